package dev.casty.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of the JDK that have an encoding: values, and containers of a number of other types. */
public final class JdkTypes {
    private static final Set<ClassName> VALUES = Stream.of(
                    names(
                            "java.lang",
                            "Boolean",
                            "Byte",
                            "Short",
                            "Character",
                            "Integer",
                            "Long",
                            "Float",
                            "Double",
                            "String"),
                    names("java.math", "BigDecimal", "BigInteger"),
                    names("java.net", "URI"),
                    names("java.util", "UUID", "OptionalInt", "OptionalLong", "OptionalDouble"),
                    names(
                            "java.time",
                            "Duration",
                            "Instant",
                            "LocalDate",
                            "LocalDateTime",
                            "LocalTime",
                            "MonthDay",
                            "OffsetDateTime",
                            "OffsetTime",
                            "Period",
                            "Year",
                            "YearMonth",
                            "ZoneId",
                            "ZoneOffset",
                            "ZonedDateTime"))
            .flatMap(each -> each)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<ClassName> COLLECTIONS = names(
                    "java.util",
                    "Collection",
                    "SequencedCollection",
                    "List",
                    "ArrayList",
                    "LinkedList",
                    "Set",
                    "SequencedSet",
                    "SortedSet",
                    "NavigableSet",
                    "HashSet",
                    "LinkedHashSet",
                    "TreeSet",
                    "EnumSet",
                    "Queue",
                    "Deque",
                    "ArrayDeque",
                    "PriorityQueue")
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<ClassName> MAPS = names(
                    "java.util",
                    "Map",
                    "SequencedMap",
                    "SortedMap",
                    "NavigableMap",
                    "HashMap",
                    "LinkedHashMap",
                    "TreeMap",
                    "EnumMap")
            .collect(Collectors.toUnmodifiableSet());

    /** Those that have an order of their own, by a comparator perhaps, which can't be written. */
    private static final Set<ClassName> SORTED = names(
                    "java.util",
                    "SortedSet",
                    "NavigableSet",
                    "TreeSet",
                    "PriorityQueue",
                    "SortedMap",
                    "NavigableMap",
                    "TreeMap")
            .collect(Collectors.toUnmodifiableSet());

    private static final ClassName MAP = ClassName.get("java.util", "Map");
    private static final ClassName LIST = ClassName.get("java.util", "List");
    private static final ClassName SET = ClassName.get("java.util", "Set");
    private static final ClassName DEQUE = ClassName.get("java.util", "Deque");
    private static final ClassName OPTIONAL = ClassName.get("java.util", "Optional");

    private JdkTypes() {}

    /** Whether it is a value, with nothing in it to ask about. */
    public static boolean isValue(ClassName name) {
        return VALUES.contains(name);
    }

    /** Whether it can be emptied and filled again, so that a final field may hold it. */
    public static boolean isCollection(TypeName type) {
        var erased = Labels.erased(type);
        return erased instanceof ClassName name && (COLLECTIONS.contains(name) || MAPS.contains(name));
    }

    /** Whether it contains values of other types, those of its type arguments. */
    public static boolean isContainer(ClassName name) {
        return COLLECTIONS.contains(name) || MAPS.contains(name) || name.equals(OPTIONAL);
    }

    /** Whether it maps keys to values. */
    public static boolean isMap(ClassName name) {
        return MAPS.contains(name);
    }

    /** Which of {@code Map}, {@code List}, {@code Set} and {@code Deque} it is; empty if none. */
    public static Optional<ClassName> recordedAs(ClassName name) {
        var simpleName = name.simpleName();
        if (!isContainer(name)) {
            return Optional.empty();
        }
        return Stream.of(MAP, LIST, SET, DEQUE)
                .filter(each -> simpleName.endsWith(each.simpleName()))
                .findFirst();
    }

    /** Whether it may be ordered by a comparator. */
    public static boolean isSorted(ClassName name) {
        return SORTED.contains(name);
    }

    /** Whether it is {@code Optional}: like a value, if what is in it is one. */
    public static boolean isOptional(ClassName name) {
        return OPTIONAL.equals(name);
    }

    private static Stream<ClassName> names(String packageName, String... simpleNames) {
        return Stream.of(simpleNames).map(each -> ClassName.get(packageName, each));
    }
}
