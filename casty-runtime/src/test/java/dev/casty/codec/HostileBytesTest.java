package dev.casty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes come in, a value or a {@link CodecException} comes out, soon and without much memory. A failure names the seed;
 * {@code -Dcasty.fuzz.seed} begins there again, and {@code -Dcasty.fuzz.inputs} says how many inputs there are.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class HostileBytesTest {
    private static final int INPUTS = Integer.getInteger("casty.fuzz.inputs", 300_000);

    /** What may be allocated for each byte, and for anything: the exception, the rules of a time zone that are loaded once. */
    private static final long BYTES_PER_BYTE = 160;

    private static final long BYTES_ANYWAY = 256 << 10;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** What is too much once may be a class that a fuzzer loads, and changes meanwhile. */
    private static final int ATTEMPTS = 3;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static List<Sample<?>> samples() {
        return Samples.ALL;
    }

    static List<Sample<?>> samplesWithoutArraysOfPrimitives() {
        return samples().stream()
                .filter(sample -> !sample.name().endsWith("_ARRAY"))
                .filter(sample -> !(sample.values().getFirst() instanceof int[][]))
                .toList();
    }

    /** Reads, and holds what happens to the promise. Says whether there was a value. */
    static boolean read(Sample<?> sample, byte[] bytes, String origin) {
        return read(sample, bytes, origin, BYTES_ANYWAY + BYTES_PER_BYTE * bytes.length);
    }

    private static boolean read(Sample<?> sample, byte[] bytes, String origin, long maxAllocated) {
        return read(sample, bytes, origin, maxAllocated, 1);
    }

    private static boolean read(Sample<?> sample, byte[] bytes, String origin, long maxAllocated, int attempt) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        int length = -1;
        try {
            var in = Bytes.reader(bytes);
            sample.codec().read(in);
            length = in.offset();
        } catch (CodecException expected) {
            // the other promised end
        } catch (Throwable e) {
            fail(describe(sample, bytes, origin), e);
        }
        long nanos = System.nanoTime() - start;
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        if (allocated > maxAllocated || nanos > LONGEST_NANOS) {
            if (attempt < ATTEMPTS) {
                return read(sample, bytes, origin, maxAllocated, attempt + 1);
            }
            fail(allocated + " bytes and " + nanos + " ns: " + describe(sample, bytes, origin));
        }
        if (length >= 0 && skipped(bytes) != length) {
            fail("skip and read disagree: " + describe(sample, bytes, origin));
        }
        return length >= 0;
    }

    /** How far skipping goes; -1 if it refuses. */
    private static int skipped(byte[] bytes) {
        var in = Bytes.reader(bytes);
        try {
            in.skip();
        } catch (CodecException e) {
            return -1;
        }
        return in.offset();
    }

    private static String describe(Sample<?> sample, byte[] bytes, String origin) {
        return sample.name() + ", " + origin + ": " + Bytes.hex(Arrays.copyOf(bytes, Math.min(bytes.length, 1_000)));
    }

    @Test
    void randomAndMutatedBytesEndInAValueOrACodecException() {
        long firstSeed = Long.getLong("casty.fuzz.seed", System.nanoTime());
        var written = samples().stream().map(Sample::written).toList();
        int values = 0;
        for (int i = 0; i < INPUTS; i++) {
            long seed = firstSeed + i;
            var random = new Random(seed);
            int index = random.nextInt(written.size());
            var originals = written.get(index);
            var bytes = random.nextInt(4) == 0
                    ? Mutation.random(random)
                    : Mutation.of(originals.get(random.nextInt(originals.size())), random);
            values += read(samples().get(index), bytes, "-Dcasty.fuzz.seed=" + seed) ? 1 : 0;
        }

        assertThat(values)
                .as("values among %s inputs from seed %s", INPUTS, firstSeed)
                .isBetween(INPUTS / 100, INPUTS - INPUTS / 100);
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void everyFirstByteEndsInAValueOrACodecException(Sample<T> sample) {
        for (int first = 0; first < 256; first++) {
            for (int length : new int[] {1, 2, 5, 9, 40}) {
                for (int filler : new int[] {0x00, 0x90, 0xc0, 0xff}) {
                    var bytes = new byte[length];
                    Arrays.fill(bytes, (byte) filler);
                    bytes[0] = (byte) first;
                    read(sample, bytes, "first byte");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void aValueThatIsCutAnywhereIsRefused(Sample<T> sample) {
        for (var bytes : sample.written()) {
            int step = Math.max(1, bytes.length / 1_000);
            for (int length = 0; length < bytes.length; length += step) {
                var cut = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> sample.codec().read(Bytes.reader(cut))).isInstanceOf(CodecException.class);
                assertThat(skipped(cut)).isEqualTo(-1);
            }
            assertThat(skipped(bytes)).isEqualTo(bytes.length);
        }
    }

    /** A mebibyte of the same few bytes: of what is small when written and may be large when read. */
    @ParameterizedTest
    @MethodSource("samples")
    <T> void muchOfTheSameTakesLittleMemory(Sample<T> sample) {
        for (var pattern : List.of(
                "00", "80", "90", "91", "c0", "a0", "a1 61", "c4 00", "dd 00 0f ff ff", "df 00 07 ff ff", "81")) {
            var some = Bytes.bytes(pattern);
            for (var header : List.of("", "dd 00 0f 00 00", "df 00 07 00 00", "91 dd 00 0e 00 00")) {
                var bytes = new byte[1 << 20];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = some[i % some.length];
                }
                var start = Bytes.bytes(header);
                System.arraycopy(start, 0, bytes, 0, start.length);
                read(sample, bytes, header + " and much of " + pattern);
            }
        }
    }

    /** But for arrays of primitives, which take what the bytes that are left could become. */
    @ParameterizedTest
    @MethodSource("samplesWithoutArraysOfPrimitives")
    <T> void whatIsAnnouncedTakesNoMemoryBeforeItComes(Sample<T> sample) {
        for (var announced :
                List.of("dd 00 0f 00 00", "dd 00 0f 00 00".repeat(31), "df 00 07 00 00", "df 00 07 00 00".repeat(31))) {
            var start = Bytes.bytes(announced);
            var bytes = new byte[1 << 20];
            Arrays.fill(bytes, (byte) Format.NEVER_USED);
            System.arraycopy(start, 0, bytes, 0, start.length);
            read(sample, bytes, "announced " + announced, BYTES_ANYWAY);
        }
    }
}
