package dev.casty.spi;

import dev.casty.Behavior;
import dev.casty.StateException;
import dev.casty.codec.Codec;
import dev.casty.codec.CodecException;
import dev.casty.codec.Key;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a {@code @Durable} actor's class, generated: which fields are persisted, how each is written and read, and how
 * the runtime learns that one has changed. One stateless instance for each class.
 *
 * @param <A> the actor's class
 */
public abstract class StateType<A> {
    /** In place of all fields: an actor with {@code @SaveState} has one value. No field can be called so. */
    public static final String CUSTOM = "@state";

    private final List<Key> keys;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** For generated classes: the names of the persisted fields, in the order of their numbers. */
    protected StateType(String... fields) {
        keys = Stream.of(fields).map(Key::of).toList();
        for (int field = 0; field < fields.length; field++) {
            numbers.put(fields[field], field);
        }
    }

    /** How the runtime learns that a field has changed: the cheapest way that notices every change. */
    public enum Detection {
        /** A primitive: by its bits. */
        BITS,
        /** A value that can't change itself: another object stands in the field. */
        IDENTITY,
        /** A collection of such values, which a {@link Recorder} makes remember its own edits. */
        EDITS,
        /** Anything that can change itself: it is encoded after each message, and the bytes differ. */
        ENCODING
    }

    /**
     * A behaviour that was read, and its table.
     *
     * @param behavior the behaviour
     * @param handlers its handlers
     */
    public record Restored<B extends Behavior>(B behavior, Handlers<B> handlers) {}

    /** The stable name of the actor's class: its binary name. */
    public abstract String name();

    /** How many fields are persisted. They have the numbers from 0. */
    public final int size() {
        return keys.size();
    }

    /** The name of a field, ready to be written. */
    public final Key key(int field) {
        return keys.get(field);
    }

    /** The number of a field; -1 if none of this name is persisted (any more). */
    public final int numberOf(String field) {
        return numbers.getOrDefault(field, -1);
    }

    /** How it is noticed that a field has changed. */
    public abstract Detection detection(int field);

    /** The bits of a field with {@link Detection#BITS}. */
    public long bits(A actor, int field) {
        throw new IllegalArgumentException(key(field).name() + " is no primitive");
    }

    /** What stands in a field with {@link Detection#IDENTITY}. */
    public @Nullable Object value(A actor, int field) {
        throw new IllegalArgumentException(key(field).name() + " can change in place");
    }

    /**
     * What stands in a field with {@link Detection#EDITS}; null if nothing does. From now on it is a collection that the
     * recorder has made.
     */
    public @Nullable Object recorded(A actor, int field, Recorder recorder) {
        throw new IllegalArgumentException(key(field).name() + " does not record its edits");
    }

    /** Writes what a field holds. */
    public abstract void write(A actor, int field, Packer out);

    /** Gives a field what was written. A collection that can't be replaced is refilled. */
    public abstract void read(A actor, int field, Unpacker in);

    /** Writes all that is needed to make a behaviour of the actor again. */
    public void writeBehavior(Behavior behavior, Packer out) {
        throw new IllegalArgumentException(behavior.getClass().getName() + " is no behaviour of " + name());
    }

    /** Makes a behaviour again. */
    public Restored<?> readBehavior(A actor, Unpacker in) {
        in.unpackSingleEntry("a behaviour of " + name());
        throw new CodecException("there is a behaviour " + in.unpackKey() + ", and the class has none now");
    }

    /** What a {@code @SaveState} method returns. */
    protected static <T> T saved(Callable<T> method) {
        try {
            return method.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StateException("the @SaveState method failed: " + e.getMessage(), e);
        }
    }

    /** A {@code @LoadState} method. */
    protected interface Loading<T> {
        /** Takes back what was saved. */
        void load(T saved) throws Exception;
    }

    /** Gives a {@code @LoadState} method what was saved. */
    protected static <T> void load(@Nullable T saved, Loading<T> method) {
        if (saved == null) {
            return;
        }
        try {
            method.load(saved);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StateException("the @LoadState method failed: " + e.getMessage(), e);
        }
    }

    /**
     * What was read, in the collection that the constructor has made, for that is of the class, and has the order, that the
     * actor wants. In the one that was read if there is none, or it does not take all of it.
     */
    protected static <E extends @Nullable Object, C extends Collection<E>> @Nullable C refilled(
            @Nullable C kept, @Nullable C read) {
        if (kept == null || read == null) {
            return read;
        }
        try {
            kept.clear();
            kept.addAll(read);
            return kept.size() == read.size() ? kept : read;
        } catch (RuntimeException e) { // unmodifiable, or choosy
            return read;
        }
    }

    /** As {@link #refilled(Collection, Collection)}, for a map. */
    protected static <K extends @Nullable Object, V extends @Nullable Object, M extends Map<K, V>> @Nullable M refilled(
            @Nullable M kept, @Nullable M read) {
        if (kept == null || read == null) {
            return read;
        }
        try {
            kept.clear();
            kept.putAll(read);
            return kept.size() == read.size() ? kept : read;
        } catch (RuntimeException e) { // unmodifiable, or choosy
            return read;
        }
    }

    /** Reads into a collection that stays the same object: it is final, or has a comparator that can't be written. */
    protected static <T extends @Nullable Object> void refill(
            @Nullable Collection<T> kept, Unpacker in, Codec<? extends Collection<T>> codec) {
        var read = in.unpackNullable(codec);
        if (kept != null) {
            kept.clear();
            if (read != null) {
                kept.addAll(read);
            }
        }
    }

    /** As {@link #refill(Collection, Unpacker, Codec)}, for a map. */
    protected static <K extends @Nullable Object, V extends @Nullable Object> void refill(
            @Nullable Map<K, V> kept, Unpacker in, Codec<? extends Map<K, V>> codec) {
        var read = in.unpackNullable(codec);
        if (kept != null) {
            kept.clear();
            if (read != null) {
                kept.putAll(read);
            }
        }
    }
}
