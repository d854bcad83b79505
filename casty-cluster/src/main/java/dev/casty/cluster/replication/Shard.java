package dev.casty.cluster.replication;

import dev.casty.cluster.Consistency;
import dev.casty.cluster.placement.StableHash;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBuf;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A share of the replicated actors: those that have one owner and are copied to the same stores. Those of another consistency are in other
 * shards, so that a change which waits for all replicas holds up none that needs a quorum.
 *
 * @param consistency when a change counts
 * @param replicas how many copies each of them is to have
 * @param number 0 to {@value #COUNT} - 1
 */
public record Shard(Consistency consistency, int replicas, int number) implements Comparable<Shard> {
    /** How many shards there are for each number of replicas. */
    public static final int COUNT = 1024;

    /** The fewest copies that are replicas of each other. */
    public static final int MIN_REPLICAS = 2;

    /** The most. */
    public static final int MAX_REPLICAS = 7;

    /** The order is the protocol's. */
    private static final List<Consistency> LEVELS = List.of(Consistency.ONE, Consistency.QUORUM, Consistency.ALL);

    private static final Comparator<Shard> ORDER = Comparator.comparing(Shard::consistency)
            .thenComparingInt(Shard::replicas)
            .thenComparingInt(Shard::number);

    public Shard {
        if (replicas < MIN_REPLICAS || replicas > MAX_REPLICAS || number < 0 || number >= COUNT) {
            throw new MalformedException("there is no shard " + number + " of " + replicas + " replicas");
        }
    }

    /** The shard of a key. The same in every JVM. */
    static Shard of(Consistency consistency, int replicas, String key) {
        return new Shard(consistency, replicas, (int) Long.remainderUnsigned(StableHash.of(key), COUNT));
    }

    /** Reads what {@link #toString} gives. */
    public static Shard parse(String text) {
        var parts = text.split("[-/]", 3);
        return new Shard(
                Consistency.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]));
    }

    /** More than half of the replicas: any two such sets have one in common. */
    public int quorum() {
        return replicas / 2 + 1;
    }

    /** How many copies must have a change before anybody hears of it. */
    public int needed() {
        return switch (consistency) {
            case ONE -> 1;
            case QUORUM -> quorum();
            case ALL -> replicas;
        };
    }

    /** How many of these stores have to be asked, so that one of them has what a quorum acknowledged. */
    int readQuorum(int stores) {
        return Math.max(0, stores - quorum() + 1);
    }

    /** Writes it. */
    public void write(ByteBuf out) {
        out.writeByte(LEVELS.indexOf(consistency)).writeByte(replicas).writeShort(number);
    }

    /** Reads one. */
    public static Shard read(ByteBuf in) {
        if (in.readableBytes() < 2 + Short.BYTES) {
            throw new MalformedException("expected a shard");
        }
        int level = Primitives.readByte(in);
        if (level >= LEVELS.size()) {
            throw new MalformedException("there is no consistency " + level);
        }
        return new Shard(LEVELS.get(level), Primitives.readByte(in), in.readUnsignedShort());
    }

    @Override
    public int compareTo(Shard other) {
        return ORDER.compare(this, other);
    }

    /** As in {@code quorum-3/417}. */
    @Override
    public String toString() {
        return consistency.name().toLowerCase(Locale.ROOT) + "-" + replicas + "/" + number;
    }
}
