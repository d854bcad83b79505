package casty.samples.cart;

import casty.samples.cart.CartMessage.Add;
import casty.samples.cart.CartMessage.GetSummary;
import casty.samples.cart.CartMessage.Order;
import casty.samples.cart.CartMessage.Remove;
import casty.samples.cart.CartMessage.Summary;
import casty.samples.cart.CartMessage.Voucher;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.PreRestart;
import dev.casty.annotation.Supervised;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

// region cart
/** The cart of one customer. Its state lives in memory: a restart begins with an empty cart. */
@Actor(CartMessage.class)
@Supervised(maxRestarts = 3, within = "60s")
final class Cart {
    private final String customer;
    private final IncidentsRef incidents;
    private final Map<String, BigDecimal> items = new HashMap<>();
    private BigDecimal discount = BigDecimal.ZERO;
    private int orders;

    Cart(String customer, IncidentsRef incidents) {
        this.customer = customer;
        this.incidents = incidents;
    }

    @On
    void add(Add order) {
        items.merge(order.article(), order.price().multiply(BigDecimal.valueOf(order.quantity())), BigDecimal::add);
        orders++;
    }

    @On
    void remove(Remove order) {
        items.remove(order.article());
        orders++;
    }

    @On
    void voucher(Voucher order) {
        // A mistake on purpose: without a rounding mode divide() throws when the result has no end, as in 10 / 3.
        BigDecimal part = total().divide(BigDecimal.valueOf(order.parts()));
        discount = discount.add(part.setScale(2, RoundingMode.HALF_EVEN));
        orders++;
    }

    @On
    Summary summary(GetSummary query) {
        return new Summary(orders, total());
    }

    @PreRestart
    void reportLoss(Throwable cause, Object message) {
        if (message instanceof Order order) {
            incidents.send(new Incidents.Crash(order.line(), customer, cause, orders, total()));
        }
    }

    private BigDecimal total() {
        return items.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).subtract(discount);
    }
}
// endregion cart
