package dev.casty.runtime.recording;

import dev.casty.codec.Codec;
import dev.casty.codec.Codecs;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A class to record the edits of. Hash tables have room from the start, so that the order in them doesn't depend on how they grew.
 *
 * @param make from the elements, or for a map the entries
 */
record Kind<T>(
        String name,
        Operations<T> operations,
        Function<Collection<Object>, T> make,
        UnaryOperator<T> record,
        Function<T, Collection<Object>> contents) {
    private static final int ROOM = 64;

    private static final Codec<Object> NUMBER = Calls.cast(Codecs.INTEGER);
    private static final Codec<Object> TEXT = Calls.cast(Codecs.STRING);

    static final List<Kind<?>> ALL = Stream.<Kind<?>>of(
                    map("HashMap", new HashMap<>(ROOM), UnaryOperator.identity()),
                    map("LinkedHashMap", new LinkedHashMap<>(), UnaryOperator.identity()),
                    map("TreeMap", new TreeMap<>(), UnaryOperator.identity()),
                    map("reversed TreeMap", new TreeMap<>(Collections.reverseOrder()), UnaryOperator.identity()),
                    map("ConcurrentHashMap", new ConcurrentHashMap<>(ROOM), UnaryOperator.identity()),
                    map("ConcurrentSkipListMap", new ConcurrentSkipListMap<>(), UnaryOperator.identity()),
                    map("AbstractMap", new HashMap<>(), Bare::new),
                    map("Map.of", new ConcurrentSkipListMap<>(), Map::copyOf),
                    map("unmodifiable map", new HashMap<>(ROOM), Collections::unmodifiableMap),
                    list("ArrayList", ArrayList::new),
                    list("LinkedList", LinkedList::new),
                    list("Vector", Vector::new),
                    list("CopyOnWriteArrayList", CopyOnWriteArrayList::new),
                    list("Arrays.asList", elements -> Arrays.asList(elements.toArray())),
                    list("AbstractList", BareList::new),
                    list(
                            "List.of",
                            elements -> elements.stream()
                                    .filter(each -> each != null)
                                    .toList()),
                    list("unmodifiable list", elements -> Collections.unmodifiableList(new ArrayList<>(elements))),
                    set("HashSet", elements -> filled(new HashSet<>(ROOM), elements)),
                    set("LinkedHashSet", LinkedHashSet::new),
                    set("TreeSet", elements -> filled(new TreeSet<>(), elements)),
                    set("concurrent set", elements -> filled(ConcurrentHashMap.newKeySet(ROOM), elements)),
                    set("CopyOnWriteArraySet", CopyOnWriteArraySet::new),
                    set("Set.of", elements -> Set.copyOf(filled(new TreeSet<>(), elements))),
                    set("unmodifiable set", elements -> Collections.unmodifiableSet(new HashSet<>(elements))),
                    deque("ArrayDeque", elements -> filled(new ArrayDeque<>(), elements)),
                    linkedDeque(),
                    deque("ConcurrentLinkedDeque", elements -> filled(new ConcurrentLinkedDeque<>(), elements)),
                    deque("bounded deque", elements -> filled(new LinkedBlockingDeque<>(9), elements)))
            .toList();

    /** Made of an empty map, which stays empty, by way of a copy. */
    private static Kind<Map<Object, Object>> map(
            String name, Map<Object, Object> empty, UnaryOperator<Map<Object, Object>> finish) {
        return new Kind<>(
                name,
                Calls.MAP,
                entries -> finish.apply(filled(like(empty), entries)),
                map -> Recording.ofMap(map, NUMBER, TEXT),
                map -> Calls.cast(map.entrySet()));
    }

    private static Map<Object, Object> like(Map<Object, Object> empty) {
        return switch (empty) {
            case LinkedHashMap<Object, Object> any -> new LinkedHashMap<>();
            case HashMap<Object, Object> any -> new HashMap<>(ROOM);
            case TreeMap<Object, Object> tree -> new TreeMap<>(tree.comparator());
            case ConcurrentHashMap<Object, Object> any -> new ConcurrentHashMap<>(ROOM);
            default -> new ConcurrentSkipListMap<>();
        };
    }

    private static Map<Object, Object> filled(Map<Object, Object> map, Collection<Object> entries) {
        for (var each : entries) {
            Map.Entry<Object, Object> entry = Calls.cast(each);
            Calls.result(() -> map.put(entry.getKey(), entry.getValue())); // not all take null
        }
        return map;
    }

    private static <C extends Collection<Object>> C filled(C collection, Collection<Object> elements) {
        for (var each : elements) {
            if (each != null || collection instanceof HashSet) {
                if (!(collection instanceof LinkedBlockingDeque<?> bounded) || bounded.remainingCapacity() > 0) {
                    collection.add(each);
                }
            }
        }
        return collection;
    }

    private static Kind<List<Object>> list(String name, Function<Collection<Object>, List<Object>> make) {
        return new Kind<>(name, Calls.LIST, make, list -> Recording.ofList(list, NUMBER), list -> list);
    }

    private static Kind<Set<Object>> set(String name, Function<Collection<Object>, Set<Object>> make) {
        return new Kind<>(name, Calls.SET, make, set -> Recording.ofSet(set, NUMBER), set -> set);
    }

    private static Kind<Deque<Object>> deque(String name, Function<Collection<Object>, Deque<Object>> make) {
        return new Kind<>(name, Calls.DEQUE, make, deque -> Recording.ofDeque(deque, NUMBER), deque -> deque);
    }

    /** The platform's reversed view does some things otherwise than that of this class, which has its own. */
    private static Kind<Deque<Object>> linkedDeque() {
        var operations = new Operations<Deque<Object>>(Deque.class)
                .with(Calls.DEQUE)
                .without("reversed()")
                .read("reversed()", (deque, in) -> new ArrayList<>(deque.reversed()));
        return new Kind<>(
                "LinkedList as a deque",
                operations,
                LinkedList::new,
                deque -> Recording.ofDeque(deque, NUMBER),
                deque -> deque);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Has the methods that the interface gives it. */
    private static final class Bare extends AbstractMap<Object, Object> {
        private final Map<Object, Object> entries;

        Bare(Map<Object, Object> entries) {
            this.entries = entries;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return entries.entrySet();
        }

        @Override
        public Object put(Object key, Object value) {
            return entries.put(key, value);
        }
    }

    /** Has the methods that the interface gives it, each a step at a time. */
    private static final class BareList extends AbstractList<Object> {
        private final List<Object> elements;

        BareList(Collection<Object> elements) {
            this.elements = new ArrayList<>(elements);
        }

        @Override
        public Object get(int index) {
            return elements.get(index);
        }

        @Override
        public Object set(int index, Object element) {
            return elements.set(index, element);
        }

        @Override
        public void add(int index, Object element) {
            elements.add(index, element);
            modCount++;
        }

        @Override
        public Object remove(int index) {
            Object removed = elements.remove(index);
            modCount++;
            return removed;
        }

        @Override
        public int size() {
            return elements.size();
        }
    }
}
