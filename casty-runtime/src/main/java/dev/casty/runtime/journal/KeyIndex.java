package dev.casty.runtime.journal;

import dev.casty.journal.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the entries are that are still needed: of each key the newest snapshot and what came after it. For the journal's
 * thread.
 */
final class KeyIndex {
    private final Map<String, Known> known = new HashMap<>();
    private final Map<Long, Long> liveBytesOfSegments = new HashMap<>();
    private long liveBytes;

    /** The place of an entry. */
    record Position(long segment, int offset, int length, Entry.Kind kind, long sequence) {}

    private static final class Known {
        private long sequence;
        private final TreeMap<Long, Position> entries = new TreeMap<>();
    }

    /** The number that a key's last entry has; 0 if there is none. */
    long sequence(String key) {
        var of = known.get(key);
        return of == null ? 0 : of.sequence;
    }

    /** Reserves the number of an entry that is about to be written. */
    void reserve(String key, long sequence) {
        known.computeIfAbsent(key, any -> new Known()).sequence = sequence;
    }

    /**
     * An entry is in its place: a new one, the copy of an old one, or, while the journal is opened, one of any age, for copies
     * lie behind what is newer.
     */
    void put(String key, Position position) {
        var of = known.computeIfAbsent(key, any -> new Known());
        of.sequence = Math.max(of.sequence, position.sequence());
        if (isSuperseded(of, position.sequence())) {
            return;
        }
        count(position, 1);
        var before = of.entries.put(position.sequence(), position);
        if (before != null) {
            count(before, -1);
        }
        if (position.kind() != Entry.Kind.CHANGE) {
            dropBefore(of, position.sequence());
        }
    }

    private static boolean isSuperseded(Known of, long sequence) {
        var later = of.entries.higherEntry(sequence);
        return later != null
                && of.entries.tailMap(sequence, false).values().stream()
                        .anyMatch(each -> each.kind() != Entry.Kind.CHANGE);
    }

    private void dropBefore(Known of, long sequence) {
        var old = of.entries.headMap(sequence, false);
        old.values().forEach(each -> count(each, -1));
        old.clear();
    }

    private void count(Position position, int sign) {
        long bytes = (long) sign * position.length();
        liveBytes += bytes;
        liveBytesOfSegments.merge(position.segment(), bytes, KeyIndex::sumOrNone);
    }

    private static @Nullable Long sumOrNone(Long known, Long bytes) {
        return known + bytes == 0 ? null : known + bytes;
    }

    /** What is needed of a key, the oldest first. */
    Collection<Position> entries(String key) {
        var of = known.get(key);
        return of == null ? List.of() : of.entries.values();
    }

    /** Keys with the number of an entry that must be there and is not. */
    Map<String, Long> gaps() {
        var gaps = new HashMap<String, Long>();
        known.forEach((key, of) -> {
            long expected = 1;
            for (var each : of.entries.values()) {
                expected = each.kind() == Entry.Kind.CHANGE ? expected : each.sequence();
                if (each.sequence() != expected) {
                    gaps.put(key, expected);
                    return;
                }
                expected++;
            }
        });
        return gaps;
    }

    /** The keys that have a state. */
    Set<String> keys() {
        return known.entrySet().stream()
                .filter(each -> each.getValue().entries.values().stream()
                        .anyMatch(entry -> entry.kind() != Entry.Kind.DELETION))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All keys, also those that were deleted. */
    Set<String> everKnown() {
        return Set.copyOf(known.keySet());
    }

    /** What is needed of a segment, by key. */
    List<Map.Entry<String, Position>> liveIn(long segment) {
        var live = new ArrayList<Map.Entry<String, Position>>();
        known.forEach((key, of) -> of.entries.values().stream()
                .filter(each -> each.segment() == segment)
                .forEach(each -> live.add(Map.entry(key, each))));
        return live;
    }

    boolean isLive(String key, Position position) {
        var of = known.get(key);
        return of != null && position.equals(of.entries.get(position.sequence()));
    }

    /** The bytes of the entries that are needed of a segment. */
    long liveBytes(long segment) {
        return liveBytesOfSegments.getOrDefault(segment, 0L);
    }

    /** The bytes of all entries that are needed. */
    long liveBytes() {
        return liveBytes;
    }
}
