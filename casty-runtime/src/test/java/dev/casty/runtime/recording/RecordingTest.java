package dev.casty.runtime.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.codec.Codecs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered, and for how long. */
class RecordingTest {
    private static final int MANY = 100_000;
    private static final int MIN_LIMIT = 16;

    private final Map<Integer, String> map = Recording.ofMap(new HashMap<>(), Codecs.INTEGER, Codecs.STRING);
    private final List<Integer> list = Recording.ofList(new ArrayList<>(), Codecs.INTEGER);

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static boolean isEdited(Object recorded) {
        return ((Recording) recorded).isEdited();
    }

    private static boolean isRewritten(Object recorded) {
        return ((Recording) recorded).isRewritten();
    }

    private static void forget(Object recorded) {
        ((Recording) recorded).forget();
    }

    private void fill(int count) {
        numbers(count).forEach(key -> map.put(key, "value"));
        forget(map);
    }

    @Test
    void onePutIntoALargeMapIsWrittenAsOneEntry() {
        fill(MANY);

        map.put(7, "new");

        assertThat(Edited.written(map)).hasSize(1 + 1 + 1 + 4);
    }

    @Test
    void editsStayUntilTheyAreForgotten() {
        map.put(1, "a");

        assertThat(Edited.written(map)).isEqualTo(Edited.written(map));
        assertThat(isEdited(map)).isTrue();

        forget(map);

        assertThat(isEdited(map)).isFalse();
        assertThat(Edited.written(map)).containsExactly(0x90);
    }

