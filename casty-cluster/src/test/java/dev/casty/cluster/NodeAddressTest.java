package dev.casty.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NodeAddressTest {
    @Test
    void whatIsWrittenCanBeRead() {
        for (var address : List.of(
                new NodeAddress("10.0.0.5", 7100),
                new NodeAddress("node-1.example", 1),
                new NodeAddress("::1", 65_535),
                new NodeAddress("fe80::1%eth0", 7100),
                new NodeAddress("käse.example", 0))) {
            assertThat(NodeAddress.parse(address.toString())).isEqualTo(address);
        }
    }

    @Test
    void anAddressWithColonsStandsInBrackets() {
        assertThat(new NodeAddress("2001:db8::7", 7100)).hasToString("[2001:db8::7]:7100");
        assertThat(NodeAddress.parse("[2001:db8::7]:7100")).isEqualTo(new NodeAddress("2001:db8::7", 7100));
        assertThat(NodeAddress.parse("[localhost]:7100")).isEqualTo(new NodeAddress("localhost", 7100));
    }

    @Test
    void whatIsNoAddressIsNamedAndItIsSaidHowToWriteOne() {
        for (var text : List.of(
                "",
                ":",
                "host",
                "host:",
                ":7100",
                "::1",
                "::1:7100",
                "2001:db8::7:7100",
                "[::1]",
                "[::1",
                "[::1:7100",
                "::1]:7100",
                "[::1]7100",
                "[:7100",
                "host:port",
                "host: 7100",
                "host:+7100",
                "host:٧١",
                "host:71 00",
                "host:0x10",
                "[]:7100",
                "a b:7100",
                "[a]b]:7100",
                "host:99999999999")) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> NodeAddress.parse(text))
                    .withMessage("'" + text + "' is no address of a node: write host:port, such as node-1.example:7100"
                            + " or [::1]:7100");
        }
    }

    @Test
    void aPortHasABound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NodeAddress.parse("host:65536"))
                .withMessage("a port is between 0 and 65535, not 65536");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NodeAddress("host", -1))
                .withMessage("a port is between 0 and 65535, not -1");
    }

    @Test
    void anAddressHasAHost() {
        for (var host : List.of("", "  ")) {
            assertThatIllegalArgumentException()
                    .as(host)
                    .isThrownBy(() -> new NodeAddress(host, 7100))
                    .withMessage("an address needs a host, such as 10.0.0.5 or node-1.example");
        }
        assertThatNullPointerException()
                .isThrownBy(() -> new NodeAddress(null, 7100))
                .withMessage("host");
        assertThatNullPointerException().isThrownBy(() -> NodeAddress.parse(null));
    }
}
