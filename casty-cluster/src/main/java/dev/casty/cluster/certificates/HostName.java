package dev.casty.cluster.certificates;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where a node is reached, as a certificate says it: a DNS name or an IP address among the alternative names (RFC 5280 §4.2.1.6). */
public final class HostName {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private static final int MAX_LENGTH = 253;
    /** Labels of the DNS, and '_', which containers have in their names; the last is no number, or it would look like an address. */
    private static final Pattern NAME = Pattern.compile(
            "(?:\\*\\.(?=.*\\.))?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)*(?![0-9]+$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?",
            Pattern.CASE_INSENSITIVE);

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    /** What the JDK takes for an address, and never asks the DNS about. */
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:.]+");

    private final String text;
    private final byte[] der;

    private HostName(String text, int type, byte[] value) {
        this.text = text;
        this.der = Der.implicit(type, value);
    }

    /**
     * A host as it is written in an address.
     *
     * @throws UsageException saying what was expected
     */
    static HostName parse(String host) {
        if (IPV4.matcher(host).matches() || IPV6.matcher(host).matches()) {
            return ip(host);
        }
        if (host.length() > MAX_LENGTH || !NAME.matcher(host).matches()) {
            throw noHost(host);
        }
        return dns(host);
    }

    /** A DNS name, whatever it looks like. */
    public static HostName dns(String name) {
        return new HostName(name, DNS_NAME, name.getBytes(StandardCharsets.US_ASCII));
    }

    /** An IP address. */
    public static HostName ip(String address) {
        try {
            return new HostName(
                    address, IP_ADDRESS, InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            throw noHost(address);
        }
    }

    private static UsageException noHost(String host) {
        return new UsageException("'" + host + "' is no host: write a DNS name, such as node-1.example (in ASCII) or"
                + " *.nodes.example, or an IP address, such as 10.0.0.5 or ::1, without a port or brackets");
    }

    byte[] der() {
        return der.clone();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
