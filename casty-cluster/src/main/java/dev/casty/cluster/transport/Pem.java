package dev.casty.cluster.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;

/** What a node's three files hold at one moment. */
final class Pem {
    private final byte[] certificate;
    private final byte[] key;
    private final byte[] authority;

    private Pem(byte[] certificate, byte[] key, byte[] authority) {
        this.certificate = certificate;
        this.key = key;
        this.authority = authority;
    }

    static Pem read(Security.MutualTls files) throws IOException {
        return new Pem(
                Files.readAllBytes(files.certificate()),
                Files.readAllBytes(files.key()),
                Files.readAllBytes(files.authority()));
    }

    InputStream certificate() {
        return new ByteArrayInputStream(certificate);
    }

    InputStream key() {
        return new ByteArrayInputStream(key);
    }

    InputStream authority() {
        return new ByteArrayInputStream(authority);
    }

    boolean isSame(Pem other) {
        return Arrays.equals(certificate, other.certificate)
                && Arrays.equals(key, other.key)
                && Arrays.equals(authority, other.authority);
    }
}
