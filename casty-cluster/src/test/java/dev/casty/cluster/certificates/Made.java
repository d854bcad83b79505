package dev.casty.cluster.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A certificate and a key that the program has made, as others than Casty read them. */
record Made(X509Certificate certificate, PrivateKey key) {
    static Made in(Path folder, String name) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name + ".pem")));
        var text = Files.readString(folder.resolve(name + ".key")).replaceAll("-----.*-----", "");
        var key = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text));
        return new Made(
                (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes),
                KeyFactory.getInstance("EC").generatePrivate(key));
    }
}
