package dev.casty.codec;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedList;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Collections and arrays of objects: an array of the elements in their order, nil for null. */
final class Sequences {
    /** Room is made for no more elements than this before some have been read, whatever their number is said to be. */
    private static final int MAX_FIRST_CAPACITY = 1024;

    private Sequences() {}

    static int firstCapacity(int count) {
        return Math.min(count, MAX_FIRST_CAPACITY);
    }

    static <E> void write(Packer out, Collection<E> value, Codec<E> element) {
        int left = value.size();
        out.packArrayHeader(left);
        out.enter();
        for (E each : value) {
            out.packNullable(each, element);
            left--;
        }
        out.leave();
        if (left != 0) {
            throw new CodecException("a collection was changed by another thread while it was written");
        }
    }

    @SuppressWarnings("NullAway") // elements may be null
    static <E, C extends Collection<E>> C read(Unpacker in, Codec<E> element, IntFunction<C> make) {
        int count = in.unpackArrayHeader();
        C value = make.apply(firstCapacity(count));
        in.enter();
        for (int i = 0; i < count; i++) {
            add(in, value, in.unpackNullable(element));
        }
        in.leave();
        return value;
    }

    private static <E> void add(Unpacker in, Collection<E> value, E element) {
        boolean added;
        try {
            added = value.add(element);
        } catch (NullPointerException | ClassCastException e) {
            throw in.failure("a " + value.getClass().getSimpleName() + " can't hold " + kind(element), e);
        }
        if (!added) {
            throw in.failure("expected each element of a set once, found one twice");
        }
    }

    /** What an error message says of an element: its text may be long. */
    static String kind(@Nullable Object element) {
        return element == null ? "null" : "an instance of " + element.getClass().getName();
    }

    static <E> void writeQueue(Packer out, Queue<E> value, Codec<E> element) {
        if (value instanceof PriorityQueue) {
            throw new CodecException(
                    "a PriorityQueue that is declared as a Queue would come back as a queue that knows nothing of"
                            + " priorities: declare it as a PriorityQueue");
        }
        write(out, value, element);
    }

    /** The common deque; the linked one where there are nulls, which the other can't hold. */
    @SuppressWarnings({"NullAway", "JdkObsolete"}) // elements may be null, which only the linked list allows
    static <E> Deque<E> readDeque(Unpacker in, Codec<E> element) {
        int count = in.unpackArrayHeader();
        Deque<E> value = new ArrayDeque<>(firstCapacity(count));
        in.enter();
        for (int i = 0; i < count; i++) {
            E next = in.unpackNullable(element);
            if (next == null && value instanceof ArrayDeque) {
                value = new LinkedList<>(value);
            }
            value.add(next);
        }
        in.leave();
        return value;
    }

    static <E> void writeSorted(
            Packer out, Collection<E> value, @Nullable Comparator<? super E> comparator, Codec<E> element) {
        requireNaturalOrder(comparator, value);
        write(out, value, element);
    }

    static void requireNaturalOrder(@Nullable Comparator<?> comparator, Object value) {
        if (comparator != null && comparator != Comparator.naturalOrder()) {
            throw new CodecException(
                    "a " + value.getClass().getSimpleName() + " with a comparator can't be written, for the comparator"
                            + " is code: use natural order, or keep it in a final"
                            + " field of the actor, whose elements are written and put"
                            + " back in place");
        }
    }

    static <E> void writeArray(Packer out, E[] value, Codec<E> component) {
        out.packArrayHeader(value.length);
        out.enter();
        for (E each : value) {
            out.packNullable(each, component);
        }
        out.leave();
    }

    @SuppressWarnings("NullAway") // elements may be null
    static <E> E[] readArray(Unpacker in, Codec<E> component, IntFunction<E[]> make) {
        int count = in.unpackArrayHeader();
        E[] value = make.apply(firstCapacity(count));
        in.enter();
        for (int i = 0; i < count; i++) {
            if (i == value.length) {
                value = Arrays.copyOf(value, (int) Math.min(count, 2L * i));
            }
            value[i] = in.unpackNullable(component);
        }
        in.leave();
        return value;
    }
}
