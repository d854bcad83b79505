package casty.samples.first;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

// region cart
@Actor(Cart.Message.class)
final class Cart {
    sealed interface Message {}

    record AddItem(String article, BigDecimal price) implements Message {}

    record GetTotal() implements Message {}

    record Checkout() implements Message {}

    private final List<AddItem> items = new ArrayList<>();

    @On
    void add(AddItem item) {
        items.add(item);
    }

    @On
    BigDecimal total(GetTotal query) {
        return items.stream().map(AddItem::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    // region checkout

    @On
    int checkout(Checkout command) {
        int count = items.size();
        items.clear();
        return count;
    }
    // endregion checkout
}
// endregion cart
