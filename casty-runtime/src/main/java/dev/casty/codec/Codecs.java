package dev.casty.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * The codecs of the JDK's types: a constant for each type of values, named as the class, and a method for each type of containers,
 * given the codecs of what is inside. Every value comes back equal to what was written.
 *
 * <p>Collections are arrays of their elements, and maps are maps, in their order. Elements, keys and values may be null where the
 * class allows it. What is declared by an interface comes back in the common class that keeps the order. A comparator is code, which
 * isn't written: sorted collections that have one are refused with a {@link CodecException}. An element of a set, or a key of a map,
 * that comes twice is refused when it is read: what was written had it once.
 */
@SuppressWarnings({"NonApiType", "JdkObsolete"}) // users declare fields of these types
public final class Codecs {
    private static final int UUID_BYTES = 2 * Long.BYTES;

    /** A boolean. */
    public static final Codec<Boolean> BOOLEAN = of(Packer::packBoolean, Unpacker::unpackBoolean);

    /** A byte, as an integer. */
    public static final Codec<Byte> BYTE = of((out, value) -> out.packInt(value), Unpacker::unpackByte);

    /** A short, as an integer. */
    public static final Codec<Short> SHORT = of((out, value) -> out.packInt(value), Unpacker::unpackShort);

    /** A char, as the integer that it is. */
    public static final Codec<Character> CHARACTER = of((out, value) -> out.packInt(value), Unpacker::unpackChar);

    /** An int, as an integer. */
    public static final Codec<Integer> INTEGER = of(Packer::packInt, Unpacker::unpackInt);

    /** A long, as an integer. */
    public static final Codec<Long> LONG = of(Packer::packLong, Unpacker::unpackLong);

    /** A float, all of its bits. */
    public static final Codec<Float> FLOAT = of(Packer::packFloat, Unpacker::unpackFloat);

    /** A double, all of its bits. */
    public static final Codec<Double> DOUBLE = of(Packer::packDouble, Unpacker::unpackDouble);

    /** A string. */
    public static final Codec<String> STRING = of(Packer::packString, Unpacker::unpackString);

    /** An integer where it fits, else binary data: two's complement of at most 8,192 bytes. */
    public static final Codec<BigInteger> BIG_INTEGER = of(BigNumbers::write, BigNumbers::readInteger);

    /** {@code [unscaled value, scale]}, the unscaled value as a {@code BigInteger}, the scale within 20,000 of zero. */
    public static final Codec<BigDecimal> BIG_DECIMAL = of(BigNumbers::write, BigNumbers::readDecimal);

    /** A URI, as a string. */
    public static final Codec<URI> URI =
            of((out, value) -> out.packString(value.toString()), in -> java.net.URI.create(in.unpackString()));

    /** A UUID, as 16 bytes. */
    public static final Codec<UUID> UUID = of(Codecs::writeUuid, Codecs::readUuid);

    /** {@code []} or {@code [value]}. */
    public static final Codec<OptionalInt> OPTIONAL_INT = of(Optionals::write, Optionals::readInt);

    /** {@code []} or {@code [value]}. */
    public static final Codec<OptionalLong> OPTIONAL_LONG = of(Optionals::write, Optionals::readLong);

    /** {@code []} or {@code [value]}. */
    public static final Codec<OptionalDouble> OPTIONAL_DOUBLE = of(Optionals::write, Optionals::readDouble);

    /** {@code [seconds, nanoseconds]}. */
    public static final Codec<Duration> DURATION = of(Times::write, Times::readDuration);

    /** {@code [seconds since 1970, nanoseconds]}. */
    public static final Codec<Instant> INSTANT = of(Times::write, Times::readInstant);

    /** Days since 1970, as an integer. */
    public static final Codec<LocalDate> LOCAL_DATE = of(Times::write, Times::readLocalDate);

    /** {@code [day, nanosecond of the day]}. */
    public static final Codec<LocalDateTime> LOCAL_DATE_TIME = of(Times::write, Times::readLocalDateTime);

    /** The nanosecond of the day, as an integer. */
    public static final Codec<LocalTime> LOCAL_TIME = of(Times::write, Times::readLocalTime);

    /** {@code [month, day]}. */
    public static final Codec<MonthDay> MONTH_DAY = of(Times::write, Times::readMonthDay);

    /** {@code [day, nanosecond of the day, offset in seconds]}. */
    public static final Codec<OffsetDateTime> OFFSET_DATE_TIME = of(Times::write, Times::readOffsetDateTime);

    /** {@code [nanosecond of the day, offset in seconds]}. */
    public static final Codec<OffsetTime> OFFSET_TIME = of(Times::write, Times::readOffsetTime);

    /** {@code [years, months, days]}. */
    public static final Codec<Period> PERIOD = of(Times::write, Times::readPeriod);

    /** A year, as an integer. */
    public static final Codec<Year> YEAR =
            of((out, value) -> out.packInt(value.getValue()), in -> Year.of(in.unpackInt()));

    /** {@code [year, month]}. */
    public static final Codec<YearMonth> YEAR_MONTH = of(Times::write, Times::readYearMonth);

