package casty.samples.supervision;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.PostRestart;
import dev.casty.annotation.PreRestart;
import dev.casty.annotation.Supervised;
import dev.casty.annotation.SupervisionStrategy;

// region till
/** Counts sales, and tells what a failure costs. */
@Actor
@Supervised(strategy = SupervisionStrategy.RESTART, maxRestarts = 3, within = "60s")
final class Till {
    record Sell(String article) {}

    record CountSales() {}

    private int sales;

    @OnStart
    void open() {
        System.out.println("  the till opens");
    }

    @On
    void sell(Sell sale) {
        if (sale.article().isBlank()) {
            throw new IllegalArgumentException("no article");
        }
        sales++;
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
