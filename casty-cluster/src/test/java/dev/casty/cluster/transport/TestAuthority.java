package dev.casty.cluster.transport;

import io.netty.util.NetUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** An authority that vouches for nodes: X.509 by hand (RFC 5280), for the JDK has no API that makes certificates. */
final class TestAuthority {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final AtomicLong SERIALS = new AtomicLong(System.currentTimeMillis());

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OID = 0x06;
    private static final int UTF8 = 0x0c;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int VERSION = 0xa0;
    private static final int EXTENSIONS = 0xa3;
    private static final int SAN_DNS = 0x82;
    private static final int SAN_IP = 0x87;

    private static final byte[] ECDSA_SHA256 = der(SEQUENCE, oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
    private static final byte[] TRUE = {0x01, 0x01, (byte) 0xff};

    private final String name;
    private final KeyPair keys = newKeys();

    TestAuthority(String name) {
        this.name = name;
    }

    /** Writes what a node of these hosts needs into a folder, over what is there. */
    Security.MutualTls issue(Path folder, String... hosts) {
        return issue(folder, Duration.ofDays(1), hosts);
    }

    /** With a certificate that ends so long after now; it began two days before. */
    Security.MutualTls issue(Path folder, Duration validFor, String... hosts) {
        var node = newKeys();
        var end = Instant.now().plus(validFor);
        write(
                folder.resolve("ca.pem"),
                pem("CERTIFICATE", certificate(name, keys, end.plus(Duration.ofDays(9)), authority())));
        write(
                folder.resolve("node.pem"),
                pem("CERTIFICATE", certificate("a node", node, end, alternativeNames(hosts))));
        write(folder.resolve("node.key"), pem("PRIVATE KEY", node.getPrivate().getEncoded()));
        return new Security.MutualTls(
                folder.resolve("node.pem"),
                folder.resolve("node.key"),
                folder.resolve("ca.pem"),
                Duration.ofMillis(50));
    }

    private byte[] certificate(String subject, KeyPair of, Instant end, byte[] extension) {
        var start = Instant.now().minus(Duration.ofDays(2));
        var content = der(
                SEQUENCE,
                der(VERSION, der(INTEGER, new byte[] {2})),
                der(INTEGER, BigInteger.valueOf(SERIALS.incrementAndGet()).toByteArray()),
                ECDSA_SHA256,
                commonName(name),
                der(SEQUENCE, time(start), time(end)),
                commonName(subject),
                of.getPublic().getEncoded(),
                der(EXTENSIONS, der(SEQUENCE, extension)));
        return der(SEQUENCE, content, ECDSA_SHA256, der(BIT_STRING, new byte[] {0}, sign(content)));
    }

    private byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** basicConstraints: it may sign certificates. */
    private static byte[] authority() {
        return der(SEQUENCE, oid(0x55, 0x1d, 0x13), TRUE, der(OCTET_STRING, der(SEQUENCE, TRUE)));
    }

    /** subjectAltName: for whom it stands. */
    private static byte[] alternativeNames(String... hosts) {
        var names = Arrays.stream(hosts).map(TestAuthority::alternativeName).toArray(byte[][]::new);
        return der(SEQUENCE, oid(0x55, 0x1d, 0x11), der(OCTET_STRING, der(SEQUENCE, names)));
    }

    private static byte[] alternativeName(String host) {
        byte[] ip = NetUtil.createByteArrayFromIpAddressString(host);
        return ip != null ? der(SAN_IP, ip) : der(SAN_DNS, host.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] commonName(String value) {
        var text = der(UTF8, value.getBytes(StandardCharsets.UTF_8));
        return der(SEQUENCE, der(SET, der(SEQUENCE, oid(0x55, 0x04, 0x03), text)));
    }

    private static byte[] time(Instant when) {
        return der(GENERALIZED_TIME, TIME.format(when).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] oid(int... bytes) {
        var content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        return der(OID, content);
    }

    private static byte[] der(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
