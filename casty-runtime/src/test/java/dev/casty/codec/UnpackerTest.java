package dev.casty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackerTest {
    private static void assertRefused(String hex, Consumer<Unpacker> reading, String message) {
        assertThatThrownBy(() -> reading.accept(Bytes.reader(hex)))
                .isExactlyInstanceOf(CodecException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05",
                "cc 05",
                "cd 00 05",
                "ce 00 00 00 05",
                "cf 00 00 00 00 00 00 00 05",
                "d0 05",
                "d1 00 05",
                "d2 00 00 00 05",
                "d3 00 00 00 00 00 00 00 05"
            })
    void aNumberIsReadFromWhateverFormItCameIn(String hex) {
        assertThat(Bytes.reader(hex).unpackByte()).isEqualTo((byte) 5);
        assertThat(Bytes.reader(hex).unpackShort()).isEqualTo((short) 5);
        assertThat(Bytes.reader(hex).unpackChar()).isEqualTo((char) 5);
        assertThat(Bytes.reader(hex).unpackInt()).isEqualTo(5);
        assertThat(Bytes.reader(hex).unpackLong()).isEqualTo(5);
        assertThat(Bytes.reader(hex).unpackFloat()).isEqualTo(5f);
        assertThat(Bytes.reader(hex).unpackDouble()).isEqualTo(5d);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "d0 ff", "d1 ff ff", "d2 ff ff ff ff", "d3 ff ff ff ff ff ff ff ff"})
    void aNegativeNumberIsReadFromWhateverFormItCameIn(String hex) {
        assertThat(Bytes.reader(hex).unpackByte()).isEqualTo((byte) -1);
        assertThat(Bytes.reader(hex).unpackShort()).isEqualTo((short) -1);
        assertThat(Bytes.reader(hex).unpackInt()).isEqualTo(-1);
        assertThat(Bytes.reader(hex).unpackLong()).isEqualTo(-1);
        assertThat(Bytes.reader(hex).unpackFloat()).isEqualTo(-1f);
        assertThat(Bytes.reader(hex).unpackDouble()).isEqualTo(-1d);
        assertRefused(hex, Unpacker::unpackChar, "-1 does not fit a char, at offset 0");
    }

    @Test
    void aNumberThatDoesNotFitIsRefused() {
        assertRefused("cd 01 2c", Unpacker::unpackByte, "300 does not fit a byte, at offset 0");
        assertRefused("cc 80", Unpacker::unpackByte, "128 does not fit a byte, at offset 0");
        assertRefused("d1 ff 7f", Unpacker::unpackByte, "-129 does not fit a byte, at offset 0");
        assertRefused("cd 80 00", Unpacker::unpackShort, "32768 does not fit a short, at offset 0");
        assertRefused("ce 00 01 00 00", Unpacker::unpackChar, "65536 does not fit a char, at offset 0");
        assertRefused("ce 80 00 00 00", Unpacker::unpackInt, "2147483648 does not fit an int, at offset 0");
        assertRefused(
                "cf ff ff ff ff ff ff ff ff",
                Unpacker::unpackLong,
                "18446744073709551615 does not fit a long, at offset 0");
    }

    @Test
    void anIntegerThatIsNoFloatingPointNumberIsRefused() {
        assertThat(Bytes.reader("ce 01 00 00 00").unpackFloat()).isEqualTo(1 << 24);
        assertRefused("ce 01 00 00 01", Unpacker::unpackFloat, "16777217 is not exactly a float, at offset 0");
        assertThat(Bytes.reader("cf 00 20 00 00 00 00 00 00").unpackDouble()).isEqualTo(0x1p53);
        assertRefused(
                "cf 00 20 00 00 00 00 00 01",
                Unpacker::unpackDouble,
                "9007199254740993 is not exactly a double, at offset 0");
        assertRefused(
                "cf 7f ff ff ff ff ff ff ff",
                Unpacker::unpackDouble,
                "9223372036854775807 is not exactly a double, at offset 0");
        assertRefused(
                "cf 7f ff ff ff ff ff ff ff",
                Unpacker::unpackFloat,
                "9223372036854775807 is not exactly a float, at offset 0");
    }

    @Test
    void aFloatIsADoubleAndADoubleIsAFloatIfItIsOneExactly() {
        assertThat(Bytes.reader("ca 3d cc cc cd").unpackDouble()).isEqualTo((double) 0.1f);
        assertThat(Bytes.reader("cb bf e0 00 00 00 00 00 00").unpackFloat()).isEqualTo(-0.5f);
        assertThat(Bytes.reader("cb 80 00 00 00 00 00 00 00").unpackFloat()).isEqualTo(-0f);
        assertThat(Bytes.reader("cb 7f f8 00 00 00 00 00 00").unpackFloat()).isNaN();
        assertRefused("cb 3f b9 99 99 99 99 99 9a", Unpacker::unpackFloat, "0.1 is not exactly a float, at offset 0");
    }

    @Test
    void theMessageSaysWhatWasExpectedWhatWasFoundAndWhere() {
        assertRefused("c0", Unpacker::unpackInt, "expected an integer, found nil, at offset 0");
        assertRefused("91 a0", Codecs.INT_ARRAY::read, "expected an integer, found a string, at offset 1");
    }

    @Test
    void everyKindOfValueIsCalledByItsName() {
        assertRefused("07", Unpacker::unpackBoolean, "expected a boolean, found an integer, at offset 0");
        assertRefused("80", Unpacker::unpackString, "expected a string, found a map, at offset 0");
        assertRefused("dd", Unpacker::unpackString, "expected a string, found an array, at offset 0");
        assertRefused("c3", Unpacker::unpackBinary, "expected binary data, found a boolean, at offset 0");
        assertRefused("c5", Unpacker::unpackArrayHeader, "expected an array, found binary data, at offset 0");
        assertRefused("d4", Unpacker::unpackMapHeader, "expected a map, found an extension type, at offset 0");
        assertRefused("cb", Unpacker::unpackLong, "expected an integer, found a floating-point number, at offset 0");
        assertRefused(
                "c1",
                Unpacker::unpackFloat,
                "expected a number, found the byte c1, which MessagePack never uses, at offset 0");
        assertRefused(
                "c1", Unpacker::skip, "expected a value, found the byte c1, which MessagePack never uses, at offset 0");
    }

    /** Of all 256 first bytes, what is said to be next is what can be read; nothing is read by asking. */
    @Test
    void theTypeThatIsNextIsWhatCanBeRead() {
        for (int first = 0; first < 256; first++) {
            var bytes = new byte[100];
            bytes[0] = (byte) first;
            var in = Bytes.reader(bytes);
            if (first == Format.NEVER_USED) {
                assertThatThrownBy(in::nextType)
                        .isExactlyInstanceOf(CodecException.class)
                        .hasMessage("expected a value, found the byte c1, which MessagePack never uses, at offset 0");
                continue;
            }
            var type = in.nextType();
            assertThat(in.offset()).isZero();
            switch (type) {
                case NIL -> assertThat(in.tryNil()).isTrue();
                case BOOLEAN -> in.unpackBoolean();
                case INTEGER -> in.unpackLong();
                case FLOAT -> in.unpackFloat();
                case DOUBLE -> in.unpackDouble();
                case STRING -> in.unpackString();
                case BINARY -> in.unpackBinary();
                case ARRAY -> in.unpackArrayHeader();
                case MAP -> in.unpackMapHeader();
                case EXTENSION -> in.skip();
            }
            assertThat(in.offset()).isPositive();
        }
        assertRefused("", Unpacker::nextType, "expected a byte, found the end after 0 bytes, at offset 0");
    }

    @Test
    void offsetsCountFromWhereReadingBegan() {
        var in = new Unpacker(Unpooled.wrappedBuffer(Bytes.bytes("c0 c0 c0 01")).readerIndex(2));

        assertThat(in.tryNil()).isTrue();
        assertThat(in.offset()).isEqualTo(1);
        assertThatThrownBy(in::unpackString).hasMessage("expected a string, found an integer, at offset 1");
    }

    @ParameterizedTest
    @CsvSource({
        "db ff ff ff ff 61, 4294967295 bytes",
        "da 00 02 61, 2 bytes",
        "a2 61, 2 bytes",
        "d9, a byte",
        "da 00, 2 bytes"
    })
    void aStringIsNotLongerThanWhatIsLeft(String hex, String expected) {
        assertThatThrownBy(() -> Bytes.reader(hex).unpackString())
                .isInstanceOf(CodecException.class)
                .hasMessageContainingAll("expected " + expected, "found the end");
        assertThatThrownBy(() -> Bytes.reader(hex).skip()).isInstanceOf(CodecException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c6 ff ff ff ff 61", "c5 00 02 61", "c4 02 61", "c6 00 00 00"})
    void binaryDataIsNotLongerThanWhatIsLeft(String hex) {
        assertThatThrownBy(() -> Bytes.reader(hex).unpackBinary())
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("found the end");
        assertThatThrownBy(() -> Bytes.reader(hex).skip()).isInstanceOf(CodecException.class);
    }

    @Test
    void thereAreNoMoreElementsThanBytesLeft() {
        assertThat(Bytes.reader("92 00 00").unpackArrayHeader()).isEqualTo(2);
        assertRefused(
                "92 00", Unpacker::unpackArrayHeader, "expected 2 values, found the end after 1 bytes, at offset 1");
        assertRefused(
                "dd ff ff ff ff 00",
                Unpacker::unpackArrayHeader,
                "expected 4294967295 values, found the end after 1 bytes, at offset 5");
    }

    @Test
    void thereAreNoMoreEntriesThanHalfTheBytesLeft() {
        assertThat(Bytes.reader("82 00 00 00 00").unpackMapHeader()).isEqualTo(2);
        assertRefused(
                "82 00 00 00",
                Unpacker::unpackMapHeader,
                "expected 2 entries, found the end after 3 bytes, at offset 1");
        assertRefused(
                "df 80 00 00 01 00 00",
                Unpacker::unpackMapHeader,
                "expected 2147483649 entries, found the end after 2 bytes, at offset 5");
    }

    @ParameterizedTest
    @CsvSource({
        "alone, a1 80",
        "overlong, a2 c1 81",
        "overlong, a3 e0 81 81",
        "overlong, a4 f0 80 80 80",
        "cut, a2 e2 82",
        "no follower, a3 e2 82 41",
        "above 10ffff, a4 f4 90 80 80",
        "five bytes, a5 f8 88 80 80 80",
        "ff, a1 ff",
        "a pair as two surrogates, a6 ed a0 bd ed b8 80"
    })
    void bytesThatAreNoStringAreRefused(String what, String hex) {
        assertThatThrownBy(() -> Bytes.reader(hex).unpackString())
                .as(what)
                .isInstanceOf(CodecException.class)
                .hasMessage("expected a string in UTF-8, found other bytes, at offset 0");
    }

    @Test
    void surrogatesWithoutAPartnerTakeThreeBytes() {
        assertThat(Bytes.hex(Bytes.written(Codecs.STRING, "a\ud83d"))).isEqualTo("a4 61 ed a0 bd");
        assertThat(Bytes.reader("a4 61 ed a0 bd").unpackString()).isEqualTo("a\ud83d");
        assertThat(Bytes.reader("a6 ed b8 80 ed a0 bd").unpackString()).isEqualTo("\ude00\ud83d");
    }

    @Test
    void everyCodePointComesBack() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            var text = Character.toString(point);
            if (!Bytes.reader(Bytes.written(Codecs.STRING, text)).unpackString().equals(text)) {
                assertThat(point).as("this code point changes").isNegative();
            }
        }
    }

    @Test
    void surrogatesWithoutAPartnerComeBackFromStringsOfEveryLength() {
        for (int length = 0; length < 300; length++) {
            for (var text : List.of("\ud83d" + "a".repeat(length), "?".repeat(length) + "\ude00\u20ac")) {
                assertThat(Bytes.reader(Bytes.written(Codecs.STRING, text)).unpackString())
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void everyStringComesBackWhateverItsChars() {
        var alphabet = "a\u00e9\u20ac\ufffd\ud83d\ude00".toCharArray();
        qt().forAll(lists().of(integers().between(0, alphabet.length - 1)).ofSizeBetween(0, 40))
                .check(choice -> {
                    var text = choice.stream().map(i -> "" + alphabet[i]).collect(Collectors.joining());
                    return Bytes.reader(Bytes.written(Codecs.STRING, text))
                            .unpackString()
                            .equals(text);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 7, 8, 14, 15, 16, 17, 23, 24, 30, 31, 32, 255, 256})
    void aKeyIsTakenOnlyWhenAllOfItIsNext(int length) {
        var name = "abcdefghij".repeat(26).substring(0, length);
        var key = Key.of(name);
        var bytes = Bytes.written(out -> out.packKey(key));
        for (int after = 0; after < 10; after++) {
            var in = Bytes.reader(Arrays.copyOf(bytes, bytes.length + after));
            assertThat(in.tryKey(key)).isTrue();
            assertThat(in.offset()).isEqualTo(bytes.length);
        }
        for (int i = 0; i < bytes.length; i++) {
            var other = bytes.clone();
            other[i]++;
            assertThat(Bytes.reader(other).tryKey(key)).isFalse();
            assertThat(Bytes.reader(Arrays.copyOf(bytes, i)).tryKey(key)).isFalse();
        }
        assertThat(Bytes.reader(bytes).unpackKey()).isEqualTo(name).isEqualTo(key.name());
    }

    @Test
    void aKeyIsNoOtherThatBeginsAlike() {
        var in = Bytes.reader(Bytes.written(out -> out.packString("priced")));

        assertThat(in.tryKey(Key.of("price"))).isFalse();
        assertThat(in.offset()).isZero();
    }

    @Test
    void aKeyNeedsNoMoreRoomThanItTakes() {
        for (int room = 3; room < 20; room++) {
            var buffer = Unpooled.buffer(room, room);
            new Packer(buffer).packKey(Key.of("id"));
            assertThat(buffer.readableBytes()).isEqualTo(3);
        }
    }

    @Test
    void skippingIsNoDeeperThanReading() {
        var deepest = "91".repeat(32) + "00";
        var in = Bytes.reader(deepest);
        in.skip();
        assertThat(in.hasRemaining()).isFalse();

        assertThatThrownBy(() -> Bytes.reader("91" + deepest).skip())
                .isInstanceOf(CodecException.class)
                .hasMessage("expected at most 32 arrays and maps inside each other, found more, at offset 33");
        assertThatThrownBy(() -> Bytes.reader("81c0".repeat(1_000_000)).skip()).isInstanceOf(CodecException.class);
    }
}
