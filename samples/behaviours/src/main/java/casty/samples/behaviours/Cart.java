package casty.samples.behaviours;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;

// region base
/** Open at first, then being paid, then closed until somebody opens it again. */
@Actor(CartMessage.class)
final class Cart {
    private final List<String> items = new ArrayList<>();

    @On
    String add(CartMessage.AddItem item) {
        items.add(item.article());
        return "in the cart: " + items;
    }

    @On
    String checkout(CartMessage.Checkout command, CartContext ctx) {
        ctx.become(new Paying());
        return "please pay for " + items;
    }

    /** Paid and Reopen mean nothing to an open cart. */
    @On
    String other(CartMessage message) {
        return "the cart is open";
    }
    // endregion base

    // region paying
    /** Until the money is there, what is added has to wait. */
    final class Paying implements Behavior {
        @On
        String add(CartMessage.AddItem item, CartContext ctx) {
            ctx.stash();
            return "ignored: the cart answers when it takes the message from the stash";
        }

        @On
        String paid(CartMessage.Paid event, CartContext ctx) {
            ctx.replace(new Closed(items.size()));
            ctx.unstashAll();
            items.clear();
            return "paid";
        }

        @On
        String other(CartMessage message) {
            return "waiting for the money";
        }
    }
    // endregion paying

    // region closed
    /** Has state of its own, and a handler for all that is not Reopen. */
    static final class Closed implements Behavior {
        private final int sold;

        Closed(int sold) {
            this.sold = sold;
        }

        @On
        String reopen(CartMessage.Reopen command, CartContext ctx) {
            ctx.unbecome();
            return "open again";
        }

        @On
        String other(CartMessage message) {
            return "closed, " + sold + " items sold: no " + message;
        }
    }
    // endregion closed
}
