package dev.casty.runtime.recording;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Every method of the collections that are recorded, and of what they give out. */
@SuppressWarnings({"rawtypes", "unchecked"})
final class Calls {
    static final Operations<Iterator<Object>> ITERATOR = new Operations<Iterator<Object>>(Iterator.class)
            .read("hasNext()", (it, in) -> it.hasNext())
            .read("next()", (it, in) -> seen(it.next()))
            .read("forEachRemaining(Consumer)", (it, in) -> {
                var all = new ArrayList<Object>();
                it.forEachRemaining(each -> all.add(seen(each)));
                return all;
            })
            .edit("remove()", (it, in) -> {
                it.remove();
                return null;
            });

    static final Operations<ListIterator<Object>> LIST_ITERATOR = new Operations<ListIterator<Object>>(
                    ListIterator.class)
            .with(ITERATOR)
            .read("hasPrevious()", (it, in) -> it.hasPrevious())
            .read("previous()", (it, in) -> it.previous())
            .read("nextIndex()", (it, in) -> it.nextIndex())
            .read("previousIndex()", (it, in) -> it.previousIndex())
            .edit("set(Object)", (it, in) -> {
                it.set(in.element());
                return null;
            })
            .edit("add(Object)", (it, in) -> {
                it.add(in.element());
                return null;
            });

    static final Operations<Map.Entry<Object, Object>> ENTRY = new Operations<Map.Entry<Object, Object>>(
                    Map.Entry.class)
            .read("getKey()", (entry, in) -> entry.getKey())
            .read("getValue()", (entry, in) -> entry.getValue())
            .read("hashCode()", (entry, in) -> entry.hashCode())
            .read("equals(Object)", (entry, in) -> entry.equals(new SimpleEntry<>(entry)))
            .edit("setValue(Object)", (entry, in) -> entry.setValue(Arguments.kept(Arguments.value(in.random))));

    static final Operations<Collection<Object>> COLLECTION = new Operations<Collection<Object>>(Collection.class)
            .read("size()", (c, in) -> c.size())
            .read("isEmpty()", (c, in) -> c.isEmpty())
            .read("contains(Object)", (c, in) -> c.contains(in.object()))
            .read("containsAll(Collection)", (c, in) -> c.containsAll(in.collection(c)))
            .read("toArray()", (c, in) -> array(c.toArray()))
            .read("toArray(Object[])", (c, in) -> array(c.toArray(new Object[in.random.nextInt(8)])))
            .read("toArray(IntFunction)", (c, in) -> array(c.toArray(Object[]::new)))
            .read("forEach(Consumer)", (c, in) -> passed(c::forEach))
            .read("spliterator()", (c, in) -> split(c.spliterator()))
            .read("stream()", (c, in) -> c.stream().map(Calls::seen).toList())
            .read(
                    "parallelStream()",
                    (c, in) -> c.parallelStream().map(Calls::seen).collect(Collectors.toList()))
            .read("equals(Object)", (c, in) -> c.equals(in.some()) || same(c, c))
            .read("hashCode()", (c, in) -> same(c.hashCode(), c.hashCode()))
            .edit("iterator()", (c, in) -> walk(ITERATOR, c.iterator(), in))
            .edit("add(Object)", (c, in) -> c.add(in.element()))
            .edit("add(Object)", (c, in) -> c.add(in.element()))
            .edit("addAll(Collection)", (c, in) -> c.addAll(in.collection(c)))
            .edit("remove(Object)", (c, in) -> c.remove(in.object()))
            .edit("removeIf(Predicate)", (c, in) -> c.removeIf(in.question()::apply))
            .edit("removeAll(Collection)", (c, in) -> c.removeAll(in.removals(c)))
            .edit("retainAll(Collection)", (c, in) -> c.retainAll(in.collection(c)))
            .edit("clear()", (c, in) -> {
                if (in.chance(3)) {
                    c.clear();
                }
                return null;
            });

