package shop;

public sealed interface CartMessage {
    record AddItem(String sku, double price) implements CartMessage {}

    record GetTotal() implements CartMessage {}

    record Checkout() implements CartMessage {}

    record Reopen() implements CartMessage {}
}
