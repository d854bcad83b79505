package dev.casty.cluster.transport;

import io.netty.util.NetUtil;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** For which hosts a certificate stands: those among its alternative names (RFC 9525). Its subject says nothing. */
final class Identity {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private Identity() {}

    static boolean isOf(X509Certificate certificate, String host) {
        byte[] ip = NetUtil.createByteArrayFromIpAddressString(host);
        return names(certificate).stream().anyMatch(name -> {
            var value = String.valueOf(name.get(1));
            return switch (name.getFirst()) {
                case Integer type when type == DNS_NAME -> ip == null && covers(value, host);
                case Integer type
                when type == IP_ADDRESS ->
                    ip != null && Arrays.equals(ip, NetUtil.createByteArrayFromIpAddressString(value));
                default -> false;
            };
        });
    }

    private static Collection<List<?>> names(X509Certificate certificate) {
        try {
            var names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of() : names;
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** A star stands for one label, the first, of a name with at least three. */
    private static boolean covers(String pattern, String host) {
        var wanted = lower(host);
        var offered = lower(pattern);
        if (!offered.startsWith("*.")) {
            return offered.equals(wanted);
        }
        var parent = offered.substring(1);
        int dot = wanted.indexOf('.');
        return dot > 0 && parent.indexOf('.', 1) > 0 && wanted.substring(dot).equals(parent);
    }

    private static String lower(String name) {
        var plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return plain.toLowerCase(Locale.ROOT);
    }
}
