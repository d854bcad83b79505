package casty.samples.asking;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

// region stock
@Actor
final class Stock {
    record Reorder(String article, SupplierRef supplier) {}

    record CountLeft(String article) {}

    @On
    String reorder(Reorder order, StockContext ctx) {
        return order.supplier().ask(new Supplier.Deliver(order.article(), ctx.self()));
    }

    @On
    int left(CountLeft query) {
        return 3;
    }
}
// endregion stock
