package dev.casty.cluster.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The expected values were computed by another program, from the definitions of FNV-1a and of MurmurHash3's finalizer. */
class StableHashTest {
    @Test
    void itIsTheSameInEveryJvm() {
        assertThat(StableHash.of("")).isEqualTo(0xefd01f60ba992926L);
        assertThat(StableHash.of("a")).isEqualTo(0x82a2a958a9bece5bL);
        assertThat(StableHash.of("foobar")).isEqualTo(0x2c22194922d1672bL);
        assertThat(StableHash.of("10.0.0.1:7100")).isEqualTo(0x9e85d392f2e1a320L);
        assertThat(StableHash.of("käse-😀")).isEqualTo(0x68a9c4415378c09bL);
    }

    @Test
    void numberedOnesAreTheSameInEveryJvm() {
        long hash = StableHash.of("node");
        assertThat(StableHash.numbered(hash, 0)).isEqualTo(0xd5cbbccd1c283c82L);
        assertThat(StableHash.numbered(hash, 1)).isEqualTo(0x5bdefa50afa0f80eL);
        assertThat(StableHash.numbered(hash, 149)).isEqualTo(0x78934f068cfebf19L);
    }

    @Test
    void namesThatDifferInTheirLastLetterLieFarApart() {
        int[] sixteenths = new int[16];
        for (int number = 0; number < 16_000; number++) {
            sixteenths[(int) (StableHash.of("user-" + number) >>> 60)]++;
        }
        for (int count : sixteenths) {
            assertThat(count).isBetween(850, 1_150);
        }
    }

    @Test
    void noTwoOfMillionsMeet() {
        var met = new HashSet<Long>();
        for (int number = 0; number < 1_000_000; number++) {
            met.add(StableHash.of("n" + number));
            met.add(StableHash.numbered(42, number));
        }
        assertThat(met).hasSize(2_000_000);
    }
}
