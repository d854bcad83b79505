package dev.casty.cluster;

import java.nio.file.Path;
import java.util.Objects;

/**
 * By which files a node proves to others who it is, and they to it: TLS 1.3, both sides. A node is who its certificate says: the host
 * that it is reached at has to be among the certificate's subject alternative names. The files are read again when they change, for
 * new connections, so that certificates can be renewed without a restart.
 *
 * @param certificate a PEM file: the node's certificate, for client and server, and those between it and the authority
 * @param key a PEM file: its private key, PKCS #8 and not encrypted
 * @param authority a PEM file: the certificate of the authority that has signed those of all nodes. Whoever it signs may join, so it
 *     should sign nothing else
 */
public record ClusterTls(Path certificate, Path key, Path authority) {
    public ClusterTls {
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(authority, "authority");
    }
}
