package dev.casty.cluster.transport;

import dev.casty.cluster.certificates.Authority;
import dev.casty.cluster.certificates.HostName;
import dev.casty.cluster.certificates.Validity;
import io.netty.util.NetUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** An authority that vouches for nodes, also wrongly: for hosts that are none, and with certificates that have expired. */
final class TestAuthority {
    private final Authority authority;

    TestAuthority(String name) {
        authority = Authority.create(name, untilAfterNow(Duration.ofDays(9)));
    }

    private static Validity untilAfterNow(Duration length) {
        var now = Instant.now();
        return new Validity(now.minus(Duration.ofDays(2)), now.plus(length));
    }

    /** Writes what a node of these hosts needs into a folder, over what is there. */
    Security.MutualTls issue(Path folder, String... hosts) {
        return issue(folder, Duration.ofDays(1), hosts);
    }

    /** With a certificate that ends so long after now; it began two days before. */
    Security.MutualTls issue(Path folder, Duration validFor, String... hosts) {
        var names = Stream.of(hosts).map(TestAuthority::hostName).toList();
        var node = authority.issue("a node", names, untilAfterNow(validFor));
        return new Security.MutualTls(
                write(folder.resolve("node.pem"), node.certificatePem()),
                write(folder.resolve("node.key"), node.keyPem()),
                write(folder.resolve("ca.pem"), authority.credentials().certificatePem()),
                Duration.ofMillis(50));
    }

    private static HostName hostName(String host) {
        return NetUtil.createByteArrayFromIpAddressString(host) != null ? HostName.ip(host) : HostName.dns(host);
    }

    private static Path write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