    /** Of the keys, values and entries of a map. */
    static final Operations<Set<Object>> SET =
            new Operations<Set<Object>>(Set.class).with(COLLECTION).read("hashCode()", (c, in) -> c.hashCode());

    /** Where many are removed one after the other, so that it can be seen how far it came when something throws. */
    private static final Operations<Collection<Object>> POSITIONED = new Operations<Collection<Object>>(
                    Collection.class)
            .with(COLLECTION)
            .edit("addAll(Collection)", (c, in) -> c.addAll(in.failing(c)))
            .edit("removeAll(Collection)", (c, in) -> c.removeAll(in.failing(c)))
            .edit("retainAll(Collection)", (c, in) -> c.retainAll(in.failing(c)));

    static final Operations<List<Object>> LIST = new Operations<List<Object>>(List.class)
            .with(POSITIONED)
            .read("hashCode()", (c, in) -> c.hashCode())
            .read("get(int)", (c, in) -> c.get(in.index(c)))
            .read("getFirst()", (c, in) -> c.getFirst())
            .read("getLast()", (c, in) -> c.getLast())
            .read("indexOf(Object)", (c, in) -> c.indexOf(in.object()))
            .read("lastIndexOf(Object)", (c, in) -> c.lastIndexOf(in.object()))
            .edit("add(int, Object)", (c, in) -> {
                c.add(in.index(c), in.element());
                return null;
            })
            .edit("addFirst(Object)", (c, in) -> {
                c.addFirst(in.element());
                return null;
            })
            .edit("addLast(Object)", (c, in) -> {
                c.addLast(in.element());
                return null;
            })
            .edit("addAll(int, Collection)", (c, in) -> c.addAll(in.index(c), in.failing(c)))
            .edit("set(int, Object)", (c, in) -> c.set(in.index(c), in.element()))
            .edit("remove(int)", (c, in) -> c.remove(in.index(c)))
            .edit("removeFirst()", (c, in) -> c.removeFirst())
            .edit("removeLast()", (c, in) -> c.removeLast())
            .edit("replaceAll(UnaryOperator)", (c, in) -> {
                c.replaceAll(in.change(Arguments::number)::apply);
                return null;
            })
            .edit("sort(Comparator)", (c, in) -> {
                c.sort(in.order());
                return null;
            })
            .edit("listIterator()", (c, in) -> walk(LIST_ITERATOR, c.listIterator(), in))
            .edit("listIterator(int)", (c, in) -> walk(LIST_ITERATOR, c.listIterator(in.index(c)), in))
            .edit("subList(int, int)", (c, in) -> several(Calls.LIST, c.subList(in.index(c), in.index(c)), in))
            .edit("subList(int, int)", (c, in) -> {
                var part = c.subList(in.index(c), in.index(c));
                c.add(in.element());
                return part.remove(0); // changed behind its back
            })
            .edit("reversed()", (c, in) -> reversed(c, in));

    static final Operations<Deque<Object>> DEQUE = new Operations<Deque<Object>>(Deque.class)
            .with(POSITIONED)
            .read("getFirst()", (c, in) -> c.getFirst())
            .read("getLast()", (c, in) -> c.getLast())
            .read("element()", (c, in) -> c.element())
            .read("peek()", (c, in) -> c.peek())
            .read("peekFirst()", (c, in) -> c.peekFirst())
            .read("peekLast()", (c, in) -> c.peekLast())
            .edit("addFirst(Object)", (c, in) -> {
                c.addFirst(in.element());
                return null;
            })
            .edit("addLast(Object)", (c, in) -> {
                c.addLast(in.element());
                return null;
            })
            .edit("push(Object)", (c, in) -> {
                c.push(in.element());
                return null;
            })
            .edit("offer(Object)", (c, in) -> c.offer(in.element()))
            .edit("offerFirst(Object)", (c, in) -> c.offerFirst(in.element()))
            .edit("offerLast(Object)", (c, in) -> c.offerLast(in.element()))
            .edit("remove()", (c, in) -> c.remove())
            .edit("removeFirst()", (c, in) -> c.removeFirst())
            .edit("removeLast()", (c, in) -> c.removeLast())
            .edit("poll()", (c, in) -> c.poll())
            .edit("pollFirst()", (c, in) -> c.pollFirst())
            .edit("pollLast()", (c, in) -> c.pollLast())
            .edit("pop()", (c, in) -> c.pop())
            .edit("removeFirstOccurrence(Object)", (c, in) -> c.removeFirstOccurrence(in.object()))
            .edit("removeLastOccurrence(Object)", (c, in) -> c.removeLastOccurrence(in.object()))
            .edit("descendingIterator()", (c, in) -> walk(ITERATOR, c.descendingIterator(), in))
            .edit("reversed()", (c, in) -> several(Calls.DEQUE, c.reversed(), in.withoutTarget()));

