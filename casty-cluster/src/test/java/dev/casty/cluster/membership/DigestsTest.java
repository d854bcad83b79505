package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigestsTest {
    private static Rumor rumor(int number, Status status, int incarnation) {
        var peer = new Peer(SimulatedCluster.address(number), 31L * number);
        return new Rumor(peer, status, incarnation, number);
    }

    private static Digests of(List<Rumor> rumors) {
        var digests = new Digests();
        rumors.forEach(digests::add);
        return digests;
    }

    private static List<Rumor> alive(int nodes) {
        return IntStream.range(0, nodes)
                .mapToObj(each -> rumor(each, Status.ALIVE, 0))
                .toList();
    }

    @Test
    void theyAreTheSameInWhateverOrderPeersCame() {
        for (int nodes : List.of(5, 500)) {
            var shuffled = new ArrayList<>(alive(nodes));
            Collections.shuffle(shuffled, new Random(1));
            var one = of(alive(nodes));
            var other = of(shuffled);
            assertThat(one.differences(other.toCompare())).isZero();
            assertThat(one.differences(other.whole())).isZero();
        }
    }

    @Test
    void ofManyTheyNameThePartThatDiffers() {
        var one = of(alive(500));
        var other = of(alive(500));
        other.remove(rumor(77, Status.ALIVE, 0));
        other.add(rumor(77, Status.ALIVE, 1));
        assertThat(one.differences(other.toCompare()))
                .isEqualTo(1L << Digests.partOf(rumor(77, Status.ALIVE, 0).peer()));
        assertThat(one.differences(other.whole())).isEqualTo(Digests.ALL);
    }

    @Test
    void ofFewTheyAreOneNumber() {
        assertThat(of(alive(32)).toCompare()).hasSize(1);
        assertThat(of(alive(33)).toCompare()).hasSize(Digests.PARTS);
    }

    @Test
    void theySayWhoLivesAndNotWhoIsGoneOrSuspected() {
        var one = of(alive(3));
        var other = of(List.of(
                rumor(0, Status.SUSPECT, 0),
                rumor(1, Status.ALIVE, 0),
                rumor(2, Status.ALIVE, 0),
                rumor(3, Status.FAILED, 0),
                rumor(4, Status.LEFT, 0)));
        assertThat(one.whole()).isEqualTo(other.whole());
        other.remove(rumor(0, Status.SUSPECT, 0));
        assertThat(one.whole()).isNotEqualTo(other.whole());
    }

    @Test
    void whoSendsAnythingElseIsToldAll() {
        assertThat(of(alive(3)).differences(List.of())).isEqualTo(Digests.ALL);
        assertThat(of(alive(3)).differences(List.of(1L, 2L, 3L))).isEqualTo(Digests.ALL);
    }

    @Test
    void partsAreAboutOfTheSameSize() {
        var sizes = new int[Digests.PARTS];
        alive(6_400).forEach(each -> sizes[Digests.partOf(each.peer())]++);
        assertThat(IntStream.of(sizes)).allMatch(size -> size > 50 && size < 150);
    }
}
