package dev.casty.cluster.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What certificates say, as the JDK reads them. */
class CertificatesTest {
    private static final int KEY_CERT_SIGN = 5;
    private static final int CRL_SIGN = 6;

    @TempDir
    private Path folder;

    private X509Certificate authority(String... options) throws Exception {
        Run.ca(folder, options);
        return Made.in(folder, "authority").certificate();
    }

    private X509Certificate node(String hosts, String... options) throws Exception {
        Run.node(folder, "node-1", hosts, options);
        return Made.in(folder, "node-1").certificate();
    }

    private static List<Integer> usages(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return IntStream.range(0, usage.length).filter(i -> usage[i]).boxed().toList();
    }

    @Test
    void anAuthoritySignsNodesAndNoOtherAuthorities() throws Exception {
        var authority = authority("--name", "Läden");

        authority.verify(authority.getPublicKey());
        assertThat(authority.getSubjectX500Principal()).isEqualTo(authority.getIssuerX500Principal());
        assertThat(authority.getSubjectX500Principal().getName()).isEqualTo("CN=Läden");
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(usages(authority)).containsExactly(KEY_CERT_SIGN, CRL_SIGN);
        assertThat(authority.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.19", "2.5.29.15");
    }

    @Test
    void aNodeIsServerAndClientAndSignsNobody() throws Exception {
        authority();
        var node = node("node-1.example");

        assertThat(node.getSubjectX500Principal().getName()).isEqualTo("CN=node-1");
        assertThat(node.getBasicConstraints()).isNegative();
        assertThat(usages(node)).containsExactly(0);
        assertThat(node.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(node.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.19", "2.5.29.15");
    }

    @Test
    void aNodeStandsForItsHostsAsNamesAndAddresses() throws Exception {
        authority();

        var names = node("h1,10.0.0.1, ::1,*.nodes.example").getSubjectAlternativeNames();

        assertThat(List.<List<?>>copyOf(names))
                .containsExactly(
                        List.of(2, "h1"),
                        List.of(7, "10.0.0.1"),
                        List.of(7, "0:0:0:0:0:0:0:1"),
                        List.of(2, "*.nodes.example"));
    }

    /** The key identifiers tell authorities of one name apart. */
    @Test
    void aNodeNamesTheKeyThatHasSignedIt() throws Exception {
        var authority = authority();
        var node = node("h1");

        var own = authority.getExtensionValue("2.5.29.14");
        var signer = node.getExtensionValue("2.5.29.35");
        assertThat(Arrays.copyOfRange(signer, signer.length - 32, signer.length))
                .isEqualTo(Arrays.copyOfRange(own, own.length - 32, own.length));
        assertThat(node.getExtensionValue("2.5.29.14")).isNotEqualTo(own);
    }

    @Test
    void keysAreOfTheCurveThatTlsHasInCommon() throws Exception {
        var key = (ECPublicKey) authority().getPublicKey();

        assertThat(key.getParams().getCurve().getField().getFieldSize()).isEqualTo(256);
        assertThat(key.getParams().toString()).contains("secp256r1");
    }

    @Test
    void serialNumbersAreOf128RandomBits() {
        var authority = Authority.create("a", Validity.fromNow(Duration.ofDays(1)));
        var serials = new HashSet<BigInteger>();
        for (int i = 0; i < 64; i++) {
            var node = authority.issue("n", List.of(), authority.validity());
            serials.add(node.certificate().getSerialNumber());
        }

        assertThat(serials).hasSize(64).allMatch(each -> each.signum() > 0 && each.bitLength() <= 128);
        assertThat(serials.stream().mapToInt(BigInteger::bitLength).max()).hasValue(128);
    }

    @Test
    void daysSayHowLong() throws Exception {
        var authority = authority("--days", "30");
        var node = node("h1", "--days=2");

        assertThat(days(authority)).isEqualTo(30);
        assertThat(days(node)).isEqualTo(2);
        node.checkValidity();
    }

    private static long days(X509Certificate certificate) {
        var validity = Validity.of(certificate);
        return Duration.between(validity.from(), validity.to()).toDays();
    }

    @Test
    void aNodeEndsWithItsAuthority() throws Exception {
        var authority = authority("--days", "30");

        assertThat(node("h1").getNotAfter()).isEqualTo(authority.getNotAfter());
    }

    @Test
    void timesBeyond2049AreReadAsTheyWereMeant() {
        var end = Instant.parse("2050-01-01T00:00:00Z");

        for (var each : List.of(end.minusSeconds(1), end, Instant.parse("2126-12-31T23:59:59Z"))) {
            var authority = Authority.create("a", new Validity(Instant.parse("2026-01-01T00:00:00Z"), each));
            assertThat(authority.validity().to()).isEqualTo(each);
        }
    }

    @Test
    void theJdkFindsThePathFromNodeToAuthority() throws Exception {
        var authority = authority();

        assertThatCode(() -> validate(node("h1"), authority)).doesNotThrowAnyException();
    }

    @Test
    void anotherAuthorityOfTheSameNameHasSignedNothing() throws Exception {
        authority();
        var node = node("h1");
        var other = Authority.create(CaCommand.DEFAULT_NAME, Validity.fromNow(Duration.ofDays(1)));

        assertThatThrownBy(() -> validate(node, other.credentials().certificate()))
                .isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void aNodeIsNoAuthorityOfOthers() throws Exception {
        authority();
        Run.node(folder, "node-1", "h1");
        var node = Made.in(folder, "node-1");
        var signed = new Draft(
                        node.certificate().getSubjectX500Principal(),
                        Draft.named("x"),
                        node.certificate().getPublicKey(),
                        Validity.of(node.certificate()),
                        List.of())
                .sign(node.key());

        assertThatThrownBy(() -> validate(
                        List.of(signed, node.certificate()),
                        Made.in(folder, "authority").certificate()))
                .isInstanceOf(CertPathValidatorException.class)
                .hasMessageContaining("keyCertSign");
    }

    private static void validate(X509Certificate node, X509Certificate authority) throws Exception {
        validate(List.of(node), authority);
    }

    private static void validate(List<X509Certificate> path, X509Certificate authority) throws Exception {
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
    }

    @Test
    void aKeyStoreTakesAndGivesThem() throws Exception {
        var authority = authority();
        Run.node(folder, "node-1", "h1");
        var node = Made.in(folder, "node-1");
        var password = "secret".toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);

        store.setKeyEntry("node", node.key(), password, new Certificate[] {node.certificate(), authority});

        assertThat(store.getKey("node", password)).isEqualTo(node.key());
        assertThat(store.getCertificateChain("node")).containsExactly(node.certificate(), authority);
    }
}
