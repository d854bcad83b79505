package dev.casty.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** At least one sample for every constant and method of {@link Codecs}, and some of codecs inside of codecs. */
final class Samples {
    private static final BigInteger LARGEST =
            BigInteger.TWO.pow(8 * BigNumbers.MAX_BYTES - 1).subtract(BigInteger.ONE);
    private static final LocalDateTime OVERLAP = LocalDateTime.of(2025, 10, 26, 2, 30);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Codec<DayOfWeek> DAY = Codecs.enumeration(DayOfWeek.class, DayOfWeek.values());

    /** What holds nothing. */
    record Nothing() {}

    static final List<Sample<?>> ALL = new ArrayList<>();

    private Samples() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static <T> void add(String name, Codec<T> codec, T... values) {
        ALL.add(new Sample<>(name, codec, List.of(values)));
    }

    static {
        addBasics();
        addTimes();
        addArrays();
        addCollections();
        addMaps();
        addNested();
    }

    private static void addBasics() {
        add("BOOLEAN", Codecs.BOOLEAN, true, false);
        add("BYTE", Codecs.BYTE, Byte.MIN_VALUE, (byte) -33, (byte) -1, (byte) 0, Byte.MAX_VALUE);
        add("SHORT", Codecs.SHORT, Short.MIN_VALUE, (short) 0, (short) 255, Short.MAX_VALUE);
        add("CHARACTER", Codecs.CHARACTER, Character.MIN_VALUE, 'a', '\ud800', Character.MAX_VALUE);
        add("INTEGER", Codecs.INTEGER, Integer.MIN_VALUE, -1, 0, 65_536, Integer.MAX_VALUE);
        add("LONG", Codecs.LONG, Long.MIN_VALUE, -1L, 0L, 1L << 32, Long.MAX_VALUE);
        add(
                "FLOAT",
                Codecs.FLOAT,
                Float.MIN_VALUE,
                Float.MAX_VALUE,
                -0f,
                Float.NaN,
                Float.NEGATIVE_INFINITY,
                Float.intBitsToFloat(0x7fc0_1234));
        add(
                "DOUBLE",
                Codecs.DOUBLE,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                -0d,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Double.longBitsToDouble(0x7ff8_0000_1234_5678L));
        add(
                "STRING",
                Codecs.STRING,
                "",
                "abc",
                "\u00fc\u20ac\ud83d\ude00",
                "\ud83d",
                "\ude00\ud83d",
                "a\ufffd",
                "x".repeat(300));
        add(
                "BIG_INTEGER",
                Codecs.BIG_INTEGER,
                BigInteger.ZERO,
                BigInteger.valueOf(Long.MIN_VALUE),
                BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE),
                BigInteger.valueOf(Long.MIN_VALUE).subtract(BigInteger.ONE),
                LARGEST,
                LARGEST.not());
        add(
                "BIG_DECIMAL",
                Codecs.BIG_DECIMAL,
                BigDecimal.ZERO,
                new BigDecimal("1.10"),
                new BigDecimal("-0.00"),
                new BigDecimal(LARGEST, BigNumbers.MAX_SCALE),
                new BigDecimal(LARGEST.not(), -BigNumbers.MAX_SCALE));
        add("URI", Codecs.URI, URI.create(""), URI.create("https://casty.dev/a%20b?c=d#e"), URI.create("urn:x:\u00fc"));
        add("UUID", Codecs.UUID, new UUID(0, 0), new UUID(Long.MIN_VALUE, Long.MAX_VALUE));
        add("OPTIONAL_INT", Codecs.OPTIONAL_INT, OptionalInt.empty(), OptionalInt.of(Integer.MIN_VALUE));
        add("OPTIONAL_LONG", Codecs.OPTIONAL_LONG, OptionalLong.empty(), OptionalLong.of(Long.MIN_VALUE));
        add("OPTIONAL_DOUBLE", Codecs.OPTIONAL_DOUBLE, OptionalDouble.empty(), OptionalDouble.of(Double.NaN));
        add("enumeration", DAY, DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        add("enumeration", Codecs.enumeration(Month.class, Month.values()), Month.values());
        add("empty", Codecs.empty(Nothing::new), new Nothing());
        add("optional", Codecs.optional(Codecs.STRING), Optional.empty(), Optional.of("a"));
    }

