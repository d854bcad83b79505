package casty.samples.supervision;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.ActorSystem;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import java.util.concurrent.CompletableFuture;

/** What happens when an actor fails. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        try (var system = ActorSystem.create()) {
            System.out.println("-- a failure and a restart");
            // region restart
            TillRef till = system.actor("till", TillRef.spec());
            till.send(new Till.Sell("teapot"));
            till.send(new Till.Sell("kettle"));
            till.send(new Till.Sell(""));
            till.send(new Till.Sell("sieve"));
            System.out.println("sales: " + till.ask(new Till.CountSales()));
            // endregion restart

            System.out.println("-- who asked learns of it");
            // region asker
            PrinterRef printer = system.actor("printer", PrinterRef.spec());
            try {
                printer.ask(new Printer.Print(""));
            } catch (ActorFailedException e) {
                System.out.println(e.getMessage());
            }
            // endregion asker
        }

        try (var system = ActorSystem.create()) {
            System.out.println("-- stopping at the first failure");
            // region stop
            TillRef till = system.actor("till", TillRef.spec().supervision(Supervision.stop()));
            till.send(new Till.Sell(""));
            try {
                till.ask(new Till.CountSales());
            } catch (ActorStoppedException e) {
                System.out.println(e.getMessage() + "; " + e.getCause().getMessage());
            }
            // endregion stop

            System.out.println("-- giving up after too many");
            // region giving-up
            var gaveUp = new CompletableFuture<SystemEvent.ActorGaveUp>();
            system.events().subscribe(SystemEvent.ActorGaveUp.class, event -> {
                if (event.path().equals("/printer")) {
                    gaveUp.complete(event);
                }
            });
            PrinterRef printer = system.actor(
                    "printer",
                    PrinterRef.spec().supervision(Supervision.restart().maxRestarts(2)));
            for (int attempt = 0; attempt < 3; attempt++) {
                printer.send(new Printer.Print(""));
            }
            System.out.println(gaveUp.join().path() + ": " + gaveUp.join().reason());
            // endregion giving-up

            System.out.println("-- waiting before a restart");
            // region backoff
            PrinterRef patient = system.actor("patient", PrinterRef.spec());
            patient.send(new Printer.Print(""));
            long start = System.nanoTime();
            System.out.println(patient.ask(new Printer.Print("a bill")));
            boolean waited = System.nanoTime() - start >= 90_000_000;
            System.out.println("it waited about 100 ms first: " + waited);
            // endregion backoff

            System.out.println("-- passing a failure on to the parent");
            // region escalation
            var reopened = new CompletableFuture<SystemEvent.ActorRestarted>();
            system.events().subscribe(SystemEvent.ActorRestarted.class, event -> {
                if (event.path().equals("/shop")) {
                    reopened.complete(event);
                }
            });
            ShopRef shop = system.actor("shop", ShopRef.spec());
            System.out.println("visitor number " + shop.ask(new Shop.CountVisitors()));
            shop.send(new Shop.OpenSafe(1234));
            reopened.join();
            System.out.println("visitor number " + shop.ask(new Shop.CountVisitors()));
            // endregion escalation
        }
    }
}
