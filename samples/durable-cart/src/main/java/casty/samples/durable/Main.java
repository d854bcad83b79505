package casty.samples.durable;

import dev.casty.ActorSystem;
import dev.casty.UnhandledMessageException;
import dev.casty.journal.FileJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** State that survives: a shop is killed, and its cart comes back. */
final class Main {
    private static final int ORDERS = 200;

    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("durable-cart");
        try {
            killShop(directory);
            comeBack(directory);
            deliver(directory);
        } finally {
            delete(directory);
        }
    }

    private static void killShop(Path directory) throws IOException, InterruptedException {
        var shop = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Shop.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = shop.inputReader(StandardCharsets.UTF_8)) {
            int acknowledged = 0;
            while (acknowledged < ORDERS && lines.readLine() != null) {
                acknowledged++;
            }
            System.out.println(acknowledged + " orders acknowledged; kill -9");
        } finally {
            shop.destroyForcibly().waitFor();
        }
    }

    private static void comeBack(Path directory) {
        // region back
        var journal = FileJournal.at(directory);
        try (var system = ActorSystem.builder().journal(journal).build()) {
            CartRef cart = system.actor("ada", CartRef.spec());
            int items = cart.ask(new Cart.CountItems());
            System.out.println("nothing is lost: " + (items >= ORDERS));
            cart.ask(new Cart.Checkout());
        }
        try (var system = ActorSystem.builder().journal(journal).build()) {
            CartRef cart = system.actor("ada", CartRef.spec());
            cart.ask(new Cart.AddItem("kettle", 1));
        } catch (UnhandledMessageException e) {
            System.out.println(e.getMessage());
        }
        // endregion back
    }

    private static void deliver(Path directory) {
        // region deliver
        var journal = FileJournal.at(directory);
        try (var system = ActorSystem.builder().journal(journal).build()) {
            system.actor("ada", CartRef.spec()).ask(new Cart.Deliver());

            CartRef next = system.actor("ada", CartRef.spec());
            System.out.println("items in Ada's next cart: " + next.ask(new Cart.CountItems()));
        }
        // endregion deliver
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
