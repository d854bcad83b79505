package dev.casty.codec;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodecsTest {
    private static final Codec<DayOfWeek> DAY = Codecs.enumeration(DayOfWeek.class, DayOfWeek.values());

    static List<Sample<?>> samples() {
        return Samples.ALL;
    }

    @Test
    void everyCodecHasASample() {
        var members = Stream.<Member>concat(
                        Arrays.stream(Codecs.class.getDeclaredFields()),
                        Arrays.stream(Codecs.class.getDeclaredMethods()))
                .filter(member -> Modifier.isPublic(member.getModifiers()))
                .map(Member::getName)
                .collect(toSet());

        assertThat(samples().stream().map(Sample::name).toList()).containsAll(members);
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void everyValueComesBack(Sample<T> sample) {
        for (T value : sample.values()) {
            assertComesBack(sample.codec(), value, Unpooled.buffer());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void everyValueComesBackThroughABufferWithoutAnArray(Sample<T> sample) {
        for (T value : sample.values()) {
            var buffer = Unpooled.directBuffer(1);
            assertComesBack(sample.codec(), value, buffer);
            buffer.release();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void everyValueFillsABufferToTheLastByte(Sample<T> sample) {
        for (T value : sample.values()) {
            int size = Bytes.written(sample.codec(), value).length;
            assertComesBack(sample.codec(), value, Unpooled.buffer(size, size));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void everyValueComesBackFromTheMiddleOfABuffer(Sample<T> sample) {
        for (T value : sample.values()) {
            var buffer = Unpooled.buffer().writeLong(-1).readerIndex(8);
            assertComesBack(sample.codec(), value, buffer);
        }
    }

    private static <T> void assertComesBack(Codec<T> codec, T value, ByteBuf buffer) {
        new Packer(buffer).packNullable(value, codec);
        var bytes = ByteBufUtil.getBytes(buffer);
        var in = new Unpacker(buffer);
        T read = in.unpack(codec);

        assertThat(in.hasRemaining()).isFalse();
        assertThat(in.offset()).isEqualTo(bytes.length);
        assertThat(comparable(read)).isEqualTo(comparable(value));
        assertThat(Bytes.written(codec, read)).isEqualTo(bytes);
    }

    /** Queues are equal only if they are the same. */
    private static Object comparable(Object value) {
        return value instanceof Queue<?> queue && !(value instanceof List) ? new ArrayList<>(queue) : value;
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void noValueIsWrittenAsNil(Sample<T> sample) {
        for (var bytes : sample.written()) {
            assertThat(bytes[0]).isNotEqualTo((byte) Format.NIL);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void nullComesBackAsNull(Sample<T> sample) {
        assertThat(Bytes.reader(Bytes.written(sample.codec(), null)).unpackNullable(sample.codec()))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "INSTANT, 1, 92 ff ce 3b 9a c9 ff",
        "LOCAL_DATE, 0, 00",
        "UUID, 0, c4 10 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00",
        "BIG_DECIMAL, 1, 92 6e 02",
        "OPTIONAL_INT, 0, 90",
        "enumeration, 0, a6 4d 4f 4e 44 41 59",
        "record, 0, 83 a6 61 6d 6f 75 6e 74 01 a5 70 72 69 63 65 02 a4 6e 6f 74 65 a5 74 68 72 65 65"
    })
    void theBytesAreThose(String name, int index, String expected) {
        var written = switch (name) {
            case "INSTANT" -> Bytes.written(Codecs.INSTANT, Instant.ofEpochSecond(-1, 999_999_999));
            default ->
                samples().stream()
                        .filter(sample -> sample.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .written()
                        .get(index);
        };

        assertThat(Bytes.hex(written)).isEqualTo(expected);
    }

    @Test
    void theBitsOfNotANumberAreKept() {
        float single = Float.intBitsToFloat(0x7fc0_1234);
        double twice = Double.longBitsToDouble(0xfff8_0000_1234_5678L);

        assertThat(Float.floatToRawIntBits(
                        Bytes.reader(Bytes.written(Codecs.FLOAT, single)).unpackFloat()))
                .isEqualTo(0x7fc0_1234);
        assertThat(Double.doubleToRawLongBits(
                        Bytes.reader(Bytes.written(Codecs.DOUBLE, twice)).unpackDouble()))
                .isEqualTo(0xfff8_0000_1234_5678L);
    }

    private static <T> Object readBack(Codec<T> codec, T value) {
        return Bytes.reader(Bytes.written(codec, value)).unpack(codec);
    }

    @Test
    void whatIsDeclaredByAnInterfaceComesBackInTheCommonClass() {
        var text = Codecs.STRING;
        var ab = List.of("b", "a");

        assertThat(readBack(Codecs.collection(text), ab)).isExactlyInstanceOf(ArrayList.class);
        assertThat(readBack(Codecs.sequencedCollection(text), ab)).isExactlyInstanceOf(ArrayList.class);
        assertThat(readBack(Codecs.list(text), ab)).isExactlyInstanceOf(ArrayList.class);
        assertThat(readBack(Codecs.set(text), new LinkedHashSet<>(ab))).isExactlyInstanceOf(LinkedHashSet.class);
        assertThat(readBack(Codecs.sequencedSet(text), new LinkedHashSet<>(ab)))
                .isExactlyInstanceOf(LinkedHashSet.class);
        assertThat(readBack(Codecs.sortedSet(text), new TreeSet<>(ab))).isExactlyInstanceOf(TreeSet.class);
        assertThat(readBack(Codecs.navigableSet(text), new TreeSet<>(ab))).isExactlyInstanceOf(TreeSet.class);
        assertThat(readBack(Codecs.queue(text), new ArrayDeque<>(ab))).isExactlyInstanceOf(ArrayDeque.class);
        assertThat(readBack(Codecs.deque(text), new LinkedList<>(ab))).isExactlyInstanceOf(ArrayDeque.class);
        assertThat(readBack(Codecs.deque(text), new LinkedList<>(Arrays.asList("a", null, "b"))))
                .isEqualTo(Arrays.asList("a", null, "b"))
                .isExactlyInstanceOf(LinkedList.class);
        assertThat(readBack(Codecs.map(text, text), Map.of())).isExactlyInstanceOf(LinkedHashMap.class);
        assertThat(readBack(Codecs.sequencedMap(text, text), new LinkedHashMap<>()))
                .isExactlyInstanceOf(LinkedHashMap.class);
        assertThat(readBack(Codecs.sortedMap(text, text), new TreeMap<>())).isExactlyInstanceOf(TreeMap.class);
        assertThat(readBack(Codecs.navigableMap(text, text), new TreeMap<>())).isExactlyInstanceOf(TreeMap.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void setsAndMapsKeepTheirOrder() {
        var letters = List.of("q", "c", "x", "a", "m");
        var map = new LinkedHashMap<String, Integer>();
        letters.forEach(letter -> map.put(letter, map.size()));

        assertThat((Set<String>) readBack(Codecs.set(Codecs.STRING), new LinkedHashSet<>(letters)))
                .containsExactlyElementsOf(letters);
        assertThat(((Map<String, Integer>) readBack(Codecs.map(Codecs.STRING, Codecs.INTEGER), map)).keySet())
                .containsExactlyElementsOf(letters);
    }

    private static <T> void assertRefused(Codec<T> codec, T value, String... parts) {
        assertThatThrownBy(() -> Bytes.written(codec, value))
                .isInstanceOf(CodecException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void aComparatorCannotBeWritten() {
        var text = Codecs.STRING;
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        var map = new TreeMap<String, String>(Comparator.reverseOrder());

        assertRefused(Codecs.treeSet(text), set, "TreeSet", "comparator", "final field");
        assertRefused(Codecs.sortedSet(text), set, "TreeSet", "comparator");
        assertRefused(Codecs.navigableSet(text), set, "TreeSet", "comparator");
        assertRefused(Codecs.treeMap(text, text), map, "TreeMap", "comparator");
        assertRefused(Codecs.sortedMap(text, text), map, "TreeMap", "comparator");
        assertRefused(Codecs.navigableMap(text, text), map, "TreeMap", "comparator");
        assertRefused(
                Codecs.priorityQueue(text),
                new PriorityQueue<>(Comparator.reverseOrder()),
                "PriorityQueue",
                "comparator");
    }

    @Test
    void naturalOrderIsNoComparatorOfItsOwn() {
        var set = new TreeSet<String>(Comparator.naturalOrder());
        set.add("a");

        assertThat(readBack(Codecs.treeSet(Codecs.STRING), set)).isEqualTo(set);
    }

    @Test
    void aPriorityQueueIsNotWrittenAsAnyQueue() {
        assertRefused(Codecs.queue(Codecs.STRING), new PriorityQueue<>(), "PriorityQueue", "declare it");
    }

    @Test
    void aMapOfIdentitiesIsRefused() {
        assertRefused(Codecs.map(Codecs.STRING, Codecs.STRING), new IdentityHashMap<>(), "IdentityHashMap", "HashMap");
    }

    @Test
    void whatChangesWhileItIsWrittenIsRefused() {
        var changing = new AbstractList<String>() {
            @Override
            public String get(int index) {
                return "a";
            }

            @Override
            public int size() {
                return 2;
            }

            @Override
            public Iterator<String> iterator() {
                return List.of("a").iterator();
            }
        };

        assertRefused(Codecs.list(Codecs.STRING), changing, "changed");
    }

    @Test
    void numbersThatWouldExplodeAreNotWritten() {
        assertRefused(Codecs.BIG_INTEGER, BigInteger.TWO.pow(8 * BigNumbers.MAX_BYTES - 1), "65536 bits", "8192 bytes");
        assertRefused(Codecs.BIG_DECIMAL, new BigDecimal("1e20001"), "scale -20001", "20000");
        assertRefused(Codecs.BIG_DECIMAL, new BigDecimal("1e-20001"), "scale 20001", "20000");
    }

    private static <T> void assertUnreadable(Codec<T> codec, String hex, String... parts) {
        assertThatThrownBy(() -> Bytes.reader(hex).unpack(codec))
                .isInstanceOf(CodecException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void numbersThatWouldExplodeAreNotRead() {
        assertUnreadable(Codecs.BIG_DECIMAL, "92 01 d2 80 00 00 00", "scale", "20000", "-2147483648");
        assertUnreadable(Codecs.BIG_INTEGER, "c4 00", "1 to 8192 bytes", "found 0");
        assertUnreadable(Codecs.BIG_INTEGER, "c5 20 01" + "01".repeat(8193), "1 to 8192 bytes", "found 8193");
    }

    @Test
    void valuesThatTheirTypeDoesNotHaveAreRefused() {
        assertUnreadable(Codecs.LOCAL_DATE, "cf 7f ff ff ff ff ff ff ff", "DateTimeException", "offset 9");
        assertUnreadable(Codecs.INSTANT, "92 00 ce 3b 9a ca 00", "999999999 ns", "1000000000");
        assertUnreadable(Codecs.MONTH_DAY, "92 02 1e", "FEBRUARY");
        assertUnreadable(Codecs.ZONE_ID, "a4 4e 6f 6e 65", "None");
        assertUnreadable(Codecs.URI, "a1 25", "Malformed escape");
        assertUnreadable(Codecs.UUID, "c4 01 00", "16 bytes", "found 1");
        assertUnreadable(Codecs.optional(Codecs.INTEGER), "92 01 02", "at most one value", "2");
        assertUnreadable(Codecs.optional(Codecs.INTEGER), "91 c0", "expected an integer, found nil");
    }

    @Test
    void anUnknownConstantIsNamedBesideTheKnownOnes() {
        assertUnreadable(DAY, "a4 44 4f 4f 4d", "java.time.DayOfWeek", "DOOM", "[MONDAY, TUESDAY", "offset 5");
    }

    @Test
    void aConstantIsFoundWhateverFormItsNameComesIn() {
        assertThat(Bytes.reader("d9 06 4d 4f 4e 44 41 59").unpack(DAY)).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void whatComesTwiceIsRefused() {
        assertUnreadable(Codecs.set(Codecs.INTEGER), "92 01 01", "twice", "offset 3");
        assertUnreadable(Codecs.treeSet(Codecs.INTEGER), "92 01 01", "twice");
        assertUnreadable(Codecs.map(Codecs.INTEGER, Codecs.INTEGER), "82 01 02 01 03", "twice", "offset 5");
        assertUnreadable(Codecs.map(Codecs.INTEGER, Codecs.INTEGER), "82 c0 02 c0 03", "twice");
        assertUnreadable(Codecs.enumSet(DayOfWeek.class, DAY), "92 a6 4d 4f 4e 44 41 59 a6 4d 4f 4e 44 41 59", "twice");
    }

    @Test
    void nullIsRefusedWhereTheClassHasNone() {
        assertUnreadable(Codecs.arrayDeque(Codecs.INTEGER), "91 c0", "ArrayDeque can't hold null");
        assertUnreadable(Codecs.priorityQueue(Codecs.INTEGER), "91 c0", "PriorityQueue can't hold null");
        assertUnreadable(Codecs.treeSet(Codecs.INTEGER), "91 c0", "TreeSet can't hold null");
        assertUnreadable(Codecs.treeMap(Codecs.INTEGER, Codecs.INTEGER), "81 c0 01", "TreeMap can't hold", "null");
    }

    @Test
    void whatAnInsideCodecThrowsIsTheCause() {
        var failure = new IllegalStateException("no such amount");
        Codec<Integer> broken = new Codec<>() {
            @Override
            public void write(Packer out, Integer value) {}

            @Override
            public Integer read(Unpacker in) {
                throw failure;
            }
        };

        for (var codec : List.of(broken, Codecs.list(broken), Codecs.map(broken, broken))) {
            assertThatThrownBy(() -> Bytes.reader("81 01 02").unpack(codec)).isInstanceOf(CodecException.class);
        }
        assertThatThrownBy(() -> Bytes.reader("91 01").unpack(Codecs.list(broken)))
                .isInstanceOf(CodecException.class)
                .hasCause(failure)
                .hasMessageContainingAll("no such amount", "offset 1");
    }

    @Test
    void integersWidenToTheLargerTypes() {
        assertThat(Bytes.reader("05").unpack(Codecs.BIG_INTEGER)).isEqualTo(BigInteger.valueOf(5));
        assertThat(Bytes.reader("05").unpack(Codecs.BIG_DECIMAL)).isEqualTo(new BigDecimal("5"));
        assertThat(Bytes.reader("05").unpack(Codecs.DOUBLE)).isEqualTo(5.0);
    }

    @Test
    void aZonedTimeKeepsItsInstantWhenTheRulesOfTheZoneAreOthers() {
        var noon = Bytes.written(out -> {
            out.packArrayHeader(4);
            out.packLong(LocalDate.of(2026, 1, 1).toEpochDay());
            out.packLong(12L * 3_600_000_000_000L);
            out.packInt(5 * 3_600);
            out.packString("Europe/Berlin");
        });

        assertThat(Bytes.reader(noon).unpack(Codecs.ZONED_DATE_TIME))
                .hasToString("2026-01-01T08:00+01:00[Europe/Berlin]");
    }

    @Test
    void whatIsTooDeepToBeReadIsNotWritten() {
        var codec = new TreeCodec();
        assertThat(readBack(codec, Tree.deep(32))).isEqualTo(Tree.deep(32));

        assertRefused(codec, Tree.deep(33), "deeper than 32");
    }

    @Test
    void theDepthMayBeChosen() {
        var buffer = Unpooled.buffer();
        new TreeCodec().write(new Packer(buffer, 100), Tree.deep(100));
        var bytes = ByteBufUtil.getBytes(buffer);

        assertThat(new Unpacker(Unpooled.wrappedBuffer(bytes), 100).unpack(new TreeCodec()))
                .isEqualTo(Tree.deep(100));
        assertThatThrownBy(() -> new Unpacker(Unpooled.wrappedBuffer(bytes), 99).unpack(new TreeCodec()))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("at most 99 arrays and maps");
    }

    @Test
    void fieldsMayComeInAnyOrderBeUnknownOrMissing() {
        var bytes = Bytes.written(out -> {
            out.packMapHeader(3);
            out.packString("note");
            out.packString("n");
            out.packString("colour");
            out.packArrayHeader(1);
            out.packMapHeader(0);
            out.packString("amount");
            out.packInt(3);
        });

        assertThat(Bytes.reader(bytes).unpack(new LineCodec())).isEqualTo(new Line(3, 0, "n"));
    }
}
