package dev.casty.cluster.node;

import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.wire.MalformedException;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How nodes tell each other where clustered actors are: who hears something new tells it to a few others, and now and then two
 * nodes compare all that they know. On the loop.
 */
final class Gossip {
    /** News of so long a time go together. */
    private static final long GATHER_NANOS = 20_000_000;
    /** How many news go at a time. */
    private static final int MOST_NEWS = 1000;

    private final Node node;
    private final RandomGenerator random;
    private final int fanout;
    private final long compareNanos;
    private boolean gathering;
    private boolean synced;

    Gossip(Node node, RandomGenerator random, int fanout, long compareNanos) {
        this.node = node;
        this.random = random;
        this.fanout = fanout;
        this.compareNanos = compareNanos;
    }

    void start() {
        node.loop().schedule(compareNanos, this::compareNow);
    }

    /** There is news. */
    void news() {
        if (!gathering) {
            gathering = true;
            node.loop().schedule(GATHER_NANOS, this::tell);
        }
    }

    private void tell() {
        gathering = false;
        var news = node.names().directory().takeNews(MOST_NEWS);
        for (var peer : some(fanout)) {
            tell(node.link(peer), news);
        }
        if (node.names().directory().hasNews()) {
            news();
        }
    }

    private void tell(PeerLink link, List<Registration> registrations) {
        for (var each : registrations) {
            node.courier().say(link, out -> each.write(out.writeByte(Kind.REGISTERED)));
        }
    }

    private List<Peer> some(int most) {
        var others = new ArrayList<>(node.membership().members());
        others.remove(node.self());
        Collections.shuffle(others, Random.from(random));
        return others.subList(0, Math.min(most, others.size()));
    }

    private void compareNow() {
        some(1).forEach(this::compareWith);
        node.loop().schedule(compareNanos, this::compareNow);
    }

    /** Asks a node for what it knows and this one does not. */
    void compareWith(Peer peer) {
        node.courier().say(node.link(peer), out -> writeSums(out.writeByte(Kind.COMPARE)));
    }

    private void writeSums(ByteBuf out) {
        for (long each : node.names().directory().sums()) {
            out.writeLong(each);
        }
    }

    private static long[] readSums(ByteBuf in) {
        var sums = new long[Directory.SHARES];
        if (in.readableBytes() < sums.length * Long.BYTES) {
            throw new MalformedException("expected " + sums.length + " sums");
        }
        for (int share = 0; share < sums.length; share++) {
            sums[share] = in.readLong();
        }
        return sums;
    }

    /** A node compares: it is told what it may not know, and asked for the rest. */
    void compare(PeerLink from, ByteBuf item) {
        tell(from, node.names().directory().differingFrom(readSums(item)));
        node.courier().say(from, out -> writeSums(out.writeByte(Kind.COMPARED)));
    }

    /** It has told all; now it is told. */
    void compared(PeerLink from, ByteBuf item) {
        tell(from, node.names().directory().differingFrom(readSums(item)));
        synced = true;
    }

    /** Whether this node has once heard all that another one knew. */
    boolean isSynced() {
        return synced;
    }
}
