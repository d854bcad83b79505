package dev.casty.cluster;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a node can be reached.
 *
 * @param host a name or an IP address; names are looked up each time a connection is made
 * @param port 1 to 65535; 0 before a node has chosen one
 */
public record NodeAddress(String host, int port) {
    /** How long a host may be, as the DNS has it. */
    public static final int MAX_HOST_BYTES = 255;

    private static final int MAX_PORT = 65_535;
    private static final Pattern WRITTEN =
            Pattern.compile("(?:\\[(?<bracketed>[^\\[\\]\\s]+)]|(?<plain>[^:\\[\\]\\s]+)):(?<port>[0-9]{1,5})");

    public NodeAddress {
        Objects.requireNonNull(host, "host");
        if (host.isBlank()) {
            throw new IllegalArgumentException("an address needs a host, such as 10.0.0.5 or node-1.example");
        }
        if (host.length() > MAX_HOST_BYTES) {
            throw new IllegalArgumentException(
                    "a host's name has at most " + MAX_HOST_BYTES + " characters, not " + host.length());
        }
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("a port is between 0 and " + MAX_PORT + ", not " + port);
        }
    }

    /** Such as {@code node-1.example:7100}; a host with colons stands in brackets. */
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    /**
     * Reads what {@link #toString} gives.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    public static NodeAddress parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no address of a node: write host:port, such as node-1.example:7100 or [::1]:7100");
        }
        var host = Objects.requireNonNullElse(parts.group("bracketed"), parts.group("plain"));
        return new NodeAddress(host, Integer.parseInt(parts.group("port")));
    }
}
