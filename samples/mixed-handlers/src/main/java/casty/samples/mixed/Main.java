package casty.samples.mixed;

import dev.casty.ActorSystem;
import dev.casty.NoReplyException;

/** Handlers of their own for some messages, and a fallback for the rest. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        try (var system = ActorSystem.create()) {
            // region cart
            CartRef cart = system.actor("cart", CartRef.spec());
            cart.send(new CartMessage.AddItem("teapot"));
            cart.send(new CartMessage.AddItem("kettle"));
            cart.send(new CartMessage.RemoveItem("teapot"));
            System.out.println(cart.ask(new CartMessage.Describe()));

            cart.ask(new CartMessage.Empty());
            int count = cart.ask(new CartMessage.CountItems());
            System.out.println("after that: " + count);
            // endregion cart

            // region forgetful
            ForgetfulCartRef forgetful = system.actor("forgetful", ForgetfulCartRef.spec());
            try {
                forgetful.ask(new CartMessage.CountItems());
            } catch (NoReplyException e) {
                System.out.println(e.getMessage());
            }
            // endregion forgetful
        }
    }
}