    @Test
    void aSmallCollectionIsRewrittenAfterMoreThanSixteenEdits() {
        for (int i = 0; i < MIN_LIMIT; i++) {
            map.put(1, "value " + i);
        }
        assertThat(isRewritten(map)).isFalse();

        map.put(1, "one more");

        assertThat(isRewritten(map)).isTrue();
        assertThat(isEdited(map)).isTrue();
        assertThatThrownBy(() -> Edited.written(map)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLargeCollectionIsRewrittenAfterMoreEditsThanItHasElements() {
        fill(100);
        for (int i = 0; i < 100; i++) {
            map.put(i, "value " + i);
        }
        assertThat(isRewritten(map)).isFalse();

        map.put(1, "one more");

        assertThat(isRewritten(map)).isTrue();
        map.put(1, "and one more");
        assertThat(isRewritten(map)).isTrue();
    }

    @Test
    void whatIsRewrittenIsForgottenAsWell() {
        for (int i = 0; i <= MIN_LIMIT; i++) {
            map.put(1, "value " + i);
        }

        forget(map);
        map.put(1, "new");

        assertThat(isRewritten(map)).isFalse();
        assertThat(Edited.written(map)).hasSize(1 + 1 + 1 + 4);
    }

    @Test
    void whatIsRemovedOrInsertedTogetherCountsOneByOne() {
        list.addAll(numbers(40));
        forget(list);

        list.removeIf(each -> each % 2 == 0);
        assertThat(isRewritten(list)).isFalse();

        list.addAll(1, numbers(50));
        assertThat(isRewritten(list)).isFalse();

        list.removeLast();
        assertThat(isRewritten(list)).isTrue();
    }

    @Test
    void clearingForgetsAllEditsBefore() {
        fill(3);
        map.put(1, "new");
        map.clear();

        assertThat(Edited.written(map)).containsExactly(0x91, 0);
    }

    @Test
    void clearingWhatWasRewrittenIsAnEditAgain() {
        for (int i = 0; i <= MIN_LIMIT; i++) {
            list.add(i);
            list.set(0, -i);
        }
        assertThat(isRewritten(list)).isTrue();

        list.clear();

        assertThat(isRewritten(list)).isFalse();
        assertThat(Edited.written(list)).containsExactly(0x91, 0);
    }

    @Test
    void clearingWhatIsEmptyIsNoEdit() {
        map.clear();
        map.keySet().clear();
        list.clear();

        assertThat(isEdited(map)).isFalse();
        assertThat(isEdited(list)).isFalse();
    }

    @Test
    void theSameValueAgainIsNoEdit() {
        String value = "value";
        map.put(1, value);
        map.put(2, null);
        list.add(1);
        forget(map);
        forget(list);

        map.put(1, value);
        map.put(2, null);
        map.replace(1, value);
        map.compute(1, (key, before) -> before);
        map.computeIfPresent(1, (key, before) -> before);
        map.merge(1, "", (before, other) -> before);
        map.putIfAbsent(1, "other");
        map.computeIfAbsent(1, key -> "other");
        map.computeIfAbsent(3, key -> null);
        map.replaceAll((key, before) -> before);
        map.entrySet().forEach(entry -> entry.setValue(entry.getValue()));
        list.set(0, list.get(0));
        list.replaceAll(each -> each);
        list.sort(null);

        assertThat(isEdited(map)).isFalse();
        assertThat(isEdited(list)).isFalse();
    }

    @Test
    void whatIsRefusedIsNoEdit() {
        var tree = Recording.ofMap(new TreeMap<>(), Codecs.INTEGER, Codecs.STRING);
        var fixed = Recording.ofList(List.of(1, 2), Codecs.INTEGER);
        var deque = Recording.ofDeque(new ArrayDeque<>(), Codecs.INTEGER);

        assertThatThrownBy(() -> tree.put(null, "value")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> list.remove(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.add(1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(fixed::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fixed.removeIf(each -> true)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(deque::pop).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> deque.push(null)).isInstanceOf(NullPointerException.class);
        deque.poll();

        assertThat(isEdited(tree)).isFalse();
        assertThat(isEdited(list)).isFalse();
        assertThat(isEdited(fixed)).isFalse();
        assertThat(isEdited(deque)).isFalse();
    }

    @Test
    void aComparatorThatEditsTheListHasItRewritten() {
        list.addAll(numbers(3));
        forget(list);

        list.subList(0, 3).sort((a, b) -> {
            list.set(0, list.get(0) + 10);
            return a - b;
        });

        assertThat(isRewritten(list)).isTrue();
    }

    @Test
    void aValueSetIntoAnEntryThatIsGoneIsNoEditOfTheMap() {
        map.put(1, "a");
        var entry = map.entrySet().iterator().next();
        map.remove(1);
        forget(map);

        entry.setValue("b");

        assertThat(isEdited(map)).isFalse();
    }

    @Test
    void aPlaceInAPartOfAPartIsAPlaceInTheWhole() {
        list.addAll(numbers(10));
        var other = Recording.ofList(new ArrayList<>(list), Codecs.INTEGER);
        forget(list);

        var part = list.subList(2, 9).subList(1, 5);
        part.set(0, 30);
        part.removeIf(each -> each == 5);
        part.addLast(60);
        part.reversed().removeFirst();
        part.subList(0, 2).clear();

        Edited.replay(other, Edited.written(list));
        assertThat(other).isEqualTo(list).containsExactly(0, 1, 2, 6, 7, 8, 9);
    }

    @Test
    void aListHasRandomAccessIfItsDelegateHas() {
        var linked = Recording.ofList(new LinkedList<>(List.of(1)), Codecs.INTEGER);

        assertThat(list).isInstanceOf(RandomAccess.class);
        assertThat(list.subList(0, 0)).isInstanceOf(RandomAccess.class);
        assertThat(linked).isNotInstanceOf(RandomAccess.class);
        assertThat(linked.subList(0, 1)).isNotInstanceOf(RandomAccess.class);
    }

    @Test
    void whatCanBeWrittenAsAWholeCanBeWrittenAsEdits() {
        var codec = Codecs.array(Codecs.INTEGER, Integer[]::new);
        var deep = Recording.ofList(new ArrayList<>(), codec);

        deep.add(new Integer[] {1});

        assertThat(Edited.written(deep)).containsExactly(0x92, 1, 0x91, 1);
    }

    @Test
    void elementsAreWrittenAsTheyWereWhenTheyWereEdited() {
        var set = Recording.ofSet(new HashSet<>(), Codecs.INTEGER);

        set.add(1);
        set.remove(1);
        set.add(2);

        assertThat(Edited.written(set)).containsExactly(0x96, 1, 1, 2, 1, 1, 2);
    }
}
