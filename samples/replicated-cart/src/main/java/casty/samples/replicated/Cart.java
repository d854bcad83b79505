package casty.samples.replicated;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.cluster.ClusterSystem;
import java.util.HashMap;
import java.util.Map;

// region cart
/** A cart that outlives its node. An order that comes twice counts once, so whoever has no answer may ask again. */
@Actor
@Durable
final class Cart {
    record Order(String id, int cents) {}

    record Total(int orders, int cents, String nodeId) {}

    Map<String, Integer> orders = new HashMap<>();
    int cents;

    @On
    Total order(Order order, CartContext ctx) {
        if (orders.putIfAbsent(order.id(), order.cents()) == null) {
            cents += order.cents();
        }
        return new Total(orders.size(), cents, ClusterSystem.of(ctx.system()).nodeId());
    }
}
// endregion cart
