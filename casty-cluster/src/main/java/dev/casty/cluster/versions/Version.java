package dev.casty.cluster.versions;

import dev.casty.cluster.wire.MalformedException;
import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBuf;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A version of a state: how many changes of each node it has seen (a vector clock, Fidge 1988 and Mattern 1989), and when and by whom the
 * last was made.
 *
 * @param seen by the nodes' stores; those not in it count 0
 * @param time of the last change, by a hybrid logical clock (Kulkarni et al., OPODIS 2014): milliseconds of the wall clock, but always more than
 *     any that was seen before
 * @param writer the store of the node that made it
 */
public record Version(SortedMap<Long, Long> seen, long time, long writer) {
    /** Of a state that nobody has changed. */
    public static final Version NONE = new Version(Collections.emptySortedMap(), 0, 0);

    /** More nodes than ever change one actor. */
    private static final int MAX_NODES = 1000;

    /** How two versions are related. */
    public enum Relation {
        SAME,
        /** This one has seen all that the other one has, and more. */
        NEWER,
        /** The other way round. */
        OLDER,
        /** Each has something that the other one has not seen. */
        CONCURRENT
    }

    public Version {
        seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
    }

    /** With one more change. */
    public Version changed(long store, long wallMillis) {
        var more = new TreeMap<>(seen);
        more.merge(store, 1L, Long::sum);
        return new Version(more, Math.max(time + 1, wallMillis), store);
    }

    /** Has seen what both have; made by whoever was last. */
    public Version joined(Version other) {
        var both = new TreeMap<>(seen);
        other.seen.forEach((store, count) -> both.merge(store, count, Math::max));
        var last = isLaterThan(other) ? this : other;
        return new Version(both, last.time, last.writer);
    }

    /** How it is related to another one. */
    public Relation to(Version other) {
        boolean hasMore = seen.entrySet().stream().anyMatch(each -> each.getValue() > other.of(each.getKey()));
        boolean hasLess = other.seen.entrySet().stream().anyMatch(each -> each.getValue() > of(each.getKey()));
        if (hasMore) {
            return hasLess ? Relation.CONCURRENT : Relation.NEWER;
        }
        return hasLess ? Relation.OLDER : Relation.SAME;
    }

    /** Whether it has seen all that the other one has. */
    public boolean includes(Version other) {
        var relation = to(other);
        return relation == Relation.NEWER || relation == Relation.SAME;
    }

    private long of(long store) {
        return seen.getOrDefault(store, 0L);
    }

    /** Whether its last change was made later; of two at one time that of the greater store. */
    public boolean isLaterThan(Version other) {
        return time > other.time || time == other.time && writer > other.writer;
    }

    /** Writes it. */
    public void write(ByteBuf out) {
        Primitives.writeNumber(out, seen.size());
        seen.forEach((store, count) -> Primitives.writeNumber(out.writeLong(store), count));
        Primitives.writeNumber(out, time);
        out.writeLong(writer);
    }

    /** Reads one. */
    public static Version read(ByteBuf in) {
        int size = Primitives.readNumber(in, MAX_NODES);
        var seen = new TreeMap<Long, Long>();
        for (int at = 0; at < size; at++) {
            if (seen.put(Primitives.readLong(in), Primitives.readNumber(in)) != null) {
                throw new MalformedException("expected each node once in a version");
            }
        }
        return new Version(seen, Primitives.readNumber(in), Primitives.readLong(in));
    }
}
