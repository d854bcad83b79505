package casty.samples.evolution.after;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.EncodedBy;
import dev.casty.annotation.On;
import dev.casty.annotation.StableName;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

// region after
/** The same cart today: renamed, widened, with more fields and fewer. */
@Actor
@Durable
@StableName("shop.Cart")
public final class Cart {
    public record AddItem(String sku, int pieces) {}

    public record Describe() {}

    /** What was called quantity is called pieces; the note is gone; an old line has no discount. */
    record Line(@StableName("quantity") long pieces, Optional<Integer> discount, String unit) {
        Line {
            unit = Objects.requireNonNullElse(unit, "piece");
        }
    }

    @StableName("items")
    Map<String, Line> lines = new LinkedHashMap<>();

    long orders;

    @EncodedBy(CurrencyCodec.class)
    Currency currency = Currency.getInstance("EUR");

    @On
    void addItem(AddItem order) {
        lines.put(order.sku(), new Line(order.pieces(), Optional.of(10), "box"));
        orders++;
    }

    @On
    String describe(Describe question) {
        return orders + " orders in " + currency + ": " + lines;
    }
}
// endregion after
