package casty.samples.timers;

import dev.casty.ActorSystem;
import java.time.Duration;

/** Messages that an actor sends to itself: later, again and again, and when nothing else comes. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        try (var system = ActorSystem.create()) {
            System.out.println("-- later");
            // region later
            CartRef cart = system.actor("cart", CartRef.spec(Duration.ofMillis(500)));
            cart.send(new Cart.AddItem("teapot"));
            cart.send(new Cart.AddItem("kettle"));
            System.out.println(cart.ask(new Cart.AwaitExpiry()));
            // endregion later

            System.out.println("-- again and again");
            // region again
            StocktakingRef stocktaking = system.actor("stocktaking", StocktakingRef.spec());
            System.out.println(stocktaking.ask(new Stocktaking.AwaitThird()));
            // endregion again

            System.out.println("-- when nothing comes");
            // region silence
            DoorbellRef doorbell = system.actor("doorbell", DoorbellRef.spec());
            doorbell.send(new Doorbell.Ring());
            doorbell.send(new Doorbell.Ring());
            System.out.println(doorbell.ask(new Doorbell.AwaitSilence()));
            // endregion silence
        }
    }
}
