package dev.casty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.floats;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.quicktheories.core.Gen;

/** Byte for byte what msgpack-core writes, and read by it as by us. */
class MessagePackTest {
    /** Of strings, binary data, arrays and maps: where their formats change. */
    private static final int[] LENGTHS = {0, 1, 15, 16, 31, 32, 255, 256, 65_535, 65_536, 100_000};

    private interface ReferenceWriting {
        void write(MessageBufferPacker out) throws IOException;
    }

    private interface ReferenceReading<T> {
        T read(MessageUnpacker in) throws IOException;
    }

    private static byte[] reference(ReferenceWriting writing) {
        try (var out = MessagePack.newDefaultBufferPacker()) {
            writing.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both write the same bytes, and both read the value out of them. */
    private static <T> boolean agree(
            T value,
            Consumer<Packer> ours,
            ReferenceWriting theirs,
            Function<Unpacker, T> reading,
            ReferenceReading<T> theirReading) {
        var bytes = Bytes.written(ours);
        assertThat(bytes).as("%s", value).isEqualTo(reference(theirs));

        var in = Bytes.reader(bytes);
        assertThat(reading.apply(in)).isEqualTo(value);
        assertThat(in.hasRemaining()).isFalse();
        try (var their = MessagePack.newDefaultUnpacker(bytes)) {
            assertThat(theirReading.read(their)).isEqualTo(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private static boolean agreeOnInt(int value) {
        return agree(
                value,
                out -> out.packInt(value),
                out -> out.packInt(value),
                Unpacker::unpackInt,
                MessageUnpacker::unpackInt);
    }

    private static boolean agreeOnLong(long value) {
        return agree(
                value,
                out -> out.packLong(value),
                out -> out.packLong(value),
                Unpacker::unpackLong,
                MessageUnpacker::unpackLong);
    }

    private static boolean agreeOnString(String value) {
        return agree(
                value,
                out -> out.packString(value),
                out -> out.packString(value),
                Unpacker::unpackString,
                MessageUnpacker::unpackString);
    }

    /** Around every power of two, positive and negative. */
    private static LongStream boundaries() {
        return IntStream.range(0, 64)
                .mapToLong(power -> 1L << power)
                .flatMap(power -> LongStream.of(power - 2, power - 1, power, power + 1, -power - 1, -power, 1 - power));
    }

    @Test
    void longsHaveTheReferencesBytes() {
        boundaries().forEach(MessagePackTest::agreeOnLong);
        LongStream.rangeClosed(-70_000, 70_000).forEach(MessagePackTest::agreeOnLong);
        qt().forAll(longs().all()).check(MessagePackTest::agreeOnLong);
    }

    @Test
    void intsHaveTheReferencesBytes() {
        boundaries().filter(value -> value == (int) value).forEach(value -> agreeOnInt((int) value));
        qt().forAll(integers().all()).check(MessagePackTest::agreeOnInt);
    }

    @Test
    void anIntAndTheSameLongHaveTheSameBytes() {
        qt().forAll(integers().all())
                .check(value -> Bytes.hex(Bytes.written(out -> out.packInt(value)))
                        .equals(Bytes.hex(Bytes.written(out -> out.packLong(value)))));
    }

    @Test
    void floatsHaveTheReferencesBytes() {
        qt().forAll(floats().any())
                .check(value -> agree(
                        value,
                        out -> out.packFloat(value),
                        out -> out.packFloat(value),
                        Unpacker::unpackFloat,
                        MessageUnpacker::unpackFloat));
    }

    @Test
    void doublesHaveTheReferencesBytes() {
        qt().forAll(doubles().any())
                .check(value -> agree(
                        value,
                        out -> out.packDouble(value),
                        out -> out.packDouble(value),
                        Unpacker::unpackDouble,
                        MessageUnpacker::unpackDouble));
    }

    @Test
    void booleansAndNilHaveTheReferencesBytes() {
        for (boolean value : new boolean[] {true, false}) {
            agree(
                    value,
                    out -> out.packBoolean(value),
                    out -> out.packBoolean(value),
                    Unpacker::unpackBoolean,
                    MessageUnpacker::unpackBoolean);
        }
        assertThat(Bytes.written(Packer::packNil)).isEqualTo(reference(MessageBufferPacker::packNil));
        assertThat(Bytes.reader("c0").tryNil()).isTrue();
    }

    @Test
    void stringsHaveTheReferencesBytes() {
        for (int length : LENGTHS) {
            agreeOnString("a".repeat(length));
            agreeOnString("\u00e9".repeat(length / 2) + "a".repeat(length % 2));
            agreeOnString("\u20ac".repeat(length / 3) + "a".repeat(length % 3));
            agreeOnString("\ud83d\ude00".repeat(length / 4) + "\u00e9");
        }
        qt().forAll(strings().ascii().ofLengthBetween(0, 100)).check(MessagePackTest::agreeOnString);
        qt().forAll(lists().of(codePoints()).ofSizeBetween(0, 100))
                .check(points ->
                        agreeOnString(points.stream().map(Character::toString).collect(Collectors.joining())));
    }

    /** All that UTF-8 has a form for, of every size. */
    private static Gen<Integer> codePoints() {
        return integers()
                .between(0, 0x7f)
                .mix(integers().between(0x80, 0x7ff))
                .mix(integers().between(0x800, Character.MIN_SURROGATE - 1))
                .mix(integers().between(Character.MAX_SURROGATE + 1, 0xffff))
                .mix(integers().between(0x1_0000, Character.MAX_CODE_POINT));
    }

    @Test
    void binaryDataHasTheReferencesBytes() {
        var random = new Random(1);
        for (int length : LENGTHS) {
            var value = new byte[length];
            random.nextBytes(value);
            agree(
                    value,
                    out -> out.packBinary(value),
                    out -> out.packBinaryHeader(value.length).writePayload(value),
                    Unpacker::unpackBinary,
                    in -> in.readPayload(in.unpackBinaryHeader()));
        }
    }

    @Test
    void arraysHaveTheReferencesBytes() {
        for (int length : LENGTHS) {
            var value = IntStream.range(0, length).toArray();
            agree(
                    value,
                    out -> Codecs.INT_ARRAY.write(out, value),
                    out -> {
                        out.packArrayHeader(length);
                        for (int element : value) {
                            out.packInt(element);
                        }
                    },
                    Codecs.INT_ARRAY::read,
                    in -> {
                        var read = new int[in.unpackArrayHeader()];
                        for (int i = 0; i < read.length; i++) {
                            read[i] = in.unpackInt();
                        }
                        return read;
                    });
        }
    }

    @Test
    void mapsHaveTheReferencesHeaders() {
        for (int length : LENGTHS) {
            var bytes = Bytes.written(out -> out.packMapHeader(length));
            assertThat(bytes).isEqualTo(reference(out -> out.packMapHeader(length)));
            var padded = Arrays.copyOf(bytes, bytes.length + 2 * length);
            assertThat(Bytes.reader(padded).unpackMapHeader()).isEqualTo(length);
        }
    }

    @Test
    void aKeyHasTheBytesOfItsName() {
        for (int length = 0; length < 300; length++) {
            var name = "k".repeat(length);
            var bytes = Bytes.written(out -> out.packKey(Key.of(name)));
            assertThat(bytes).isEqualTo(reference(out -> out.packString(name)));
        }
    }

    @Test
    void theTypeThatIsNextIsTheReferences() throws IOException {
        for (int first = 0; first < 256; first++) {
            var bytes = new byte[40];
            bytes[0] = (byte) first;
            if (first == Format.NEVER_USED) {
                continue;
            }
            try (var their = MessagePack.newDefaultUnpacker(bytes)) {
                var format = their.getNextFormat();
                var type = format == MessageFormat.FLOAT64
                        ? "DOUBLE"
                        : format.getValueType().name();
                assertThat(Bytes.reader(bytes).nextType().name()).isEqualTo(type);
            }
        }
    }

    @Test
    void extensionsOfOthersAreSkipped() {
        for (int length : LENGTHS) {
            var bytes = reference(out -> out.packExtensionTypeHeader((byte) 5, length)
                    .writePayload(new byte[length])
                    .packInt(7));
            var in = Bytes.reader(bytes);
            in.skip();
            assertThat(in.unpackInt()).isEqualTo(7);
        }
    }
}
