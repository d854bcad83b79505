package casty.samples.mixed;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;

// region cart
/** A handler for what matters most, and one for the rest. */
@Actor(CartMessage.class)
final class Cart {
    private final List<String> items = new ArrayList<>();

    @On
    void add(CartMessage.AddItem item) {
        items.add(item.article());
    }

    @On
    void rest(CartMessage message, CartContext ctx) {
        switch (message) {
            case CartMessage.RemoveItem item -> items.remove(item.article());
            case CartMessage.Empty command -> items.clear();
            case CartMessage.CountItems query -> ctx.reply(items.size());
            case CartMessage.Describe query -> ctx.reply("a cart with " + items);
            case CartMessage.AddItem item -> throw new AssertionError("has a handler of its own");
        }
    }
}
// endregion cart
