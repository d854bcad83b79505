package dev.casty.runtime.journal;

import dev.casty.journal.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the entries are that are still needed: of each key the newest snapshot and what came after it. For the journal's
 * thread.
 */
final class KeyIndex {
    private final Map<String, Known> known = new HashMap<>();
    private final Map<Long, Live> segments = new HashMap<>();
    /** Most entries are in the segment of the one before. */
    private @Nullable Live lastCounted;

    private long liveBytes;

    /** How many bytes are needed of a segment. */
    private static final class Live {
        private final long number;
        private long bytes;

        Live(long number) {
            this.number = number;
        }
    }

    /** The place of an entry. */
    record Position(long segment, int offset, int length, Entry.Kind kind, long sequence) {}

    /**
     * The entries of one key that are needed. One that stands for all before it drops those, so only the first is ever another
     * than a change.
     */
    static final class Known {
        private long sequence;
        /** By their numbers. Most are put at the end. */
        private final List<Position> entries = new ArrayList<>();
        /** What they take. */
        private long bytes;
        /** The segment in which all of them are; 0 if they are in several. */
        private long segment;

        /** The number that the key's last entry has; 0 if there is none. */
        long sequence() {
            return sequence;
        }

        /** Reserves the number of an entry that is about to be written. */
        void reserve(long number) {
            sequence = number;
        }

        /** Where the entry of this number is, or would be. */
        int indexOf(long number) {
            int from = 0;
            int to = entries.size();
            if (to == 0 || entries.getLast().sequence() < number) {
                return to;
            }
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (entries.get(middle).sequence() < number) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }

        boolean has(int at, long number) {
            return at < entries.size() && entries.get(at).sequence() == number;
        }

        /** Whether what comes before all that is here is not needed. */
        boolean isWhole() {
            return !entries.isEmpty() && entries.getFirst().kind() != Entry.Kind.CHANGE;
        }
    }

    /** The number that a key's last entry has; 0 if there is none. */
    long sequence(String key) {
        var of = known.get(key);
        return of == null ? 0 : of.sequence;
    }

    /** What is known of a key, to be asked and told without looking it up each time. */
    Known of(String key) {
        return known.computeIfAbsent(key, any -> new Known());
    }

    /**
     * An entry is in its place: a new one, the copy of an old one, or, while the journal is opened, one of any age, for copies
     * lie behind what is newer.
     */
    void put(Known of, Position position) {
        of.sequence = Math.max(of.sequence, position.sequence());
        int at = of.indexOf(position.sequence());
        boolean replaces = of.has(at, position.sequence());
        if (at == 0 && !replaces && of.isWhole()) {
            return;
        }
        if (at > 0 && position.kind() != Entry.Kind.CHANGE) {
            dropFirst(at, of);
            at = 0;
        }
        if (replaces) {
            count(of.entries.get(at), -1, of);
            of.entries.set(at, position);
        } else {
            of.entries.add(at, position);
        }
        of.segment = of.entries.size() == 1 || of.segment == position.segment() ? position.segment() : 0;
        count(position, 1, of);
    }

    /** Forgets the first entries of a key: all of them, as a rule, which lie in one segment. */
    private void dropFirst(int count, Known of) {
        var old = of.entries.subList(0, count);
        if (count == of.entries.size() && of.segment != 0) {
            count(of.segment, -of.bytes);
            of.bytes = 0;
        } else {
            old.forEach(each -> count(each, -1, of));
        }
        old.clear();
    }

    private void count(Position position, int sign, Known of) {
        long bytes = (long) sign * position.length();
        of.bytes += bytes;
        count(position.segment(), bytes);
    }

    private void count(long number, long bytes) {
        liveBytes += bytes;
        var segment = lastCounted;
        if (segment == null || segment.number != number) {
            segment = segments.computeIfAbsent(number, Live::new);
            lastCounted = segment;
        }
        segment.bytes += bytes;
    }

    /** Nothing is needed of a segment any more, and nothing will be. */
    void forget(long segment) {
        segments.remove(segment);
        lastCounted = null;
    }

    /** What is needed of a key, the oldest first. */
    Collection<Position> entries(String key) {
        var of = known.get(key);
        return of == null ? List.of() : of.entries;
    }

    /** Keys with the number of an entry that must be there and is not. */
    Map<String, Long> gaps() {
        var gaps = new HashMap<String, Long>();
        known.forEach((key, of) -> {
            long expected = 1;
            for (var each : of.entries) {
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
                .filter(each -> each.getValue().entries.stream().anyMatch(entry -> entry.kind() != Entry.Kind.DELETION))
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
        known.forEach((key, of) -> of.entries.stream()
                .filter(each -> each.segment() == segment)
                .forEach(each -> live.add(Map.entry(key, each))));
        return live;
    }

    boolean isLive(String key, Position position) {
        var of = known.get(key);
        if (of == null) {
            return false;
        }
        int at = of.indexOf(position.sequence());
        return of.has(at, position.sequence()) && position.equals(of.entries.get(at));
    }

    /** The bytes of the entries that are needed of a segment. */
    long liveBytes(long segment) {
        var live = segments.get(segment);
        return live == null ? 0 : live.bytes;
    }

    /** The bytes of all entries that are needed. */
    long liveBytes() {
        return liveBytes;
    }
}
