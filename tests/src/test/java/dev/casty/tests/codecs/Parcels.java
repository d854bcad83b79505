package dev.casty.tests.codecs;

import dev.casty.tests.codecs.Courier.Box;
import dev.casty.tests.codecs.Courier.Box4;
import dev.casty.tests.codecs.Courier.Boxed;
import dev.casty.tests.codecs.Courier.Circle;
import dev.casty.tests.codecs.Courier.Containers;
import dev.casty.tests.codecs.Courier.Forest;
import dev.casty.tests.codecs.Courier.Nothing;
import dev.casty.tests.codecs.Courier.Pay;
import dev.casty.tests.codecs.Courier.Primitives;
import dev.casty.tests.codecs.Courier.Shape;
import dev.casty.tests.codecs.Courier.Shapes;
import dev.casty.tests.codecs.Courier.Size;
import dev.casty.tests.codecs.Courier.Special;
import dev.casty.tests.codecs.Courier.Tree;
import dev.casty.tests.codecs.Courier.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages for the {@link Courier}, as a seed decides. */
final class Parcels {
    private final Random random;

    Parcels(long seed) {
        random = new Random(seed);
    }

    /** One of each kind that can be written. */
    List<Object> all() {
        return List.of(
                new Primitives(
                        random.nextBoolean(),
                        (byte) number(),
                        (short) number(),
                        (char) number(),
                        number(),
                        random.nextLong(),
                        random.nextFloat(),
                        random.nextGaussian()),
                new Boxed(
                        orNull(random::nextBoolean),
                        orNull(() -> (char) number()),
                        orNull(this::number),
                        orNull(random::nextLong),
                        orNull(random::nextDouble),
                        orNull(this::text)),
                values(),
                containers(),
                new Shapes(
                        shape(), List.copyOf(several(this::shape)), new Box<>(shape()), new Box<>(several(this::text))),
                new Forest(several(() -> tree(3))),
                new Pay(Currency.getInstance(random.nextBoolean() ? "EUR" : "JPY"), decimal()),
                new Nothing());
    }

    private Values values() {
        var instant = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        return new Values(
                new BigInteger(random.nextInt(200), random),
                decimal(),
                URI.create("casty://" + random.nextInt(1_000) + "/x"),
                new UUID(random.nextLong(), random.nextLong()),
                instant,
                Duration.ofNanos(random.nextLong()),
                LocalDate.ofEpochDay(random.nextInt(100_000)),
                instant.atZone(ZoneId.of("Europe/Berlin")),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(number()));
    }

    private Containers containers() {
        var lists = new LinkedHashMap<String, List<Integer>>();
        several(this::text).forEach(each -> lists.put(each, several(this::number)));
        var sorted = new TreeMap<Integer, String>();
        several(this::number).forEach(each -> sorted.put(each, text()));
        var sizes = new EnumMap<Size, Integer>(Size.class);
        several(this::number).forEach(each -> sizes.put(Size.values()[random.nextInt(2)], each));
        Set<Integer> numbers = new LinkedHashSet<>(several(this::number));
        return new Containers(
                several(this::text),
                numbers,
                lists,
                sorted,
                new LinkedList<>(several(random::nextLong)),
                sizes,
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(Optional.of(text()).filter(any -> random.nextBoolean())));
    }

    private Shape shape() {
        return switch (random.nextInt(3)) {
            case 0 -> new Circle(random.nextDouble());
            case 1 -> new Box4(number(), number());
            default -> Special.POINT;
        };
    }

    private Tree tree(int depth) {
        List<Tree> children = depth == 0 ? List.of() : several(() -> tree(depth - 1));
        return new Tree(text(), children, depth > 0 && random.nextBoolean() ? tree(depth - 1) : null);
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private <T> List<T> several(Supplier<T> value) {
        return new ArrayList<>(Stream.generate(value).limit(random.nextInt(4)).toList());
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(random.nextInt(100), random), random.nextInt(20) - 10);
    }

    /** Of every size in which numbers are written. */
    private int number() {
        return random.nextInt() >> random.nextInt(32);
    }

    /** Whole characters only: msgpack-core takes no halves. */
    private String text() {
        return IntStream.generate(() -> random.nextInt(10) == 0 ? random.nextInt(0x10ffff) : 'a' + random.nextInt(26))
                .filter(each -> each < Character.MIN_SURROGATE || each > Character.MAX_SURROGATE)
                .limit(random.nextInt(40))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Values that are equal only if they are in the same order. */
    static Object inOrder(Object message) {
        return message instanceof Containers containers
                ? List.of(
                        containers.a(),
                        List.copyOf(containers.b()),
                        List.copyOf(containers.c().entrySet()),
                        List.copyOf(containers.d().entrySet()),
                        List.copyOf(containers.e()),
                        Map.copyOf(containers.f()),
                        containers.g())
                : message;
    }
}
