package dev.casty.codec;

import java.util.Arrays;
import java.util.Random;

/** Bytes that nobody wrote. */
public final class Mutation {
    /** First bytes of long and of nested values. */
    private static final int[] HEADERS = {
        0x8f, 0x91, 0x9f, 0xbf, 0xc0, 0xc1, 0xc4, 0xc6, 0xc9, 0xcb, 0xcf, 0xd3, 0xd8, 0xdb, 0xdc, 0xdd, 0xde, 0xdf, 0xff
    };

    private static final int MOST_RANDOM = 100;

    private Mutation() {}

    /** Random bytes. */
    public static byte[] random(Random random) {
        var bytes = new byte[random.nextInt(MOST_RANDOM)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Something else in place of these bytes. */
    public static byte[] of(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            bytes = mutate(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return random(random);
        }
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt();
            case 2 -> bytes[at] = (byte) HEADERS[random.nextInt(HEADERS.length)];
            case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) random.nextInt());
            case 4 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 5 -> {
                return without(bytes, at);
            }
            default -> {
                return repeated(bytes, at, 1 + random.nextInt(8));
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at) {
        var shorter = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }

    private static byte[] repeated(byte[] bytes, int at, int count) {
        var longer = Arrays.copyOf(bytes, bytes.length + count);
        System.arraycopy(bytes, at, longer, at + count, bytes.length - at);
        return longer;
    }
}
