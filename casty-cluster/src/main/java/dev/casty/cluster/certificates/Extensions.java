package dev.casty.cluster.certificates;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.List;

/** What certificates say of whom they are for (RFC 5280 §4.2), each as it stands in one. */
final class Extensions {
    static final String SUBJECT_KEY = "2.5.29.14";

    private static final int DIGITAL_SIGNATURE = 0x80;
    private static final int SIGN_CERTIFICATES_AND_REVOCATIONS = 0x06;

    private Extensions() {}

    /** Of an authority that signs nodes, and no other authorities. */
    static List<byte[]> ofAuthority(PublicKey key) {
        return List.of(
                critical("2.5.29.19", Der.sequence(Der.TRUE, Der.integer(BigInteger.ZERO))),
                critical("2.5.29.15", Der.bits(1, new byte[] {SIGN_CERTIFICATES_AND_REVOCATIONS})),
                plain(SUBJECT_KEY, Der.octets(identifier(key))));
    }

    /** Of a node, which is a client of others and a server to them. */
    static List<byte[]> ofNode(PublicKey key, PublicKey authority, List<HostName> hosts) {
        return List.of(
                critical("2.5.29.19", Der.sequence()),
                critical("2.5.29.15", Der.bits(7, new byte[] {(byte) DIGITAL_SIGNATURE})),
                plain("2.5.29.37", Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"), Der.oid("1.3.6.1.5.5.7.3.2"))),
                plain(
                        "2.5.29.17",
                        Der.sequence(hosts.stream().map(HostName::der).toList())),
                plain(SUBJECT_KEY, Der.octets(identifier(key))),
                plain("2.5.29.35", Der.sequence(Der.implicit(0, identifier(authority)))));
    }

    /** What tells a key apart from others of the same name: a hash of it (RFC 7093 §2, the fourth way). */
    static byte[] identifier(PublicKey key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who does not know what it means must refuse the certificate. */
    private static byte[] critical(String oid, byte[] content) {
        return Der.sequence(Der.oid(oid), Der.TRUE, Der.octets(content));
    }

    private static byte[] plain(String oid, byte[] content) {
        return Der.sequence(Der.oid(oid), Der.octets(content));
    }
}
