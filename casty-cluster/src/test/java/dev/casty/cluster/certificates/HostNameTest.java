package dev.casty.cluster.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "h1",
                "localhost",
                "node-1.example",
                "Node-1.Example",
                "my_service",
                "1.example",
                "7host",
                "x.1a",
                "*.nodes.example",
                "xn--lden-koa.example",
                "127.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1:2",
                "2001:db8::8a2e:370:7334",
                "1:2:3:4:5:6:7:8",
                "::ffff:10.0.0.1"
            })
    void namesAndAddressesAreHosts(String host) {
        assertThat(HostName.parse(host)).hasToString(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a..b",
                ".a",
                "a.",
                "-a",
                "a-",
                "läden.example",
                "h1:7100",
                "abc:7100",
                "10.0.0.5:7100",
                "[::1]",
                "::1%eth0",
                ":::",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "10.0.0",
                "10.0.0.256",
                "010.0.0.1",
                "1",
                "x.1",
                "*",
                "*.com",
                "a.*.b.c",
                "*a.b.c"
            })
    void whatNobodyCanConnectToIsNone(String host) {
        assertThatThrownBy(() -> HostName.parse(host))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("'" + host + "' is no host: ");
    }

    @Test
    void aNameHasAtMost253CharactersWith63InALabel() {
        var name = ("a".repeat(63) + ".").repeat(4);

        assertThat(HostName.parse(name.substring(0, 253))).isNotNull();
        assertThatThrownBy(() -> HostName.parse("a".repeat(64))).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> HostName.parse("a." + name.substring(0, 252))).isInstanceOf(UsageException.class);
    }

    @Test
    void namesAndAddressesHaveATagEach() {
        assertThat(HexFormat.of().formatHex(HostName.parse("h1").der())).isEqualTo("82026831");
        assertThat(HexFormat.of().formatHex(HostName.parse("10.0.0.1").der())).isEqualTo("87040a000001");
        assertThat(HexFormat.of().formatHex(HostName.parse("::1").der())).isEqualTo("8710" + "00".repeat(15) + "01");
    }
}
