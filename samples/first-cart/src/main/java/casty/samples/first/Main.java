package casty.samples.first;

import dev.casty.ActorSystem;
import java.math.BigDecimal;
import java.time.Duration;

/** Your first actor: sending and asking. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        // region main
        try (var system = ActorSystem.create()) {
            CartRef cart = system.actor("cart", CartRef.spec());

            cart.send(new Cart.AddItem("teapot", new BigDecimal("29.99")));
            cart.send(new Cart.AddItem("kettle", new BigDecimal("49.99")));

            BigDecimal total = cart.ask(new Cart.GetTotal());
            System.out.println("total: " + total);

            int sold = cart.ask(new Cart.Checkout(), Duration.ofSeconds(10));
            System.out.println("sold: " + sold + " items");
        }
        // endregion main

        try (var system = ActorSystem.create()) {
            // region names
            CartRef ada = system.actor("ada", CartRef.spec());
            CartRef bob = system.actor("bob", CartRef.spec());
            CartRef adaAgain = system.actor("ada", CartRef.spec());

            System.out.println("the same actor: " + ada.equals(adaAgain) + ", " + ada.equals(bob));
            System.out.println("where it lives: " + ada.path());
            // endregion names
        }
    }
}
