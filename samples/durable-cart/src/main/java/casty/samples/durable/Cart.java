package casty.samples.durable;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.util.HashMap;
import java.util.Map;

// region cart
/** A cart that outlives the process. */
@Actor
@Durable
final class Cart {
    record AddItem(String sku, int quantity) {}

    record CountItems() {}

    record Checkout() {}

    record Deliver() {}

    Map<String, Integer> items = new HashMap<>();
    transient int questions;

    @On
    void addItem(AddItem order) {
        items.merge(order.sku(), order.quantity(), Integer::sum);
    }

    @On
    int countItems(CountItems question) {
        questions++;
        return items.values().stream().mapToInt(Integer::intValue).sum();
    }

    @On
    void checkout(Checkout order, CartContext ctx) {
        ctx.become(new CheckedOut());
    }

    /** Nothing can be added any more, not even tomorrow. */
    final class CheckedOut implements Behavior {
        @On
        int countItems(CountItems question) {
            return Cart.this.countItems(question);
        }

        @On
        void deliver(Deliver order, CartContext ctx) {
            ctx.deleteState();
        }
    }
}
// endregion cart
