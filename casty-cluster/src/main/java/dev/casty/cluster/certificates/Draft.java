package dev.casty.cluster.certificates;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * What a certificate is to say (RFC 5280 §4.1), before it is signed. It is written by hand, for the JDK reads certificates but has no
 * API that makes them.
 */
record Draft(X500Principal issuer, X500Principal subject, PublicKey key, Validity validity, List<byte[]> extensions) {
    private static final int SERIAL_BITS = 128;
    private static final byte[] VERSION_3 = Der.explicit(0, Der.integer(BigInteger.TWO));
    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));

    X509Certificate sign(PrivateKey by) throws GeneralSecurityException {
        var content = content();
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(by);
        signature.update(content);
        var der = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private byte[] content() {
        return Der.sequence(
                VERSION_3,
                Der.integer(serial()),
                ECDSA_WITH_SHA256,
                issuer.getEncoded(),
                Der.sequence(Der.time(validity.from()), Der.time(validity.to())),
                subject.getEncoded(),
                key.getEncoded(),
                Der.explicit(3, Der.sequence(extensions)));
    }

    /** By chance, so that nobody has to keep a list of those that were given; never zero, which RFC 5280 forbids. */
    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, new SecureRandom()).max(BigInteger.ONE);
    }

    /** A name of which only the common name is said, as text of any language. */
    static X500Principal named(String commonName) {
        return new X500Principal(Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.utf8(commonName)))));
    }
}
