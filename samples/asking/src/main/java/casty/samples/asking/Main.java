package casty.samples.asking;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.ActorSystem;
import dev.casty.AskTimeoutException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asking: answers at once, later and never. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        try (var system = ActorSystem.create()) {
            BankRef bank = system.actor("bank", BankRef.spec(new BigDecimal("100")));
            TillRef till = system.actor("till", TillRef.spec(bank));

            System.out.println("-- an ask inside a handler");
            System.out.println(till.ask(new Till.Pay("ada", new BigDecimal("40"))));

            System.out.println("-- asks that do not wait");
            // region async
            CompletableFuture<Receipt> ada = bank.askAsync(new Bank.Charge("ada", new BigDecimal("5")));
            CompletableFuture<Receipt> bob = bank.askAsync(new Bank.Charge("bob", new BigDecimal("7")));
            BigDecimal sum =
                    ada.thenCombine(bob, (a, b) -> a.amount().add(b.amount())).join();
            System.out.println("charged " + sum);
            // endregion async

            System.out.println("-- work that comes back to the actor");
            System.out.println(till.ask(new Till.PayLater("bob", new BigDecimal("60"))));
            System.out.println(till.ask(new Till.PayLater("eve", new BigDecimal("600"))));
            System.out.println(till.ask(new Till.GetReceipts()).size() + " receipts, "
                    + bank.ask(new Bank.CountCharges()) + " charges tried");

            System.out.println("-- an answer that has to wait");
            // region later
            ParcelRef parcel = system.actor("parcel", ParcelRef.spec());
            CompletableFuture<String> arrival = parcel.askAsync(new Parcel.AwaitArrival());
            parcel.ask(new Parcel.Arrived("the corner shop"));
            System.out.println("collect it at " + arrival.join());
            // endregion later

            System.out.println("-- no answer in time");
            // region timeout
            try {
                parcel.ask(new Parcel.AwaitArrival(), Duration.ofMillis(50));
            } catch (AskTimeoutException e) {
                System.out.println(e.getMessage());
            }
            // endregion timeout

            System.out.println("-- the answer is a failure");
            // region failure
            try {
                bank.ask(new Bank.Charge("eve", new BigDecimal("600")));
            } catch (ActorFailedException e) {
                System.out.println(e.getCause());
            }
            // endregion failure

            System.out.println("-- nobody there any more");
            // region stopped
            system.stop(parcel);
            try {
                parcel.ask(new Parcel.AwaitArrival());
            } catch (ActorStoppedException e) {
                System.out.println(e.getMessage());
            }
            // endregion stopped

            System.out.println("-- actors that wait for each other");
            // region cycle
            StockRef stock = system.actor("stock", StockRef.spec());
            SupplierRef supplier = system.actor("supplier", SupplierRef.spec());
            try {
                stock.ask(new Stock.Reorder("teapot", supplier));
            } catch (ActorFailedException e) {
                System.out.println(rootOf(e).getMessage());
            }
            // endregion cycle
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
