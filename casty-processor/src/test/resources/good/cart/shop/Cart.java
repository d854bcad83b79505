package shop;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.Supervised;
import dev.casty.annotation.SupervisionStrategy;
import java.util.HashMap;
import java.util.Map;

@Actor(CartMessage.class)
@Supervised(strategy = SupervisionStrategy.RESTART, maxRestarts = 3, within = "60s")
final class Cart {
    final String userId;
    final Map<String, Double> items = new HashMap<>();

    Cart(String userId) {
        this.userId = userId;
    }

    @On
    void add(CartMessage.AddItem msg) {
        items.put(msg.sku(), msg.price());
    }

    @On
    double total(CartMessage.GetTotal msg) {
        return items.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @On
    double checkout(CartContext ctx, CartMessage.Checkout msg) {
        ctx.become(new CheckedOut());
        return 0;
    }

    @On
    void reopen(CartMessage.Reopen msg) {}

    final class CheckedOut implements Behavior {
        @On
        void reopen(CartMessage.Reopen msg, CartContext ctx) {
            ctx.unbecome();
        }

        @On
        double total(CartMessage.GetTotal msg) {
            return -1;
        }

        @On
        void closed(CartMessage msg) {}
    }

    static double use(CartRef ref) {
        dev.casty.Recipient<CartMessage> recipient = ref;
        recipient.send(new CartMessage.Reopen());
        ref.send(new CartMessage.AddItem("a", 1));
        ref.ask(new CartMessage.AddItem("a", 1));
        java.util.concurrent.CompletableFuture<Double> later = ref.askAsync(new CartMessage.GetTotal());
        return ref.ask(new CartMessage.GetTotal()) + later.join();
    }
}
