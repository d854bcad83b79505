package dev.casty.cluster.placement;

import java.nio.charset.StandardCharsets;

/**
 * A 64-bit hash that is the same in every JVM and version: nodes have to agree on it. FNV-1a over UTF-8, and the finalizer of
 * MurmurHash3, without which similar names would lie side by side.
 */
public final class StableHash {
    private static final long OFFSET = 0xcbf2_9ce4_8422_2325L;
    private static final long PRIME = 0x0000_0100_0000_01b3L;
    private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

    private StableHash() {}

    /** Of a text. */
    public static long of(String text) {
        long hash = OFFSET;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * PRIME;
        }
        return mix(hash);
    }

    /** Another one for each number, made of the one of a text. */
    public static long numbered(long hash, long number) {
        return mix(hash + number * GOLDEN);
    }

    /** Spreads what differs in a few bits over all. */
    public static long mix(long bits) {
        long mixed = bits;
        mixed = (mixed ^ mixed >>> 33) * 0xff51_afd7_ed55_8ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ce_b9fe_1a85_ec53L;
        return mixed ^ mixed >>> 33;
    }
}
