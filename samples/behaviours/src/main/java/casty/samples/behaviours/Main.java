package casty.samples.behaviours;

import dev.casty.ActorSystem;
import java.util.concurrent.CompletableFuture;

/** A cart that is open, being paid, or closed. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        try (var system = ActorSystem.create()) {
            // region main
            CartRef cart = system.actor("cart", CartRef.spec());
            System.out.println(cart.ask(new CartMessage.AddItem("teapot")));
            System.out.println(cart.ask(new CartMessage.Paid()));
            System.out.println(cart.ask(new CartMessage.Checkout()));

            CompletableFuture<String> tooLate = cart.askAsync(new CartMessage.AddItem("kettle"));
            System.out.println(cart.ask(new CartMessage.Reopen()));
            System.out.println("answered: " + tooLate.isDone());
            System.out.println(cart.ask(new CartMessage.Paid()));
            System.out.println(tooLate.join());

            System.out.println(cart.ask(new CartMessage.Reopen()));
            System.out.println(cart.ask(new CartMessage.AddItem("sieve")));
            // endregion main
        }
    }
}