    /** Its id, as a string. */
    public static final Codec<ZoneId> ZONE_ID = of(Times::writeZone, Times::readZone);

    /** Seconds, as an integer. */
    public static final Codec<ZoneOffset> ZONE_OFFSET = of(Times::write, Times::readZoneOffset);

    /** {@code [day, nanosecond of the day, offset in seconds, zone]}. If the rules of the zone have changed meanwhile, the instant stays and the local time moves. */
    public static final Codec<ZonedDateTime> ZONED_DATE_TIME = of(Times::write, Times::readZonedDateTime);

    /** An array of booleans. */
    public static final Codec<boolean[]> BOOLEAN_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readBooleans);

    /** Bytes, as binary data. */
    public static final Codec<byte[]> BYTE_ARRAY = of(Packer::packBinary, Unpacker::unpackBinary);

    /** An array of integers. */
    public static final Codec<short[]> SHORT_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readShorts);

    /** An array of integers. */
    public static final Codec<char[]> CHAR_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readChars);

    /** An array of integers. */
    public static final Codec<int[]> INT_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readInts);

    /** An array of integers. */
    public static final Codec<long[]> LONG_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readLongs);

    /** An array of floats. */
    public static final Codec<float[]> FLOAT_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readFloats);

    /** An array of doubles. */
    public static final Codec<double[]> DOUBLE_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readDoubles);

    private Codecs() {}

    private static <T> Codec<T> of(FunctionalCodec.Writing<T> writing, FunctionalCodec.Reading<T> reading) {
        return new FunctionalCodec<>(writing, reading);
    }

    private static void writeUuid(Packer out, UUID value) {
        out.packBinaryHeader(UUID_BYTES);
        out.buffer().writeLong(value.getMostSignificantBits());
        out.buffer().writeLong(value.getLeastSignificantBits());
    }

    private static UUID readUuid(Unpacker in) {
        int length = in.unpackBinaryHeader();
        if (length != UUID_BYTES) {
            throw in.failure("expected a UUID of " + UUID_BYTES + " bytes, found " + length);
        }
        return new UUID(in.readLong(), in.readLong());
    }

    /** Constants by their names, whatever their order; an unknown name is refused, naming those that are known. */
    public static <E extends Enum<E>> Codec<E> enumeration(Class<E> type, E[] values) {
        return enumeration(type, values, Arrays.stream(values).map(Enum::name).toArray(String[]::new));
    }

    /** Constants by other names, which stand in the order of the values. */
    public static <E extends Enum<E>> Codec<E> enumeration(Class<E> type, E[] values, String... names) {
        return new EnumCodec<>(type, values, names);
    }

    /** Values that hold nothing, as an empty map; what an earlier or a later version has put into it is skipped. */
    public static <T> Codec<T> empty(Supplier<T> make) {
        return of((out, value) -> out.packMapHeader(0), in -> {
            in.enter();
            for (int left = in.unpackMapHeader(); left > 0; left--) {
                in.unpackKey();
                in.skip();
            }
            in.leave();
            return make.get();
        });
    }

    /** {@code []} or {@code [value]}, so that an empty optional is not null. */
    public static <T> Codec<Optional<T>> optional(Codec<T> value) {
        return of((out, optional) -> Optionals.write(out, optional, value), in -> Optionals.read(in, value));
    }

    /** An array of objects; {@code make} makes one of a given length. */
    public static <T> Codec<T[]> array(Codec<T> component, IntFunction<T[]> make) {
        return of(
                (out, value) -> Sequences.writeArray(out, value, component),
                in -> Sequences.readArray(in, component, make));
    }

    /** Comes back as an {@code ArrayList}. */
    public static <E> Codec<Collection<E>> collection(Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, ArrayList::new));
    }

    /** Comes back as an {@code ArrayList}. */
    public static <E> Codec<SequencedCollection<E>> sequencedCollection(Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, ArrayList::new));
    }

    /** Comes back as an {@code ArrayList}. */
    public static <E> Codec<List<E>> list(Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, ArrayList::new));
    }

    /** An array of the elements. */
    public static <E> Codec<ArrayList<E>> arrayList(Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, ArrayList::new));
    }

    /** An array of the elements. */
    public static <E> Codec<LinkedList<E>> linkedList(Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, capacity -> new LinkedList<>()));
    }

    /** Comes back as a {@code LinkedHashSet}, in the order in which it was gone through. */
    public static <E> Codec<Set<E>> set(Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, LinkedHashSet::newLinkedHashSet));
    }

    /** Comes back as a {@code LinkedHashSet}. */
    public static <E> Codec<SequencedSet<E>> sequencedSet(Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, LinkedHashSet::newLinkedHashSet));
    }

    /** Comes back as a {@code TreeSet}. One with a comparator is refused. */
    public static <E> Codec<SortedSet<E>> sortedSet(Codec<E> element) {
        return of(
                (out, value) -> Sequences.writeSorted(out, value, value.comparator(), element),
                in -> Sequences.read(in, element, capacity -> new TreeSet<>()));
    }

    /** Comes back as a {@code TreeSet}. One with a comparator is refused. */
    public static <E> Codec<NavigableSet<E>> navigableSet(Codec<E> element) {
        return of(
                (out, value) -> Sequences.writeSorted(out, value, value.comparator(), element),
                in -> Sequences.read(in, element, capacity -> new TreeSet<>()));
    }

    /** An array of the elements. */
    public static <E> Codec<HashSet<E>> hashSet(Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, HashSet::newHashSet));
    }

    /** An array of the elements. */
    public static <E> Codec<LinkedHashSet<E>> linkedHashSet(Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, LinkedHashSet::newLinkedHashSet));
    }

    /** An array of the elements. A set with a comparator is refused. */
    public static <E> Codec<TreeSet<E>> treeSet(Codec<E> element) {
        return of(
                (out, value) -> Sequences.writeSorted(out, value, value.comparator(), element),
                in -> Sequences.read(in, element, capacity -> new TreeSet<>()));
    }

    /** Comes back as an {@code ArrayDeque}, or as a {@code LinkedList} if it holds null. A {@code PriorityQueue} is refused. */
    public static <E> Codec<Queue<E>> queue(Codec<E> element) {
        return of((out, value) -> Sequences.writeQueue(out, value, element), in -> Sequences.readDeque(in, element));
    }

    /** Comes back as an {@code ArrayDeque}, or as a {@code LinkedList} if it holds null. */
    public static <E> Codec<Deque<E>> deque(Codec<E> element) {
        return of((out, value) -> Sequences.write(out, value, element), in -> Sequences.readDeque(in, element));
    }

    /** An array of the elements. */
    public static <E> Codec<ArrayDeque<E>> arrayDeque(Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, ArrayDeque::new));
    }

    /** An array of the elements. A queue with a comparator is refused. */
    public static <E> Codec<PriorityQueue<E>> priorityQueue(Codec<E> element) {
        return of(
                (out, value) -> Sequences.writeSorted(out, value, value.comparator(), element),
                in -> Sequences.read(in, element, capacity -> new PriorityQueue<>(Math.max(1, capacity))));
    }

    /** An array of the constants. */
    public static <E extends Enum<E>> Codec<EnumSet<E>> enumSet(Class<E> type, Codec<E> element) {
        return of(
                (out, value) -> Sequences.write(out, value, element),
                in -> Sequences.read(in, element, capacity -> EnumSet.noneOf(type)));
    }

    /** Comes back as a {@code LinkedHashMap}, in the order in which it was gone through. */
    public static <K, V> Codec<Map<K, V>> map(Codec<K> key, Codec<V> value) {
        return of(
                (out, map) -> Entries.write(out, map, key, value),
                in -> Entries.read(in, key, value, LinkedHashMap::newLinkedHashMap));
    }

    /** Comes back as a {@code LinkedHashMap}. */
    public static <K, V> Codec<SequencedMap<K, V>> sequencedMap(Codec<K> key, Codec<V> value) {
        return of(
                (out, map) -> Entries.write(out, map, key, value),
                in -> Entries.read(in, key, value, LinkedHashMap::newLinkedHashMap));
    }

    /** Comes back as a {@code TreeMap}. One with a comparator is refused. */
    public static <K, V> Codec<SortedMap<K, V>> sortedMap(Codec<K> key, Codec<V> value) {
        return of(
                (out, map) -> Entries.writeSorted(out, map, key, value),
                in -> Entries.read(in, key, value, capacity -> new TreeMap<>()));
    }

    /** Comes back as a {@code TreeMap}. One with a comparator is refused. */
    public static <K, V> Codec<NavigableMap<K, V>> navigableMap(Codec<K> key, Codec<V> value) {
        return of(
                (out, map) -> Entries.writeSorted(out, map, key, value),
                in -> Entries.read(in, key, value, capacity -> new TreeMap<>()));
    }

    /** A map of the entries. */
    public static <K, V> Codec<HashMap<K, V>> hashMap(Codec<K> key, Codec<V> value) {
        return of(
                (out, map) -> Entries.write(out, map, key, value),
                in -> Entries.read(in, key, value, HashMap::newHashMap));
    }

    /** A map of the entries. */
    public static <K, V> Codec<LinkedHashMap<K, V>> linkedHashMap(Codec<K> key, Codec<V> value) {
        return of(
                (out, map) -> Entries.write(out, map, key, value),
                in -> Entries.read(in, key, value, LinkedHashMap::newLinkedHashMap));
    }

    /** A map of the entries. A {@code TreeMap} with a comparator is refused. */
    public static <K, V> Codec<TreeMap<K, V>> treeMap(Codec<K> key, Codec<V> value) {
        return of(
                (out, map) -> Entries.writeSorted(out, map, key, value),
                in -> Entries.read(in, key, value, capacity -> new TreeMap<>()));
    }

    /** A map of the entries. */
    public static <K extends Enum<K>, V> Codec<EnumMap<K, V>> enumMap(Class<K> type, Codec<K> key, Codec<V> value) {
        return of(
                (out, map) -> Entries.write(out, map, key, value),
                in -> Entries.read(in, key, value, capacity -> new EnumMap<>(type)));
    }
}
