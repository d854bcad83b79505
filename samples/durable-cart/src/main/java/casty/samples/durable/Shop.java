package casty.samples.durable;

import dev.casty.ActorSystem;
import dev.casty.journal.FileJournal;
import java.nio.file.Path;

/** A shop that takes orders until somebody kills it. */
final class Shop {
    private Shop() {}

    public static void main(String[] args) {
        // region shop
        var journal = FileJournal.at(Path.of(args[0]));
        try (var system = ActorSystem.builder().journal(journal).build()) {
            CartRef cart = system.actor("ada", CartRef.spec());
            while (true) {
                cart.ask(new Cart.AddItem("teapot", 1));
                System.out.println("acknowledged"); // and so on disk
            }
        }
        // endregion shop
    }
}
