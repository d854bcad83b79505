package dev.casty.runtime.journal;

import dev.casty.journal.Entry.Kind;
import dev.casty.journal.JournalException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A target for Jazzer (profile {@code fuzz}). The first byte of an input says what the rest is: a file, or what is in records
 * that are whole, for no fuzzer guesses a CRC. Then the journal is opened, read, written, and opened again.
 */
public final class JournalFuzz {
    private static final int SEGMENT = 4096;

    private JournalFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        var rest = Arrays.copyOfRange(input, 1, input.length);
        var files = new HashMap<String, byte[]>();
        switch (input[0] & 7) {
            case 0 -> files.put(Segment.name(1), rest);
            case 1 -> files.put(Mark.NAME, rest);
            case 2 -> files.put(Segment.name(1), segment(1, rest, false));
            case 3 -> files.put(Segment.name(1), segment(1, rest, true));
            case 4 -> {
                int middle = rest.length / 2;
                files.put(Segment.name(1), segment(1, Arrays.copyOf(rest, middle), true));
                files.put(Segment.name(2), segment(2, Arrays.copyOfRange(rest, middle, rest.length), true));
            }
            case 5 -> {
                files.put(Segment.name(1), segment(1, rest, true));
                files.put(Mark.NAME, mark(rest));
            }
            case 6 -> {
                files.put(Segment.name(1), segment(1, new byte[] {3, 16, 0, 0}, true));
                files.put(Spare.NAME, rest);
            }
            default -> files.put(Segment.name(rest.length == 0 ? 1 : rest[0]), segment(1, rest, true));
        }
        open(files);
    }

    /** Behind a header that is right. */
    private static byte[] segment(long number, byte[] rest, boolean asRecords) {
        var bytes = ByteBuffer.allocate(SEGMENT);
        bytes.put(Segment.header(number));
        if (asRecords) {
            putRecords(bytes, number, rest);
        } else {
            bytes.put(rest, 0, Math.min(rest.length, bytes.remaining()));
        }
        return bytes.array();
    }

    /** Length, body, length, body, ...; a body that begins with an odd length is a batch of its own. */
    private static void putRecords(ByteBuffer bytes, long number, byte[] rest) {
        int before = Segment.firstCrc(number);
        int batch = bytes.position();
        for (int at = 0; at < rest.length; ) {
            int length = Math.min(rest[at] & 0x7f, rest.length - at - 1);
            if (length == 0 || bytes.remaining() < Records.HEADER_BYTES + length) {
                return;
            }
            int start = bytes.position();
            batch = rest[at] % 2 == 0 ? batch : start;
            bytes.position(start + Records.HEADER_BYTES);
            bytes.put(rest, at + 1, length);
            before = Records.seal(bytes, start, number, start, before, batch);
            at += 1 + length;
        }
    }

    private static byte[] mark(byte[] rest) {
        var mark = ByteBuffer.allocate(2 * Long.BYTES);
        mark.putLong(1).putInt(rest.length < 2 ? 0 : rest[0] << 8 | rest[1] & 0xff);
        var crc = new java.util.zip.CRC32C();
        crc.update(mark.array(), 0, mark.position());
        return mark.putInt((int) crc.getValue()).array();
    }

    private static void open(Map<String, byte[]> files) throws IOException {
        var storage = CrashingStorage.of(files);
        var outcome = new Outcome();
        String key = "/fuzz";
        try (var log = new StepwiseLog(storage, SEGMENT)) {
            log.keys().forEach(log::read);
            log.append(key, log.read(key).sequence() + 1, Kind.SNAPSHOT, new byte[] {1}, outcome);
            log.flush();
            log.idle();
        } catch (JournalException refused) {
            return; // by name, which is all that is promised
        }
        try (var log = new StepwiseLog(storage.afterKill(), SEGMENT)) {
            if (outcome.safe && log.read(key).entries().size() != 1) {
                throw new AssertionError("acknowledged and lost");
            }
        }
    }
}
