package dev.casty.runtime.recording;

import dev.casty.codec.Codec;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A collection that remembers how it was changed since it was last asked. It stands before another one, its delegate, and behaves
 * as that does: the same order, the same nulls, the same exceptions. For the actor's own thread; elements, keys and values must not
 * change, because what is written is what they are when it is written.
 *
 * <p>What changes without a method that edits is not noticed: the delegate behind the back of this one, or the order of a
 * {@code LinkedHashMap} in which reading counts ({@code accessOrder}).
 *
 * <p>The edits are one array, in which each begins with the number of its kind. So they are nested no deeper than the whole
 * collection would be, and whatever can be written as a whole can be written as edits.
 */
public interface Recording {
    /** Whether anything was changed since it was last forgotten. */
    boolean isEdited();

    /** Whether the edits are so many that writing the whole collection is cheaper. They are not remembered then. */
    boolean isRewritten();

    /**
     * Writes the edits as exactly one MessagePack array, the oldest first. Does not forget them.
     *
     * @throws IllegalStateException if it {@link #isRewritten}
     */
    void writeEdits(Packer out);

    /** What it holds now counts as known. */
    void forget();

    /**
     * Does again what was written, on a collection that holds what the other one held before. Is not recorded.
     *
     * @throws dev.casty.codec.CodecException if the bytes are no edits, or not of this collection; it is of no further use then
     */
    void replay(Unpacker in);

    /** Records the edits of a map. The result is a {@link Recording}. */
    static <K, V> Map<K, V> ofMap(Map<K, V> delegate, Codec<K> key, Codec<V> value) {
        return new RecordedMap<>(delegate, key, value);
    }

    /** Records the edits of a list; has random access if that has. The result is a {@link Recording}. */
    static <E> List<E> ofList(List<E> delegate, Codec<E> element) {
        return RecordedList.of(delegate, element);
    }

    /** Records the edits of a set. The result is a {@link Recording}. */
    static <E> Set<E> ofSet(Set<E> delegate, Codec<E> element) {
        return new RecordedSet<>(delegate, element);
    }

    /** Records the edits of a deque. The result is a {@link Recording}. */
    static <E> Deque<E> ofDeque(Deque<E> delegate, Codec<E> element) {
        return new RecordedDeque<>(delegate, element);
    }
}
