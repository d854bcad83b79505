package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RumorsTest {
    private final Rumors rumors = new Rumors();

    private static Rumor rumor(int number, int incarnation) {
        var peer = new Peer(SimulatedCluster.address(number), number);
        return new Rumor(peer, Status.ALIVE, incarnation, number);
    }

    @Test
    void oneIsToldFourTimesTheLogarithmOfTheNodes() {
        rumors.add(rumor(1, 0));
        for (int times = 0; times < 8; times++) {
            assertThat(rumors.take(50)).containsExactly(rumor(1, 0));
        }
        assertThat(rumors.take(50)).isEmpty();
    }

    @Test
    void theNewestGoFirstAndAMessageCarriesFew() {
        for (int number = 0; number < 20; number++) {
            rumors.add(rumor(number, 0));
        }
        assertThat(rumors.take(50)).hasSize(8).startsWith(rumor(19, 0), rumor(18, 0));
        rumors.add(rumor(3, 1));
        assertThat(rumors.take(50)).startsWith(rumor(3, 1), rumor(19, 0));
    }

    @Test
    void theLatestAboutOneTakesThePlaceOfWhatWasSaidBefore() {
        rumors.add(rumor(1, 0));
        rumors.take(50);
        rumors.add(rumor(1, 1));
        for (int times = 0; times < 8; times++) {
            assertThat(rumors.take(50)).containsExactly(rumor(1, 1));
        }
        assertThat(rumors.take(50)).isEmpty();
    }

    @Test
    void whatWaitsIsBoundedAndTheOldestGoes() {
        for (int number = 0; number < 10_000; number++) {
            rumors.add(rumor(number, 0));
        }
        int told = 0;
        for (var taken = rumors.take(1); !taken.isEmpty(); taken = rumors.take(1)) {
            told += taken.size();
        }
        // Among so few each is told four times.
        assertThat(told).isEqualTo(4 * Rumors.MAX_WAITING);
    }
}
