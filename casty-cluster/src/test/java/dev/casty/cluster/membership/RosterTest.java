package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RosterTest {
    private final SplittableRandom random = new SplittableRandom(1);
    private final Roster roster = new Roster(random);

    private static Peer peer(int number) {
        return new Peer(SimulatedCluster.address(number), number);
    }

    private List<Peer> round(int turns) {
        var round = new ArrayList<Peer>();
        for (int turn = 0; turn < turns; turn++) {
            round.add(roster.next().orElseThrow());
        }
        return round;
    }

    @Test
    void eachHasOneTurnInEachRoundAndTheOrderChanges() {
        for (int number = 0; number < 20; number++) {
            roster.add(peer(number));
        }
        var orders = new HashSet<List<Peer>>();
        for (int rounds = 0; rounds < 10; rounds++) {
            var round = round(20);
            assertThat(round).doesNotHaveDuplicates();
            orders.add(round);
        }
        assertThat(orders).hasSize(10);
    }

    @Test
    void whoStaysHasItsTurnWithinTwoRoundsWhoeverComesAndGoes() {
        Map<Peer, Integer> waiting = new HashMap<>();
        for (int number = 0; number < 10; number++) {
            roster.add(peer(number));
            waiting.put(peer(number), 0);
        }
        for (int turn = 10; turn < 10_000; turn++) {
            var gone = new ArrayList<>(waiting.keySet()).get(random.nextInt(10));
            roster.remove(gone);
            waiting.remove(gone);
            roster.add(peer(turn));
            waiting.put(peer(turn), 0);
            waiting.replaceAll((peer, turns) -> turns + 1);
            waiting.put(roster.next().orElseThrow(), 0);
            // Two rounds, and the turns of newcomers that came between.
            assertThat(waiting.values()).allMatch(turns -> turns < 30);
        }
    }

    @Test
    void whoIsRemovedHasNoTurnAndNobodyElseLosesOne() {
        for (int number = 0; number < 10; number++) {
            roster.add(peer(number));
        }
        var had = new ArrayList<>(round(4));
        var waiting = new ArrayList<>(roster.all());
        waiting.removeAll(had);
        roster.remove(had.getFirst());
        roster.remove(waiting.removeFirst());
        assertThat(round(5)).containsExactlyInAnyOrderElementsOf(waiting);
    }

    @Test
    void someAreTheRightOnesAndChangeWithChance() {
        for (int number = 0; number < 30; number++) {
            roster.add(peer(number));
        }
        var met = new HashSet<Peer>();
        for (int i = 0; i < 1_000; i++) {
            var some = roster.some(3, each -> each.uid() % 2 == 0);
            assertThat(some).hasSize(3).doesNotHaveDuplicates().allMatch(each -> each.uid() % 2 == 0);
            met.addAll(some);
        }
        assertThat(met).hasSize(15);
        assertThat(roster.some(100, each -> true)).hasSize(30);
    }

    @Test
    void nobodyIsNext() {
        assertThat(roster.next()).isEmpty();
        assertThat(roster.some(3, each -> true)).isEmpty();
        roster.add(peer(1));
        roster.remove(peer(1));
        assertThat(roster.next()).isEmpty();
        assertThat(roster.size()).isZero();
    }
}
