package casty.samples.evolution.before;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.annotation.StableName;
import java.util.LinkedHashMap;
import java.util.Map;

// region before
/** A cart, as it was a year ago. */
@Actor
@Durable
@StableName("shop.Cart")
@SuppressWarnings("CASTY-0209") // the cart of today has this name, too
public final class Cart {
    public record AddItem(String sku, int quantity) {}

    record Line(int quantity, String note) {}

    Map<String, Line> items = new LinkedHashMap<>();
    int orders;

    @On
    void addItem(AddItem order) {
        items.put(order.sku(), new Line(order.quantity(), "none"));
        orders++;
    }
}
// endregion before
