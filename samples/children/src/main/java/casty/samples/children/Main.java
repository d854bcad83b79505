package casty.samples.children;

import dev.casty.ActorSystem;
import dev.casty.SystemEvent;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A cart with a child of its own, and shelves that fall together. */
final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        try (var system = ActorSystem.create()) {
            // region cart
            CartRef cart = system.actor("cart", CartRef.spec());
            System.out.println(cart.ask(new Cart.AddItem("teapot")));
            System.out.println(cart.ask(new Cart.AddItem("unicorn")));
            System.out.println(cart.ask(new Cart.AddItem("")));
            System.out.println(cart.ask(new Cart.AddItem("kettle")));
            System.out.println(cart.ask(new Cart.DismissValidator()));
            // endregion cart
        }

        try (var system = ActorSystem.create()) {
            // region shelves
            StoreroomRef storeroom = system.actor("storeroom", StoreroomRef.spec());
            List<ShelfRef> shelves = storeroom.ask(new Storeroom.GetShelves());
            shelves.forEach(shelf -> shelf.ask(new Shelf.Put(20)));

            var restarts = new CountDownLatch(2);
            system.events().subscribe(SystemEvent.ActorRestarted.class, event -> restarts.countDown());
            shelves.get(1).send(new Shelf.Put(90));
            restarts.await();
            for (ShelfRef shelf : shelves) {
                System.out.println(shelf.path() + " holds " + shelf.ask(new Shelf.CountBoxes()));
            }
            // endregion shelves
        }
    }
}