    private static void addTimes() {
        add(
                "DURATION",
                Codecs.DURATION,
                Duration.ZERO,
                Duration.ofNanos(-1),
                Duration.ofSeconds(Long.MIN_VALUE),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
        add("INSTANT", Codecs.INSTANT, Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(-1, 1));
        add("LOCAL_DATE", Codecs.LOCAL_DATE, LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX);
        add("LOCAL_DATE_TIME", Codecs.LOCAL_DATE_TIME, OVERLAP, LocalDateTime.MIN, LocalDateTime.MAX);
        add("LOCAL_TIME", Codecs.LOCAL_TIME, LocalTime.MIN, LocalTime.NOON, LocalTime.MAX);
        add("MONTH_DAY", Codecs.MONTH_DAY, MonthDay.of(1, 1), MonthDay.of(2, 29), MonthDay.of(12, 31));
        add(
                "OFFSET_DATE_TIME",
                Codecs.OFFSET_DATE_TIME,
                OffsetDateTime.MIN,
                OffsetDateTime.MAX,
                OVERLAP.atOffset(ZoneOffset.ofHoursMinutesSeconds(1, 2, 3)));
        add("OFFSET_TIME", Codecs.OFFSET_TIME, OffsetTime.MIN, OffsetTime.MAX);
        add(
                "PERIOD",
                Codecs.PERIOD,
                Period.ZERO,
                Period.of(1, -14, 400),
                Period.of(Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE));
        add("YEAR", Codecs.YEAR, Year.of(Year.MIN_VALUE), Year.of(0), Year.of(Year.MAX_VALUE));
        add(
                "YEAR_MONTH",
                Codecs.YEAR_MONTH,
                YearMonth.of(Year.MIN_VALUE, 1),
                YearMonth.of(2026, 11),
                YearMonth.of(Year.MAX_VALUE, 12));
        add(
                "ZONE_ID",
                Codecs.ZONE_ID,
                BERLIN,
                ZoneId.of("UTC"),
                ZoneId.of("GMT+2"),
                ZoneOffset.UTC,
                ZoneOffset.ofTotalSeconds(3_601));
        add("ZONE_OFFSET", Codecs.ZONE_OFFSET, ZoneOffset.UTC, ZoneOffset.MIN, ZoneOffset.MAX);
        add(
                "ZONED_DATE_TIME",
                Codecs.ZONED_DATE_TIME,
                ZonedDateTime.ofLocal(OVERLAP, BERLIN, ZoneOffset.ofHours(1)),
                ZonedDateTime.ofLocal(OVERLAP, BERLIN, ZoneOffset.ofHours(2)),
                ZonedDateTime.of(LocalDateTime.MIN, ZoneOffset.MAX),
                ZonedDateTime.of(LocalDateTime.MAX, ZoneOffset.MIN));
    }

    private static void addArrays() {
        add("BOOLEAN_ARRAY", Codecs.BOOLEAN_ARRAY, new boolean[0], new boolean[] {true, false});
        add("BYTE_ARRAY", Codecs.BYTE_ARRAY, new byte[0], new byte[] {-128, 0, 127}, new byte[300]);
        add("SHORT_ARRAY", Codecs.SHORT_ARRAY, new short[0], new short[] {Short.MIN_VALUE, Short.MAX_VALUE});
        add("CHAR_ARRAY", Codecs.CHAR_ARRAY, new char[0], new char[] {'\0', '\uffff'});
        add("INT_ARRAY", Codecs.INT_ARRAY, new int[0], new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE});
        add("LONG_ARRAY", Codecs.LONG_ARRAY, new long[0], new long[] {Long.MIN_VALUE, Long.MAX_VALUE});
        add("FLOAT_ARRAY", Codecs.FLOAT_ARRAY, new float[0], new float[] {Float.MIN_VALUE, -0f});
        add("DOUBLE_ARRAY", Codecs.DOUBLE_ARRAY, new double[0], new double[] {Double.MIN_VALUE, -0d});
        add(
                "array",
                Codecs.array(Codecs.STRING, String[]::new),
                new String[0],
                new String[] {"a", null},
                IntStream.range(0, 5_000).mapToObj(i -> "" + i % 10).toArray(String[]::new));
        add("array", Codecs.array(Codecs.INT_ARRAY, int[][]::new), new int[][] {{1, 2}, null, {}});
    }

