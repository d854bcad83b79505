package casty.samples.asking;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

// region supplier
@Actor
final class Supplier {
    record Deliver(String article, StockRef stock) {}

    @On
    String deliver(Deliver order) {
        // The stock is waiting for this very answer.
        int left = order.stock().ask(new Stock.CountLeft(order.article()));
        return (10 - left) + " more";
    }
}
// endregion supplier
