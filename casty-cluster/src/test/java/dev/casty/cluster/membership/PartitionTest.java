package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.membership.Change.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Links that are broken for long, one way or both, some or many. */
class PartitionTest {
    private static final int SECONDS = 600;

    @Test
    void aHealedPartitionIsOverWithinSecondsAndNobodyFailsAgain() {
        for (int nodes : List.of(2, 3, 8, 20, 60)) {
            var cluster = cluster(nodes);
            cluster.partition(range(0, nodes / 2), range(nodes / 2, nodes));
            cluster.run(SECONDS);
            long failed = cluster.count(Kind.FAILED);
            assertThat(failed).as(nodes + " nodes").isEqualTo(2L * (nodes / 2) * (nodes - nodes / 2));
            cluster.wire().heal();
            cluster.run(30);
            assertThat(cluster.agrees()).as(nodes + " nodes").isTrue();
            assertThat(cluster.count(Kind.RECOVERED)).as(nodes + " nodes").isEqualTo(failed);
            assertThat(cluster.count(Kind.FAILED)).as(nodes + " nodes").isEqualTo(failed);
        }
    }

    @Test
    void aPartitionHealsAlsoWhereTheSeedIsGone() {
        var cluster = cluster(7);
        cluster.kill(0);
        cluster.run(60);
        cluster.partition(range(1, 4), range(4, 7));
        cluster.run(SECONDS);
        cluster.wire().heal();
        cluster.run(60);
        assertThat(cluster.agrees()).isTrue();
    }

    @Test
    void aNodeThatNobodyHearsFailsOnceForEachAndStaysSo() {
        for (int nodes : List.of(2, 3, 5, 12)) {
            var cluster = cluster(nodes);
            cluster.cut(List.of(1), without(nodes, 1));
            failsOnceAndForAll(cluster, nodes);
        }
    }

    @Test
    void aNodeThatHearsNobodyFailsOnceForEachAndStaysSo() {
        for (int nodes : List.of(2, 3, 5, 12)) {
            var cluster = cluster(nodes);
            cluster.cut(without(nodes, 1), List.of(1));
            failsOnceAndForAll(cluster, nodes);
        }
    }

    private static void failsOnceAndForAll(SimulatedCluster cluster, int nodes) {
        cluster.run(SECONDS);
        // It for all others, and they for it.
        assertThat(cluster.count(Kind.FAILED)).as(nodes + " nodes").isEqualTo(2L * (nodes - 1));
        assertThat(cluster.count(Kind.RECOVERED)).as(nodes + " nodes").isZero();
    }

    @Test
    void nobodyFailsWhereOneOtherReachesBoth() {
        for (int nodes : List.of(3, 5, 10, 30)) {
            var cluster = cluster(nodes);
            cluster.cut(List.of(1), List.of(2));
            cluster.run(SECONDS);
            cluster.partition(List.of(1), List.of(2));
            cluster.run(SECONDS);
            assertThat(cluster.count(Kind.FAILED)).as(nodes + " nodes").isZero();
        }
    }

    @Test
    void nobodyFailsWhereHalfOfTheOthersReachIt() {
        for (int nodes : List.of(5, 10, 30)) {
            var cluster = cluster(nodes);
            cluster.partition(List.of(1), range(nodes / 2, nodes));
            cluster.run(SECONDS);
            assertThat(cluster.count(Kind.FAILED)).as(nodes + " nodes").isZero();
        }
    }

    /** One that is hard to find: among so many, three are asked by chance. */
    @Test
    void aNodeThatOneOtherReachesIsReachedThroughThatOneInTheEnd() {
        var cluster = cluster(12);
        cluster.partition(List.of(1), range(2, 12));
        cluster.run(SECONDS);
        long before = cluster.count(Kind.FAILED);
        cluster.run(4 * SECONDS);
        assertThat(before).isLessThan(10);
        assertThat(cluster.count(Kind.FAILED)).isEqualTo(before);
    }

    /**
     * Where each hears but its two neighbours, no helper reaches both, and what a suspect has to say takes many hops: verdicts
     * are wrong, and taken back. The more often, the longer a suspect has.
     */
    @Test
    void whoIsWrongAgainAndAgainGetsMorePatient() {
        var cluster = cluster(10);
        for (int node = 0; node < 10; node++) {
            for (int hops = 2; hops < 9; hops++) {
                cluster.cut(List.of(node), List.of((node + hops) % 10));
            }
        }
        cluster.run(200);
        long early = cluster.count(Kind.FAILED);
        cluster.run(1_000);
        long before = cluster.count(Kind.FAILED);
        cluster.run(1_000);
        double late = (cluster.count(Kind.FAILED) - before) / 5.0;
        assertThat(late).isLessThan(early / 2.5);
    }

    /** A firewall that rejects looks like a process that is gone, to those before it. */
    @Test
    void aNodeThatRefusesSomeAndAnswersOthersIsNotFailed() {
        for (long seed = 1; seed <= 50; seed++) {
            var cluster = SimulatedCluster.seeded(seed).startAll(5);
            cluster.wire().reject(SimulatedCluster.address(1), SimulatedCluster.address(2));
            cluster.run(SECONDS);
            assertThat(cluster.count(Kind.FAILED)).as("seed " + seed).isZero();
        }
    }

    private static SimulatedCluster cluster(int nodes) {
        return SimulatedCluster.seeded(nodes).startAll(nodes);
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    private static List<Integer> without(int nodes, int one) {
        return IntStream.range(0, nodes).filter(each -> each != one).boxed().toList();
    }
}
