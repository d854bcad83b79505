package dev.casty.cluster.certificates;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;

/** Who vouches for nodes: whom it signs may join the cluster. */
public final class Authority {
    /** How long a common name may be (RFC 5280, ub-common-name). */
    static final int MAX_NAME = 64;

    private static final String CURVE = "secp256r1";

    private final Credentials own;

    private Authority(Credentials own) {
        this.own = own;
    }

    /** A new one, which signs itself. */
    public static Authority create(String name, Validity validity) {
        try {
            var keys = newKeys();
            var self = Draft.named(name);
            var extensions = Extensions.ofAuthority(keys.getPublic());
            var draft = new Draft(self, self, keys.getPublic(), validity, extensions);
            return new Authority(new Credentials(draft.sign(keys.getPrivate()), keys.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One that was made before.
     *
     * @throws GeneralSecurityException if these are not what {@link #create} makes
     */
    static Authority of(Credentials own) throws GeneralSecurityException {
        var certificate = own.certificate();
        var identifier = Der.octets(Der.octets(Extensions.identifier(certificate.getPublicKey())));
        if (certificate.getBasicConstraints() < 0
                || !Arrays.equals(certificate.getExtensionValue(Extensions.SUBJECT_KEY), identifier)) {
            throw new GeneralSecurityException("the certificate is not one of an authority that this program has made");
        }
        if (!own.fit()) {
            throw new GeneralSecurityException("the key is not that of the certificate");
        }
        return new Authority(own);
    }

    /** A certificate, and a new key, for a node that is reached at these hosts. */
    public Credentials issue(String name, List<HostName> hosts, Validity validity) {
        try {
            var keys = newKeys();
            var certificate = own.certificate();
            var extensions = Extensions.ofNode(keys.getPublic(), certificate.getPublicKey(), hosts);
            var issuer = certificate.getSubjectX500Principal();
            var draft = new Draft(issuer, Draft.named(name), keys.getPublic(), validity, extensions);
            return new Credentials(draft.sign(own.key()), keys.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE));
        return generator.generateKeyPair();
    }

    /** Its own certificate and key. */
    public Credentials credentials() {
        return own;
    }

    Validity validity() {
        return Validity.of(own.certificate());
    }
}
