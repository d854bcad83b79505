package dev.casty.cluster.membership;

import static dev.casty.cluster.membership.SimulatedCluster.SECOND;
import static dev.casty.cluster.membership.SimulatedCluster.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuspicionTest {
    private static final Peer PEER = new Peer(SimulatedCluster.address(1), 1);

    private static Suspicion suspicion(int others, int patience) {
        return new Suspicion(new Rumor(PEER, Status.SUSPECT, 0, 100), SETTINGS, others, patience, -SECOND);
    }

    private static double seconds(Suspicion suspicion) {
        return (suspicion.deadline() + SECOND) / (double) SECOND;
    }

    @Test
    void itGetsShorterWithEachOtherAccuserUntilItIsTheLogarithmOfTheNodes() {
        var suspicion = suspicion(98, 0);
        assertThat(seconds(suspicion)).isEqualTo(60);
        assertThat(suspicion.confirm(101)).isTrue();
        assertThat(seconds(suspicion)).isBetween(30.0, 40.0);
        assertThat(suspicion.confirm(102)).isTrue();
        assertThat(suspicion.confirm(103)).isTrue();
        assertThat(seconds(suspicion)).isEqualTo(10);
        assertThat(suspicion.confirm(104)).isFalse();
        assertThat(seconds(suspicion)).isEqualTo(10);
    }

    @Test
    void anAccuserCountsOnce() {
        var suspicion = suspicion(98, 0);
        assertThat(suspicion.confirm(100)).isFalse();
        assertThat(suspicion.confirm(101)).isTrue();
        assertThat(suspicion.confirm(101)).isFalse();
        assertThat(seconds(suspicion)).isGreaterThan(30);
    }

    @Test
    void whereThereAreTooFewToAccuseNobodyWaitsForThem() {
        assertThat(seconds(suspicion(0, 0))).isEqualTo(5);
        assertThat(seconds(suspicion(2, 0))).isEqualTo(5);
        assertThat(seconds(suspicion(3, 0))).isEqualTo(30);
    }

    @Test
    void itIsDoubledForWhoWasWronged() {
        assertThat(seconds(suspicion(0, 2))).isEqualTo(20);
    }

    @Test
    void itIsRipeAfterHalfOfTheShortestTime() {
        var suspicion = suspicion(98, 0);
        suspicion.ask(0);
        assertThat(suspicion.isRipe(4 * SECOND - 1)).isFalse();
        assertThat(suspicion.isRipe(4 * SECOND)).isTrue();
        suspicion.shift(SECOND);
        assertThat(suspicion.isRipe(4 * SECOND)).isFalse();
    }

    @Test
    void itIsNotRipeBeforeTheSuspectHadTimeToAnswer() {
        var suspicion = suspicion(98, 0);
        assertThat(suspicion.isRipe(7 * SECOND)).isFalse();
        assertThat(suspicion.ask(7 * SECOND)).isTrue();
        assertThat(suspicion.isRipe(7 * SECOND + SECOND / 2 - 1)).isFalse();
        assertThat(suspicion.isRipe(7 * SECOND + SECOND / 2)).isTrue();
        assertThat(suspicion.ask(8 * SECOND)).isFalse();
    }
}
