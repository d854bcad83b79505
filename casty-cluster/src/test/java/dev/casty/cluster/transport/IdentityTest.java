package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    @TempDir
    private Path files;

    private X509Certificate certificate(String... names) throws IOException, GeneralSecurityException {
        var file = new TestAuthority("ca").issue(files, names).certificate();
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    @Test
    void aNameIsComparedWithoutCase() throws Exception {
        var certificate = certificate("Node-1.example");

        assertThat(Identity.isOf(certificate, "node-1.EXAMPLE")).isTrue();
        assertThat(Identity.isOf(certificate, "node-1.example.")).isTrue();
        assertThat(Identity.isOf(certificate, "node-2.example")).isFalse();
        assertThat(Identity.isOf(certificate, "x.node-1.example")).isFalse();
    }

    @Test
    void aStarStandsForOneLabel() throws Exception {
        var certificate = certificate("*.nodes.example", "*.com");

        assertThat(Identity.isOf(certificate, "a.nodes.example")).isTrue();
        assertThat(Identity.isOf(certificate, "a.b.nodes.example")).isFalse();
        assertThat(Identity.isOf(certificate, "nodes.example")).isFalse();
        assertThat(Identity.isOf(certificate, ".nodes.example")).isFalse();
        assertThat(Identity.isOf(certificate, "casty.com")).isFalse();
    }

    @Test
    void addressesAreComparedAsNumbers() throws Exception {
        var certificate = certificate("10.0.0.5", "::1");

        assertThat(Identity.isOf(certificate, "10.0.0.5")).isTrue();
        assertThat(Identity.isOf(certificate, "0:0:0:0:0:0:0:1")).isTrue();
        assertThat(Identity.isOf(certificate, "10.0.0.6")).isFalse();
    }

    /** An attacker who owns a name must not stand for an address by writing it as one. */
    @Test
    void aNameThatLooksLikeAnAddressStandsForNone() throws Exception {
        assertThat(Identity.isOf(certificate("*.0.0.5"), "10.0.0.5")).isFalse();
    }

    @Test
    void theSubjectSaysNothing() throws Exception {
        assertThat(Identity.isOf(certificate("other.example"), "a node")).isFalse();
    }
}
