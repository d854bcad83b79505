package dev.casty.cluster.replication;

import dev.casty.cluster.replication.Message.Ack;
import dev.casty.cluster.replication.Message.Append;
import dev.casty.cluster.replication.Message.Change;
import dev.casty.cluster.replication.Message.Drop;
import dev.casty.cluster.replication.Message.Fetch;
import dev.casty.cluster.replication.Message.Fetched;
import dev.casty.cluster.replication.Message.Heads;
import dev.casty.cluster.replication.Message.Install;
import dev.casty.cluster.replication.Message.Lost;
import dev.casty.cluster.replication.Message.Mark;
import dev.casty.cluster.replication.Message.Order;
import dev.casty.cluster.replication.Message.Read;
import dev.casty.cluster.replication.Message.Refused;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.journal.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The side of a replica: obeys the owners of shards, the newest of each, and says what it has. On the loop.
 */
public final class Backup {
    /** How many copies one message tells of. */
    private static final int MARKS = 500;

    private final Store store;
    private final Map<Shard, Round> rounds = new HashMap<>();

    /** What an owner has begun: its changes are taken in their order, none after one that is missing or was not written. */
    private static final class Round {
        private final long epoch;
        private final int number;
        private long arrived;
        private boolean broken;

        Round(long epoch, int number) {
            this.epoch = epoch;
            this.number = number;
        }

        boolean is(long ofEpoch, int numbered) {
            return epoch == ofEpoch && number == numbered;
        }
    }

    /** The replica of these copies. */
    public Backup(Store store) {
        this.store = store;
    }

    /** Obeys an order. What there is to say goes to {@code owner}, now or later. */
    public void received(Order order, Consumer<Message> owner) {
        long newest = store.epoch(order.shard());
        if (order.epoch() < newest) {
            owner.accept(new Refused(order.shard(), order.epoch(), newest));
            return;
        }
        switch (order) {
            case Read read -> read(read, owner);
            case Fetch fetch -> fetch(fetch, owner);
            case Change change -> change(change, owner);
        }
    }

    private void read(Read read, Consumer<Message> owner) {
        var known = rounds.get(read.shard());
        if (known != null && known.epoch == read.epoch() && known.number >= read.round()) {
            return; // it came late
        }
        var round = new Round(read.epoch(), read.round());
        rounds.put(read.shard(), round);
        store.promise(read.shard(), read.epoch(), safe -> {
            if (safe && rounds.get(read.shard()) == round && store.epoch(read.shard()) == read.epoch()) {
                tellHeads(read, owner);
            }
        });
    }

    private void tellHeads(Read read, Consumer<Message> owner) {
        var marks = new ArrayList<Mark>();
        store.heads(read.shard()).forEach((key, head) -> {
            if (marks.size() == MARKS) {
                owner.accept(new Heads(read.shard(), read.epoch(), read.round(), false, List.copyOf(marks)));
                marks.clear();
            }
            marks.add(new Mark(key, head));
        });
        owner.accept(new Heads(read.shard(), read.epoch(), read.round(), true, List.copyOf(marks)));
    }

    private void fetch(Fetch fetch, Consumer<Message> owner) {
        store.read(fetch.key(), copy -> tellCopy(fetch, copy, owner));
    }

    private static void tellCopy(Fetch fetch, Copy copy, Consumer<Message> owner) {
        var pieces = copy.pieces();
        for (int at = 0; at < pieces.size(); at++) {
            owner.accept(new Fetched(
                    fetch.shard(),
                    fetch.epoch(),
                    fetch.key(),
                    at == 0,
                    at == pieces.size() - 1,
                    copy.head(),
                    pieces.get(at)));
        }
    }

    private void change(Change change, Consumer<Message> owner) {
        if (!ReplicaName.parse(change.key()).shard().equals(change.shard())) {
            throw new MalformedException(change.key() + " does not belong to the shard " + change.shard());
        }
        var round = rounds.get(change.shard());
        if (round == null || !round.is(change.epoch(), change.round()) || round.broken) {
            owner.accept(new Lost(change.shard(), change.epoch(), change.round()));
            return;
        }
        if (change.index() <= round.arrived) {
            return;
        }
        if (change.index() != round.arrived + 1 || !follows(change)) {
            lose(round, change, owner);
            return;
        }
        round.arrived = change.index();
        write(change, safe -> {
            if (!safe) {
                lose(round, change, owner);
            } else if (!round.broken) {
                owner.accept(new Ack(change.shard(), change.epoch(), change.round(), change.index()));
            }
        });
    }

    private boolean follows(Change change) {
        return !(change instanceof Append append)
                || append.head().sequence()
                        == store.head(append.shard(), append.key()).sequence() + 1;
    }

    private static void lose(Round round, Change change, Consumer<Message> owner) {
        round.broken = true;
        owner.accept(new Lost(change.shard(), change.epoch(), change.round()));
    }

    private void write(Change change, Written written) {
        switch (change) {
            case Install install ->
                store.install(
                        install.shard(),
                        install.key(),
                        install.head(),
                        install.first(),
                        install.last(),
                        install.entries(),
                        written);
            case Drop drop -> store.drop(drop.shard(), drop.key(), written);
            case Append append -> {
                Entry entry = append.entry();
                store.append(append.shard(), append.key(), append.head(), entry, written);
            }
        }
    }
}
