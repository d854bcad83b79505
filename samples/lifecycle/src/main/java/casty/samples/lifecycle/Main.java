package casty.samples.lifecycle;

import dev.casty.ActorStoppedException;
import dev.casty.ActorSystem;

/** The life of an actor: what runs when it starts and stops. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        // region days
        var shelf = new Shelf();

        System.out.println("-- monday");
        try (var system = ActorSystem.create()) {
            CartRef cart = system.actor("ada", CartRef.spec("ada", shelf));
            cart.send(new Cart.AddItem("teapot"));
            cart.ask(new Cart.AddItem("kettle"));
        }

        System.out.println("-- tuesday");
        try (var system = ActorSystem.create()) {
            CartRef cart = system.actor("ada", CartRef.spec("ada", shelf));
            System.out.println("ada has " + cart.ask(new Cart.GetItems()));
        }
        // endregion days

        System.out.println("-- wednesday");
        try (var system = ActorSystem.create()) {
            // region again
            CartRef early = system.actor("bob", CartRef.spec("bob", shelf));
            early.ask(new Cart.AddItem("sieve"));
            early.ask(new Cart.Leave());

            CartRef late = system.actor("bob", CartRef.spec("bob", shelf));
            System.out.println("bob has " + late.ask(new Cart.GetItems()));
            System.out.println("the same actor: " + early.equals(late));
            try {
                early.ask(new Cart.GetItems());
            } catch (ActorStoppedException e) {
                System.out.println(e.getMessage());
            }
            // endregion again
        }
    }
}