    private static void addCollections() {
        var text = Codecs.STRING;
        var mixed = Arrays.asList("b", null, "a");
        var sorted = List.of("a", "b", "c");
        add("collection", Codecs.collection(text), List.of(), mixed, new ArrayList<>(sorted));
        add("sequencedCollection", Codecs.sequencedCollection(text), mixed, new LinkedList<>(mixed));
        add("list", Codecs.list(text), List.of(), mixed, List.of("a", "b"));
        add(
                "list",
                Codecs.list(Codecs.INTEGER),
                IntStream.range(0, 3_000).boxed().toList());
        add("arrayList", Codecs.arrayList(text), new ArrayList<>(), new ArrayList<>(mixed));
        add("linkedList", Codecs.linkedList(text), new LinkedList<>(), new LinkedList<>(mixed));
        add("set", Codecs.set(text), new HashSet<>(), new LinkedHashSet<>(mixed));
        add("sequencedSet", Codecs.sequencedSet(text), new LinkedHashSet<>(), new LinkedHashSet<>(mixed));
        add("sortedSet", Codecs.sortedSet(text), new TreeSet<>(), new TreeSet<>(sorted));
        add("navigableSet", Codecs.navigableSet(text), new TreeSet<>(), new TreeSet<>(sorted));
        add("hashSet", Codecs.hashSet(text), new HashSet<>(), new HashSet<>(mixed));
        add("linkedHashSet", Codecs.linkedHashSet(text), new LinkedHashSet<>(), new LinkedHashSet<>(mixed));
        add("treeSet", Codecs.treeSet(text), new TreeSet<>(), new TreeSet<>(sorted));
        add("queue", Codecs.queue(text), new ArrayDeque<>(), new ArrayDeque<>(sorted), new LinkedList<>(mixed));
        add("deque", Codecs.deque(text), new ArrayDeque<>(), new ArrayDeque<>(sorted), new LinkedList<>(mixed));
        add("arrayDeque", Codecs.arrayDeque(text), new ArrayDeque<>(), new ArrayDeque<>(sorted));
        add("priorityQueue", Codecs.priorityQueue(text), new PriorityQueue<>(), new PriorityQueue<>(List.of("c", "a")));
        add(
                "enumSet",
                Codecs.enumSet(DayOfWeek.class, DAY),
                EnumSet.noneOf(DayOfWeek.class),
                EnumSet.allOf(DayOfWeek.class));
    }

    private static void addMaps() {
        var text = Codecs.STRING;
        var number = Codecs.INTEGER;
        Map<String, Integer> mixed = new LinkedHashMap<>();
        mixed.put("b", 1);
        mixed.put(null, 2);
        mixed.put("a", null);
        var sorted = Map.of("a", 1, "b", 2);
        add("map", Codecs.map(text, number), Map.of(), mixed, sorted);
        add("sequencedMap", Codecs.sequencedMap(text, number), new LinkedHashMap<>(mixed));
        add("sortedMap", Codecs.sortedMap(text, number), new TreeMap<>(), new TreeMap<>(sorted));
        add("navigableMap", Codecs.navigableMap(text, number), new TreeMap<>(), new TreeMap<>(sorted));
        add("hashMap", Codecs.hashMap(text, number), new HashMap<>(), new HashMap<>(mixed));
        add("linkedHashMap", Codecs.linkedHashMap(text, number), new LinkedHashMap<>(mixed));
        add("treeMap", Codecs.treeMap(text, number), new TreeMap<>(), new TreeMap<>(sorted));
        var days = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
        add(
                "enumMap",
                Codecs.enumMap(DayOfWeek.class, DAY, number),
                days.clone(),
                new EnumMap<>(Map.of(DayOfWeek.FRIDAY, 5)));
    }

    private static void addNested() {
        add(
                "map",
                Codecs.map(Codecs.list(Codecs.UUID), Codecs.optional(Codecs.INSTANT)),
                Map.of(List.of(new UUID(1, 2)), Optional.of(Instant.MAX), List.of(), Optional.empty()));
        add(
                "optional",
                Codecs.optional(Codecs.optional(Codecs.LONG)),
                Optional.empty(),
                Optional.of(Optional.empty()),
                Optional.of(Optional.of(1L)));
        add(
                "set",
                Codecs.set(Codecs.set(Codecs.BIG_DECIMAL)),
                new HashSet<>(List.of(new HashSet<>(List.of(BigDecimal.ONE)))));
        add("record", new LineCodec(), new Line(1, 2, "three"), new Line(-1, Long.MIN_VALUE, null));
        add(
                "tree",
                new TreeCodec(),
                Tree.LEAF,
                new Tree(List.of(Tree.LEAF, new Tree(List.of(Tree.LEAF)))),
                Tree.deep(31));
    }
}
