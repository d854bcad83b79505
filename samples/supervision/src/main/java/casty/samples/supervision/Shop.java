package casty.samples.supervision;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.PostRestart;

// region shop
/** Has a safe, which passes its failures on to it. */
@Actor
final class Shop {
    record CountVisitors() {}

    record OpenSafe(int code) {}

    private SafeRef safe;
    private int visitors;

    @OnStart
    void open(ShopContext ctx) {
        safe = ctx.actor("safe", SafeRef.spec());
    }

    @PostRestart
    void reopen(Throwable cause, ShopContext ctx) {
        System.out.println("  the shop opens anew: " + cause.getMessage());
        open(ctx);
    }

    @On
    int visitors(CountVisitors query) {
        return ++visitors;
    }

    @On
    void openSafe(OpenSafe order) {
        safe.send(new Safe.Open(order.code()));
    }
}
// endregion shop
