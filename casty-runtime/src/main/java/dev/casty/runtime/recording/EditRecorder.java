package dev.casty.runtime.recording;

import dev.casty.codec.Codec;
import dev.casty.spi.Recorder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Recording}s of collections of the JDK's classes. Others are returned as they are: a map that forgets its eldest
 * entry by itself, say, would be edited unseen. So are sorted ones with a comparator: what was removed is written as it was
 * named, and the collection into which it is read may have another idea of what equals it. And so is a {@code LinkedList}, which
 * might stand in one field as a list and in another as a deque.
 *
 * <p>One collection in two fields gets one recording. For one actor's own thread.
 */
public final class EditRecorder implements Recorder {
    private static final Set<Class<?>> KNOWN = Set.of(
            ArrayDeque.class,
            ArrayList.class,
            EnumMap.class,
            HashMap.class,
            HashSet.class,
            LinkedHashMap.class,
            LinkedHashSet.class,
            TreeMap.class,
            TreeSet.class);

    /** The classes behind {@code List.of} and the like: there are no edits to miss. */
    private static final String IMMUTABLE = "java.util.ImmutableCollections";

    /** What was made since it was last told to forget, each behind what it was made of. */
    private final List<Object> made = new ArrayList<>();

    /** All fields have been looked at. */
    public void forget() {
        made.clear();
    }

    @Override
    public <K extends @Nullable Object, V extends @Nullable Object> @Nullable Map<K, V> map(
            @Nullable Map<K, V> map, Codec<K> key, Codec<V> value) {
        return map == null || !isRecordable(map) ? map : once(map, each -> Recording.ofMap(each, key, value));
    }

    @Override
    public <E extends @Nullable Object> @Nullable List<E> list(@Nullable List<E> list, Codec<E> element) {
        return list == null || !isRecordable(list) ? list : once(list, each -> Recording.ofList(each, element));
    }

    @Override
    public <E extends @Nullable Object> @Nullable Set<E> set(@Nullable Set<E> set, Codec<E> element) {
        return set == null || !isRecordable(set) ? set : once(set, each -> Recording.ofSet(each, element));
    }

    @Override
    public <E extends @Nullable Object> @Nullable Deque<E> deque(@Nullable Deque<E> deque, Codec<E> element) {
        return deque == null || !isRecordable(deque) ? deque : once(deque, each -> Recording.ofDeque(each, element));
    }

    @SuppressWarnings("unchecked") // what was made of a collection is of its kind, and its elements are the same
    private <C> C once(C collection, UnaryOperator<C> make) {
        for (var each = made.iterator(); each.hasNext(); ) {
            boolean same = each.next() == collection;
            var recording = each.next();
            if (same) {
                return (C) recording;
            }
        }
        var recording = make.apply(collection);
        made.add(collection);
        made.add(recording);
        return recording;
    }

    private static boolean isRecordable(Map<?, ?> map) {
        return isKnown(map) && !(map instanceof SortedMap<?, ?> sorted && sorted.comparator() != null);
    }

    private static boolean isRecordable(Collection<?> collection) {
        return isKnown(collection) && !(collection instanceof SortedSet<?> sorted && sorted.comparator() != null);
    }

    private static boolean isKnown(Object collection) {
        return KNOWN.contains(collection.getClass())
                || collection instanceof EnumSet<?>
                || collection.getClass().getName().startsWith(IMMUTABLE);
    }
}
