package dev.casty.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.processor.model.WireNumber;
import org.junit.jupiter.api.Test;

/** The expected values are those of {@code StableHashTest} in casty-cluster: both have to agree. */
class WireNumberTest {
    @Test
    void itIsTheHashByWhichNodesKnowMessages() {
        assertThat(WireNumber.of("")).isEqualTo(0xefd01f60ba992926L);
        assertThat(WireNumber.of("a")).isEqualTo(0x82a2a958a9bece5bL);
        assertThat(WireNumber.of("foobar")).isEqualTo(0x2c22194922d1672bL);
        assertThat(WireNumber.of("10.0.0.1:7100")).isEqualTo(0x9e85d392f2e1a320L);
        assertThat(WireNumber.of("käse-😀")).isEqualTo(0x68a9c4415378c09bL);
    }

    /** A pair that is known of FNV-1a; what follows it maps no two to one. */
    @Test
    void someNamesShareOne() {
        assertThat(WireNumber.of("8yn0iYCKYHlIj4-BwPqk")).isEqualTo(WireNumber.of("GReLUrM4wMqfg9yzV3KQ"));
    }
}
