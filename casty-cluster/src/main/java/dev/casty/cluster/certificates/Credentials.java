package dev.casty.cluster.certificates;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;

/** A certificate and the key that proves that it is one's own. */
public final class Credentials {
    private final X509Certificate certificate;
    private final PrivateKey key;

    Credentials(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    X509Certificate certificate() {
        return certificate;
    }

    PrivateKey key() {
        return key;
    }

    /** Whether the key is that of the certificate. */
    boolean fit() throws GeneralSecurityException {
        var proof = Signature.getInstance("SHA256withECDSA");
        proof.initSign(key);
        var signed = proof.sign();
        proof.initVerify(certificate.getPublicKey());
        return proof.verify(signed);
    }

    /** The certificate as text. */
    public String certificatePem() {
        try {
            return Pem.write("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as text: PKCS #8, not encrypted. */
    public String keyPem() {
        return Pem.write(Pem.KEY, key.getEncoded());
    }

    /** Whose they are; nothing of the key. */
    @Override
    public String toString() {
        return "the credentials of " + certificate.getSubjectX500Principal();
    }
}
