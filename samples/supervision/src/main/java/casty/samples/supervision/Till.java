package casty.samples.supervision;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.PostRestart;
import dev.casty.annotation.PreRestart;
import dev.casty.annotation.Supervised;
import dev.casty.annotation.SupervisionStrategy;

// region till
/** Counts sales; a card reader that jams makes it throw. */
@Actor
@Supervised(strategy = SupervisionStrategy.RESTART, maxRestarts = 3, within = "60s")
final class Till {
    record Sell(String article) {}

    record Jam() {}

    record CountSales() {}

    private int sales;

    @OnStart
    void open() {
        System.out.println("  the till opens");
    }

    @On
    void sell(Sell sale) {
        sales++;
    }

    @On
    void jam(Jam mishap) {
        throw new IllegalStateException("the card reader jams");
    }

    @On
    int sales(CountSales query) {
        return sales;
    }

    @PreRestart
    void beforeRestart(Throwable cause, Object message) {
        System.out.println(
                "  old instance: " + cause.getMessage() + " on " + message + ", " + sales + " sales forgotten");
    }

    @PostRestart
    void afterRestart(Throwable cause) {
        System.out.println("  new instance: " + sales + " sales");
    }
}
// endregion till
