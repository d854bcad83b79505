package casty.samples.behaviours;

// region messages
sealed interface CartMessage {
    record AddItem(String article) implements CartMessage {}

    record Checkout() implements CartMessage {}

    record Paid() implements CartMessage {}

    record Reopen() implements CartMessage {}
}
// endregion messages
