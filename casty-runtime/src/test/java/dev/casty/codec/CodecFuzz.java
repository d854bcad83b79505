package dev.casty.codec;

import java.util.Arrays;

/**
 * A target for Jazzer (profile {@code fuzz}). The first byte of an input is a codec, the second says whether the rest is read as
 * it is or changes one of the values that the codec has written.
 */
public final class CodecFuzz {
    private static final int FEWEST = 3;

    private CodecFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < FEWEST) {
            return;
        }
        var sample = Samples.ALL.get((input[0] & 0xff) % Samples.ALL.size());
        var rest = Arrays.copyOfRange(input, 2, input.length);
        var written = sample.written();
        int which = (input[1] & 0xff) % (written.size() + 1);
        HostileBytesTest.read(sample, which == 0 ? rest : changed(written.get(which - 1), rest), "Jazzer");
    }

    /** With another byte in each place that a step tells: how far from the one before, and which byte. */
    private static byte[] changed(byte[] original, byte[] steps) {
        var bytes = original.clone();
        int at = 0;
        for (int step = 0; step + 1 < steps.length && bytes.length > 0; step += 2) {
            at = (at + (steps[step] & 0xff)) % bytes.length;
            bytes[at] = steps[step + 1];
        }
        return bytes;
    }
}