    static final Operations<Map<Object, Object>> MAP = new Operations<Map<Object, Object>>(Map.class)
            .read("size()", (m, in) -> m.size())
            .read("isEmpty()", (m, in) -> m.isEmpty())
            .read("containsKey(Object)", (m, in) -> m.containsKey(in.object()))
            .read("containsValue(Object)", (m, in) -> m.containsValue(value(in)))
            .read("get(Object)", (m, in) -> m.get(in.object()))
            .read("getOrDefault(Object, Object)", (m, in) -> m.getOrDefault(in.object(), value(in)))
            .read("forEach(BiConsumer)", (m, in) -> {
                var all = new ArrayList<Object>();
                m.forEach((key, value) -> all.add(Arrays.asList(key, value)));
                return all;
            })
            .read("equals(Object)", (m, in) -> m.equals(some(in)))
            .read("hashCode()", (m, in) -> m.hashCode())
            .edit("put(Object, Object)", (m, in) -> m.put(in.element(), value(in)))
            .edit("putAll(Map)", (m, in) -> {
                m.putAll(in.chance(5) ? m : some(in));
                return null;
            })
            .edit("putIfAbsent(Object, Object)", (m, in) -> m.putIfAbsent(in.element(), value(in)))
            .edit("remove(Object)", (m, in) -> m.remove(in.object()))
            .edit("remove(Object, Object)", (m, in) -> m.remove(in.object(), value(in)))
            .edit("replace(Object, Object)", (m, in) -> m.replace(in.element(), value(in)))
            .edit("replace(Object, Object, Object)", (m, in) -> m.replace(in.element(), value(in), value(in)))
            .edit("replaceAll(BiFunction)", (m, in) -> {
                var change = in.change(Calls::value);
                m.replaceAll((key, value) -> change.apply(value));
                return null;
            })
            .edit("computeIfAbsent(Object, Function)", (m, in) -> {
                var change = in.change(Calls::value);
                return m.computeIfAbsent(in.element(), key -> Arguments.kept(change.apply(key)));
            })
            .edit("computeIfPresent(Object, BiFunction)", (m, in) -> {
                var change = in.change(Calls::value);
                return m.computeIfPresent(in.element(), (key, value) -> change.apply(value));
            })
            .edit("compute(Object, BiFunction)", (m, in) -> {
                var change = in.change(Calls::value);
                return m.compute(in.element(), (key, value) -> change.apply(value));
            })
            .edit("merge(Object, Object, BiFunction)", (m, in) -> {
                var change = in.change(Calls::value);
                return m.merge(in.element(), value(in), (before, value) -> change.apply(before));
            })
            .edit("clear()", (m, in) -> {
                if (in.chance(3)) {
                    m.clear();
                }
                return null;
            })
            .edit("keySet()", (m, in) -> SET.callAny(m.keySet(), in))
            .edit("values()", (m, in) -> COLLECTION.callAny(m.values(), in.with(Calls::value)))
            .edit("entrySet()", (m, in) -> SET.callAny(entries(m), in.with(Calls::entry)))
            .edit("entrySet()", (m, in) -> walkEntries(m, in))
            .edit("entrySet()", (m, in) -> {
                m.entrySet().forEach(entry -> ENTRY.callAny(entry, in));
                return null;
            })
            .edit("entrySet()", (m, in) -> {
                m.entrySet().stream().forEach(entry -> ENTRY.callAny(entry, in));
                return null;
            })
            .edit("entrySet()", (m, in) -> {
                for (var entry : m.entrySet().toArray(new Map.Entry[0])) {
                    ENTRY.callAny(Calls.<Map.Entry<Object, Object>>cast(entry), in);
                }
                return null;
            });

