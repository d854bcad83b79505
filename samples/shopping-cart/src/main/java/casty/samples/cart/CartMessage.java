package casty.samples.cart;

import dev.casty.Request;
import java.math.BigDecimal;

// region messages
/** What a cart understands: orders, each from a line of the file, and the question how it all adds up. */
sealed interface CartMessage {
    sealed interface Order extends CartMessage {
        int line();
    }

    record Add(int line, String article, int quantity, BigDecimal price) implements Order {}

    /** Takes an article out again, all of it; one that is not in the cart changes nothing. */
    record Remove(int line, String article) implements Order {}

    /** Takes one {@code parts}-th off what is in the cart now. */
    record Voucher(int line, int parts) implements Order {}

    record GetSummary() implements CartMessage, Request<Summary> {}

    record Summary(int orders, BigDecimal total) {}
}
// endregion messages
