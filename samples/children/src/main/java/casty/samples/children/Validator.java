package casty.samples.children;

import dev.casty.Recipient;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.math.BigDecimal;
import java.util.Map;

// region validator
/** Knows what the shop sells. Answers to whoever takes a {@link Verdict}: it does not know carts. */
@Actor
final class Validator {
    sealed interface Verdict {}

    record Known(String article, BigDecimal price) implements Verdict {}

    record Unknown(String article) implements Verdict {}

    record Validate(String article, Recipient<Verdict> replyTo) {}

    private final Map<String, BigDecimal> prices =
            Map.of("teapot", new BigDecimal("29.99"), "kettle", new BigDecimal("49.99"));

    @On
    void validate(Validate request) {
        String article = request.article();
        if (article.isBlank()) {
            throw new IllegalArgumentException("an article without a name");
        }
        BigDecimal price = prices.get(article);
        request.replyTo().send(price == null ? new Unknown(article) : new Known(article, price));
    }
}
// endregion validator
