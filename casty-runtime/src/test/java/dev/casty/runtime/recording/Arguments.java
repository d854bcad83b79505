package dev.casty.runtime.recording;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/** What methods are called with, by chance. The same seed gives the same arguments. */
final class Arguments {
    static final int ELEMENTS = 12;
    private static final int NEVER = Integer.MAX_VALUE;

    final Random random;
    private final Supplier<Object> elements;
    private final boolean mayGiveTarget;

    private Arguments(Random random, Function<Random, Object> elements, boolean mayGiveTarget) {
        this.mayGiveTarget = mayGiveTarget;
        this.random = random;
        this.elements = () -> elements.apply(random);
    }

    static Arguments of(Random random) {
        return new Arguments(random, Arguments::number, true);
    }

    /** The same chance, other elements. */
    Arguments with(Function<Random, Object> other) {
        return new Arguments(random, other, mayGiveTarget);
    }

    /** The platform's reversed views treat themselves otherwise than the classes that have their own. */
    Arguments withoutTarget() {
        return new Arguments(random, each -> element(), false);
    }

    static Object number(Random random) {
        return random.nextInt(20) == 0 ? null : (Object) (1 + random.nextInt(ELEMENTS));
    }

    static Object value(Random random) {
        return random.nextInt(20) == 0 ? null : "v" + random.nextInt(4);
    }

    static String kept(Object value) {
        return value == null ? null : value.toString().intern();
    }

    Object element() {
        return elements.get();
    }

    /** Where any object may be given. */
    Object object() {
        return random.nextInt(10) == 0 ? new StringBuilder("another class") : element();
    }

    int index(Collection<?> target) {
        return random.nextInt(target.size() + 2) - (random.nextInt(10) == 0 ? 1 : 0);
    }

    boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    List<Object> some() {
        var some = new ArrayList<Object>();
        for (int left = random.nextInt(6); left > 0; left--) {
            some.add(element());
        }
        return some;
    }

    /** Sometimes the target itself. */
    Collection<Object> collection(Collection<Object> target) {
        var some = some();
        return switch (random.nextInt(8)) {
            case 0 -> mayGiveTarget ? target : some;
            case 1 -> new HashSet<>(some);
            default -> some;
        };
    }

    /** Without nulls where there are none: whether sets ask for them depends on which one is smaller. */
    Collection<Object> removals(Collection<Object> target) {
        var some = collection(target);
        boolean hasNull = target.stream().anyMatch(Objects::isNull);
        return hasNull || some == target
                ? some
                : some.stream().filter(Objects::nonNull).toList();
    }

    /** Sometimes one that throws after some calls. */
    Collection<Object> failing(Collection<Object> target) {
        return mayGiveTarget && chance(6) ? new Failing(some(), random.nextInt(4)) : collection(target);
    }

    private int callsUntilFailure() {
        return chance(8) ? random.nextInt(5) : NEVER;
    }

    <T> Function<T, Boolean> question() {
        int salt = random.nextInt();
        int often = 1 + random.nextInt(4);
        int[] left = {callsUntilFailure()};
        return each -> {
            fail(left);
            return Math.floorMod(Objects.hashCode(each) * 31 + salt, often) == 0;
        };
    }

    /** A function that may return null, what it is given, or something else, and may throw. */
    Function<Object, Object> change(Function<Random, Object> results) {
        int salt = random.nextInt();
        int[] left = {callsUntilFailure()};
        return each -> {
            fail(left);
            var chance = new Random(Objects.hashCode(each) * 31L + salt);
            return chance.nextInt(3) == 0 ? each : results.apply(chance);
        };
    }

    Comparator<Object> order() {
        int[] left = {callsUntilFailure()};
        Comparator<Object> order = Comparator.comparing(String::valueOf);
        return random.nextInt(4) == 0
                ? null
                : (a, b) -> {
                    fail(left);
                    return order.compare(a, b);
                };
    }

    private static void fail(int[] left) {
        if (left[0]-- == 0) {
            throw new Failure();
        }
    }

    /** What functions throw. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A collection that throws in the middle. */
    private static final class Failing extends AbstractCollection<Object> {
        private final List<Object> all;
        private final int[] left;

        Failing(List<Object> all, int calls) {
            this.all = all;
            this.left = new int[] {calls};
        }

        @Override
        public Iterator<Object> iterator() {
            var elements = all.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return elements.hasNext();
                }

                @Override
                public Object next() {
                    fail(left);
                    return elements.next();
                }
            };
        }

        @Override
        public boolean contains(Object o) {
            fail(left);
            return all.contains(o);
        }

        @Override
        public int size() {
            return all.size();
        }
    }
}
