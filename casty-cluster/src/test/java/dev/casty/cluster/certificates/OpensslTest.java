package dev.casty.cluster.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody else's program says of the files, where there is one. */
class OpensslTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        openssl("version");
        Run.ca(folder);
        Run.node(folder, "node-1", "h1,10.0.0.1,::1");
    }

    private String openssl(String... args) {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(args));
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return output + "exit status " + process.waitFor();
        } catch (IOException e) {
            return abort("no openssl here: " + e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itTrustsANodeAsServerAndAsClient() {
        for (var purpose : List.of("sslserver", "sslclient")) {
            assertThat(openssl(
                            "verify",
                            "-x509_strict",
                            "-purpose",
                            purpose,
                            "-verify_hostname",
                            "h1",
                            "-CAfile",
                            "authority.pem",
                            "node-1.pem"))
                    .contains("node-1.pem: OK")
                    .endsWith("exit status 0");
        }
        assertThat(openssl("verify", "-verify_hostname", "h2", "-CAfile", "authority.pem", "node-1.pem"))
                .contains("ostname mismatch");
    }

    @Test
    void itDoesNotTrustANodeOfAnotherAuthority() {
        Run.ca(folder.resolve("other"));

        assertThat(openssl("verify", "-CAfile", "other/authority.pem", "node-1.pem"))
                .contains("verification failed")
                .doesNotEndWith("exit status 0");
    }

    @Test
    void itReadsWhatTheCertificateSays() {
        assertThat(openssl("x509", "-in", "node-1.pem", "-noout", "-text").replace(" = ", "="))
                .contains(
                        "Issuer: CN=Casty development authority",
                        "Subject: CN=node-1",
                        "NIST CURVE: P-256",
                        "Signature Algorithm: ecdsa-with-SHA256",
                        "CA:FALSE",
                        "TLS Web Server Authentication, TLS Web Client Authentication",
                        "DNS:h1, IP Address:10.0.0.1, IP Address:0:0:0:0:0:0:0:1",
                        "X509v3 Subject Key Identifier",
                        "X509v3 Authority Key Identifier");
    }

    @Test
    void itFindsTheKeyToFit() {
        assertThat(openssl("pkey", "-in", "node-1.key", "-check", "-noout")).contains("Key is valid");
        assertThat(openssl("pkey", "-in", "node-1.key", "-pubout"))
                .isEqualTo(openssl("x509", "-in", "node-1.pem", "-noout", "-pubkey"));
    }
}
