package casty.samples.mixed;

import dev.casty.Request;

// region messages
sealed interface CartMessage {
    record AddItem(String article) implements CartMessage {}

    record RemoveItem(String article) implements CartMessage {}

    record Empty() implements CartMessage {}

    record CountItems() implements CartMessage, Request<Integer> {}

    record Describe() implements CartMessage, Request<String> {}
}
// endregion messages
