package dev.casty.processor.model;

import java.nio.charset.StandardCharsets;

/** The number by which nodes know a message's class: of its stable name, as {@code StableHash} of casty-cluster makes it. */
public final class WireNumber {
    private static final long OFFSET = 0xcbf2_9ce4_8422_2325L;
    private static final long PRIME = 0x0000_0100_0000_01b3L;

    private WireNumber() {}

    /** Of a stable name: FNV-1a over UTF-8, and the finalizer of MurmurHash3. */
    public static long of(String stableName) {
        long hash = OFFSET;
        for (byte each : stableName.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51_afd7_ed55_8ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ce_b9fe_1a85_ec53L;
        return hash ^ hash >>> 33;
    }
}
