package dev.casty.cluster.replication;

import dev.casty.journal.Entry;
import java.util.List;

/** What owners and replicas of a shard say to each other. Between two of them messages keep their order while the connection lasts. */
public sealed interface Message {
    /** Which shard it is about. */
    Shard shard();

    /** The epoch of the owner who speaks, or who is spoken to. */
    long epoch();

    /** From an owner to a replica. */
    sealed interface Order extends Message {}

    /** From a replica to an owner. */
    sealed interface Answer extends Message {}

    /** An order that changes copies. The orders of a round are numbered from 1, so that a gap shows. */
    sealed interface Change extends Order {
        /** The round to which it belongs. */
        int round();

        /** Its number in the round. */
        long index();

        /** Whose copy it changes. */
        String key();
    }

    /**
     * Obey no older owner from now on, and say what you have. It begins a round.
     *
     * @param round greater than any before in the epoch
     */
    record Read(Shard shard, long epoch, int round) implements Order {}

    /** Send the copy of this key. */
    record Fetch(Shard shard, long epoch, String key) implements Order {}

    /**
     * A piece of a copy that replaces what the replica has.
     *
     * @param first whether it is the first piece
     * @param last whether it is the last: before that the copy counts for nothing
     */
    record Install(
            Shard shard,
            long epoch,
            int round,
            long index,
            String key,
            boolean first,
            boolean last,
            Head head,
            List<Entry> entries)
            implements Change {}

    /** Forget this key: no state of it counts. */
    record Drop(Shard shard, long epoch, int round, long index, String key) implements Change {}

    /** One more entry. */
    record Append(Shard shard, long epoch, int round, long index, String key, Head head, Entry entry)
            implements Change {}

    /** How far the copy of a key goes. */
    record Mark(String key, Head head) {}

    /**
     * What a replica has.
     *
     * @param last whether that was all
     */
    record Heads(Shard shard, long epoch, int round, boolean last, List<Mark> marks) implements Answer {}

    /** A piece of a copy that was asked for. */
    record Fetched(Shard shard, long epoch, String key, boolean first, boolean last, Head head, List<Entry> entries)
            implements Answer {}

    /** All changes of the round up to this one will survive a crash. */
    record Ack(Shard shard, long epoch, int round, long index) implements Answer {}

    /** Something of the round did not arrive, or could not be written: begin a new one. */
    record Lost(Shard shard, long epoch, int round) implements Answer {}

    /**
     * You are no owner any more.
     *
     * @param newer the epoch that the replica obeys
     */
    record Refused(Shard shard, long epoch, long newer) implements Answer {}
}