    private static final Operations.Operation<ListIterator<Object>> ITERATOR_SET = (it, in) -> {
        it.set(null);
        return null;
    };

    private Calls() {}

    private static Object walkEntries(Map<Object, Object> map, Arguments in) {
        var results = new ArrayList<Object>();
        var entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            var entry = entries.next();
            results.add(ENTRY.callAny(entry, in));
            if (in.chance(3)) {
                entries.remove();
            }
        }
        return results;
    }

    private static boolean same(Object one, Object other) {
        return one.equals(other);
    }

    /** Some calls, one after the other. */
    private static <T> Object walk(Operations<T> operations, T target, Arguments in) {
        var results = new ArrayList<Object>();
        for (int left = in.random.nextInt(12); left > 0; left--) {
            String call = in.chance(2) && target instanceof Iterator ? "next()" : operations.chosen(in);
            results.add(result(() -> operations.call(call, target, in)));
        }
        return results;
    }

    private static <T> Object several(Operations<T> operations, T target, Arguments in) {
        var results = new ArrayList<Object>();
        for (int left = in.random.nextInt(3); left >= 0; left--) {
            results.add(result(() -> operations.callAny(target, in)));
        }
        return results;
    }

    /** Lists whose iterators edit nothing have views of their own, which refuse earlier than the platform's, or later. */
    private static Object reversed(List<Object> list, Arguments in) {
        if (result(() -> ITERATOR_SET.call(list.listIterator(), in)) == UnsupportedOperationException.class) {
            return new ArrayList<>(list.reversed());
        }
        return several(LIST, list.reversed(), in.withoutTarget());
    }

    /** What came of it, to be compared. */
    static Object result(java.util.function.Supplier<Object> call) {
        try {
            return seen(call.get());
        } catch (RuntimeException e) {
            return e instanceof IndexOutOfBoundsException ? IndexOutOfBoundsException.class : e.getClass();
        }
    }

    /** An entry as it is now. */
    private static Object seen(Object result) {
        return result instanceof Map.Entry<?, ?> entry
                ? Arrays.asList("entry", entry.getKey(), entry.getValue())
                : result;
    }

    private static List<Object> array(Object[] array) {
        return Arrays.stream(array).map(Calls::seen).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Object> passed(Consumer<Consumer<Object>> forEach) {
        var all = new ArrayList<Object>();
        forEach.accept(each -> all.add(seen(each)));
        return all;
    }

    private static List<Object> split(Spliterator<Object> elements) {
        var all = new ArrayList<Object>();
        all.add(elements.characteristics());
        elements.tryAdvance(each -> all.add(seen(each)));
        var first = elements.trySplit();
        if (first != null) {
            all.addAll(passed(first::forEachRemaining));
        }
        all.addAll(passed(elements::forEachRemaining));
        return all;
    }

    private static Object value(Arguments in) {
        return value(in.random);
    }

    private static Object value(java.util.Random random) {
        return Arguments.kept(Arguments.value(random));
    }

    private static Object entry(java.util.Random random) {
        return new SimpleEntry<>(Arguments.number(random), value(random));
    }

    private static Map<Object, Object> some(Arguments in) {
        var some = new HashMap<Object, Object>();
        in.some().forEach(key -> some.put(key, value(in)));
        return Collections.unmodifiableMap(some);
    }

    private static Set<Object> entries(Map<Object, Object> map) {
        return cast(map.entrySet());
    }

    @SuppressWarnings("unchecked")
    static <T> T cast(Object object) {
        return (T) object;
    }
}
