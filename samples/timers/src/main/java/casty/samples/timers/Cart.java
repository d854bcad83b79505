package casty.samples.timers;

import dev.casty.Cancellable;
import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

// region cart
/** Forgets its items when nothing has been added for a while. */
@Actor
final class Cart {
    record AddItem(String article) {}

    record Expire() {}

    record AwaitExpiry() {}

    private final Duration patience;
    private final List<String> items = new ArrayList<>();
    private Cancellable expiry = () -> {};
    private ReplyTo<String> waiting;

    Cart(Duration patience) {
        this.patience = patience;
    }

    // region expiry
    @On
    void add(AddItem item, CartContext ctx) {
        items.add(item.article());
        expiry.cancel();
        expiry = ctx.schedule(patience, new Expire());
    }
    // endregion expiry

    @On
    void expire(Expire event) {
        waiting.send("expired with " + items);
        items.clear();
    }

    @On
    void awaitExpiry(AwaitExpiry query, ReplyTo<String> replyTo) {
        waiting = replyTo;
    }
}
// endregion cart
