package dev.casty.tests.codecs;

import dev.casty.annotation.Actor;
import dev.casty.annotation.EncodedBy;
import dev.casty.annotation.On;
import dev.casty.annotation.StableName;
import dev.casty.codec.Codec;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An actor whose messages and replies are made of everything that can be written, and of one thing that can't. */
@Actor
final class Courier {
    record Primitives(boolean a, byte b, short c, char d, int e, long f, float g, double h) {}

    record Boxed(
            @Nullable Boolean a,
            @Nullable Character b,
            @Nullable Integer c,
            @Nullable Long d,
            @Nullable Double e,
            @Nullable String f) {}

    record Values(
            BigInteger a,
            BigDecimal b,
            URI c,
            UUID d,
            Instant e,
            Duration f,
            LocalDate g,
            ZonedDateTime h,
            OptionalInt i) {}

    record Containers(
            List<String> a,
            Set<Integer> b,
            Map<String, List<Integer>> c,
            SortedMap<Integer, String> d,
            Deque<Long> e,
            EnumMap<Size, Integer> f,
            Optional<Optional<String>> g) {}

    record Shapes(Shape a, List<? extends Shape> b, Box<Shape> c, Box<List<String>> d) {}

    record Forest(List<Tree> trees) {}

    @StableName("courier.Pay")
    record Pay(
            @EncodedBy(CurrencyCodec.class) Currency currency,
            @StableName("amount") BigDecimal sum) {}

    record Nothing() {}

    record Print(OutputStream to) {}

    enum Size {
        SMALL,
        @StableName("HUGE")
        LARGE
    }

    sealed interface Shape {}

    record Circle(double radius) implements Shape {}

    @StableName("Rectangle")
    record Box4(int width, int height) implements Shape {}

    enum Special implements Shape {
        POINT
    }

    record Box<T>(T content) {}

    record Tree(String name, List<Tree> children, @Nullable Tree friend) {}

    static final class CurrencyCodec implements Codec<Currency> {
        @Override
        public void write(Packer out, Currency value) {
            out.packString(value.getCurrencyCode());
        }

        @Override
        public Currency read(Unpacker in) {
            return Currency.getInstance(in.unpackString());
        }
    }

    @On
    Primitives primitives(Primitives message) {
        return message;
    }

    @On
    Boxed boxed(Boxed message) {
        return message;
    }

    @On
    Values values(Values message) {
        return message;
    }

    @On
    Containers containers(Containers message) {
        return message;
    }

    @On
    List<Shape> shapes(Shapes message) {
        return List.of(message.a());
    }

    @On
    Forest forest(Forest message) {
        return message;
    }

    @On
    int pay(Pay message) {
        return message.sum().intValue();
    }

    @On
    void nothing(Nothing message) {}

    @On
    String print(Print message) {
        return "printed";
    }
}
