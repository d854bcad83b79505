package du;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.EncodedBy;
import dev.casty.annotation.On;
import dev.casty.annotation.StableName;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Fields of every kind, with names of their own, and types that others encode. */
@Actor
@Durable
@StableName("shop")
final class Shop {
    record Add(String sku, @StableName("quantity") int pieces) {}

    record Price(@EncodedBy(Codes.CurrencyCodec.class) Currency currency, long cents) {}

    record Clear() {}

    record Print(OutputStream to) {}

    record Ask<T>(T what) {}

    sealed interface Offer {}

    @StableName("Cheaper")
    record Discount(int percent) implements Offer {}

    record Gift(String sku) implements Offer {}

    enum Mood {
        FINE,
        @StableName("GREY")
        DULL
    }

    Map<String, Price> prices = new HashMap<>();
    List<Offer> offers = new ArrayList<>();
    List<? extends Offer> past = new ArrayList<Discount>();
    Set<Mood> moods = new HashSet<>();
    Deque<String> visitors = new ArrayDeque<>();
    List<int[]> mutable = new ArrayList<>();
    final Map<Locale, String> names = new HashMap<>();
    List<Codes.Point> points = new ArrayList<>();
    Mood mood = Mood.FINE;

    @StableName("pieces")
    int count;

    @On
    void add(Add add) {
        count += add.pieces();
    }

    @On
    Price clear(Clear clear) {
        return new Price(Currency.getInstance("EUR"), 0);
    }

    @On
    Locale print(Print print) {
        return Locale.ROOT;
    }

    @On
    OutputStream ask(Ask<List<String>> ask) {
        return OutputStream.nullOutputStream();
    }

    @StableName("Shut")
    static final class Closed implements Behavior {
        @StableName("why")
        final String reason;

        Closed(String reason) {
            this.reason = reason;
        }

        @On
        void add(Add add) {}
    }
}
