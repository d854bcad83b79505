package dev.casty.cluster.certificates;

import java.util.Base64;

/** Bytes as text between two lines that say what they are (RFC 7468). */
final class Pem {
    static final String KEY = "PRIVATE KEY";

    private static final int LINE = 64;

    private Pem() {}

    static String write(String kind, byte[] content) {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
        return begin(kind) + lines + "\n" + end(kind);
    }

    /**
     * Reads what {@link #write} gives.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    static byte[] read(String kind, String text) {
        var found = text.replace("\r", "");
        if (!found.startsWith(begin(kind)) || !found.endsWith(end(kind))) {
            throw new IllegalArgumentException("no " + kind + " in PEM");
        }
        var lines =
                found.substring(begin(kind).length(), found.length() - end(kind).length());
        return Base64.getMimeDecoder().decode(lines);
    }

    private static String begin(String kind) {
        return "-----BEGIN " + kind + "-----\n";
    }

    private static String end(String kind) {
        return "-----END " + kind + "-----\n";
    }
}
