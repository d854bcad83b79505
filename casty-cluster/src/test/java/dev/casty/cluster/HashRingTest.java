package dev.casty.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashRingTest {
    private static final List<String> KEYS =
            IntStream.range(0, 20_000).mapToObj(each -> "key-" + each).toList();

    private static HashRing ring(int nodes) {
        var ring = new HashRing();
        IntStream.range(0, nodes).forEach(each -> ring.addNode("node-" + each));
        return ring;
    }

    private static Map<String, String> owners(HashRing ring) {
        var owners = new HashMap<String, String>();
        KEYS.forEach(key -> owners.put(key, ring.nodeOf(key).orElseThrow()));
        return owners;
    }

    private static long differences(Map<String, String> some, Map<String, String> others) {
        return KEYS.stream()
                .filter(key -> !some.get(key).equals(others.get(key)))
                .count();
    }

    /** Computed by another program. */
    @Test
    void everyJvmGivesTheSameAnswers() {
        var ring = new HashRing();
        List.of("d", "a", "c", "b").forEach(ring::addNode);
        assertThat(ring.preferenceList("user-1", 4)).containsExactly("c", "a", "b", "d");
        assertThat(ring.preferenceList("user-2", 4)).containsExactly("c", "d", "a", "b");
        assertThat(ring.preferenceList("user-3", 4)).containsExactly("c", "b", "a", "d");
        assertThat(ring.preferenceList("order/4711", 4)).containsExactly("b", "c", "a", "d");
        assertThat(ring.preferenceList("", 4)).containsExactly("c", "d", "b", "a");
        assertThat(ring.preferenceList("käse", 4)).containsExactly("b", "d", "c", "a");
    }

    @Test
    void theOrderOfAdditionsAndOfRemovalsIsIrrelevant() {
        var names = new ArrayList<>(ring(12).nodes());
        var expected = owners(ring(12));
        for (int seed = 1; seed <= 5; seed++) {
            Collections.shuffle(names, new Random(seed));
            var ring = new HashRing();
            ring.addNode("passer-by");
            names.forEach(ring::addNode);
            ring.removeNode("passer-by");
            ring.removeNode(names.getFirst());
            ring.addNode(names.getFirst());
            assertThat(owners(ring)).isEqualTo(expected);
        }
    }

    @Test
    void aNodeThatComesTakesItsShareAndNothingElseMoves() {
        for (int nodes : List.of(2, 5, 20)) {
            var ring = ring(nodes);
            var before = owners(ring);
            ring.addNode("newcomer");
            var after = owners(ring);
            long moved = differences(before, after);
            assertThat((double) moved / KEYS.size()).isBetween(0.6 / (nodes + 1), 1.4 / (nodes + 1));
            assertThat(after.values().stream().filter("newcomer"::equals).count())
                    .isEqualTo(moved);
        }
    }

    @Test
    void aNodeThatGoesLeavesItsKeysToTheNextOnesAndNothingElseMoves() {
        var ring = ring(10);
        var before = owners(ring);
        var next = new HashMap<String, String>();
        KEYS.forEach(key -> next.put(key, ring.preferenceList(key, 2).get(1)));
        ring.removeNode("node-3");
        var after = owners(ring);
        KEYS.forEach(key -> assertThat(after.get(key))
                .isEqualTo(before.get(key).equals("node-3") ? next.get(key) : before.get(key)));
    }

    @Test
    void sharesDifferByATenthOrTwoAndByLessWithMorePlaces() {
        assertThat(spread(new HashRing())).isBetween(0.12, 0.25);
        assertThat(spread(new HashRing(3_000))).isLessThan(0.12);
    }

    /** How far the share of a node is from the mean, at most. */
    private static double spread(HashRing ring) {
        IntStream.range(0, 10).forEach(each -> ring.addNode("node-" + each));
        var counts = new HashMap<String, Integer>();
        owners(ring).values().forEach(each -> counts.merge(each, 1, Integer::sum));
        double mean = KEYS.size() / 10.0;
        return counts.values().stream()
                .mapToDouble(each -> Math.abs(each - mean) / mean)
                .max()
                .orElseThrow();
    }

    @Test
    void aPreferenceListBeginsWithTheOwnerAndIsWhatIsLeftWhenTheFirstOnesGo() {
        for (var key : KEYS.subList(0, 200)) {
            var ring = ring(8);
            var list = ring.preferenceList(key, 8);
            assertThat(list).doesNotHaveDuplicates().hasSize(8);
            assertThat(ring.preferenceList(key, 3)).isEqualTo(list.subList(0, 3));
            for (var expected : list) {
                assertThat(ring.nodeOf(key)).contains(expected);
                ring.removeNode(expected);
            }
        }
    }

    @Test
    void aPreferenceListHasNoMoreThanThereAre() {
        assertThat(ring(3).preferenceList("key", 10)).hasSize(3);
        assertThat(ring(3).preferenceList("key", 0)).isEmpty();
        assertThat(ring(0).preferenceList("key", 3)).isEmpty();
    }

    @Test
    void withoutNodesAKeyBelongsToNobody() {
        var ring = ring(1);
        ring.removeNode("node-0");
        assertThat(ring.nodeOf("key")).isEmpty();
        assertThat(ring.nodes()).isEmpty();
    }

    @Test
    void aNodeIsThereOnceOrNotAtAll() {
        var ring = ring(3);
        var before = owners(ring);
        ring.addNode("node-1");
        ring.removeNode("node-7");
        assertThat(owners(ring)).isEqualTo(before);
        assertThat(ring.nodes()).containsExactly("node-0", "node-1", "node-2");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ring.nodes().clear());
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HashRing(0)).withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HashRing(100_001))
                .withMessageContaining("100000 places");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring(1).preferenceList("key", -1))
                .withMessageContaining("-1");
        assertThatNullPointerException().isThrownBy(() -> ring(1).addNode(null)).withMessage("node");
        assertThatNullPointerException()
                .isThrownBy(() -> ring(1).removeNode(null))
                .withMessage("node");
        assertThatNullPointerException().isThrownBy(() -> ring(1).nodeOf(null));
    }

    @Test
    void whoReadsMeanwhileSeesTheRingBeforeOrAfterAChange() throws Exception {
        var ring = ring(4);
        var without = ring.preferenceList("key", 10);
        ring.addNode("fifth");
        var with = ring.preferenceList("key", 10);
        var stop = new CountDownLatch(1);
        try (var readers = Executors.newFixedThreadPool(2)) {
            var results = IntStream.range(0, 2)
                    .mapToObj(each -> readers.submit(() -> {
                        while (stop.getCount() > 0) {
                            assertThat(ring.preferenceList("key", 10)).isIn(without, with);
                        }
                    }))
                    .toList();
            for (int times = 0; times < 2_000; times++) {
                ring.removeNode("fifth");
                ring.addNode("fifth");
            }
            stop.countDown();
            for (var each : results) {
                each.get();
            }
        }
    }

    @Test
    void writersDoNotUndoEachOther() throws Exception {
        var ring = new HashRing(10);
        try (var writers = Executors.newFixedThreadPool(2)) {
            var results = IntStream.range(0, 2)
                    .mapToObj(writer -> writers.submit(
                            () -> IntStream.range(0, 200).forEach(each -> ring.addNode("node-" + writer + "-" + each))))
                    .toList();
            for (var each : results) {
                each.get();
            }
        }
        assertThat(ring.nodes()).hasSize(400);
    }
}
