package dev.casty.cluster.replication;

import dev.casty.cluster.replication.Message.Answer;
import dev.casty.cluster.replication.Message.Order;
import dev.casty.cluster.simulated.CrashJournal;
import dev.casty.cluster.simulated.SimulatedLoop;
import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.Receipt;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One node of the simulation: a store, the replica's side, and the owner's while it thinks that it is the owner. */
final class Machine implements Primary.Effects {
    private static final long TICK_NANOS = 100_000_000;
    private static final long PATIENCE_NANOS = 1_500_000_000;

    final int number;
    final CrashJournal journal;
    private final World world;
    private final SplittableRandom random;
    private SimulatedLoop loop;
    boolean up;
    private Store store;
    private Backup backup;
    Primary primary;
    /** Why it was no owner any more, the last time. */
    String ended = "";

    Machine(World world, int number, SplittableRandom random) {
        this.world = world;
        this.number = number;
        this.random = random;
        journal = new CrashJournal(world.agenda, random.split());
    }

    long id() {
        return number + 1;
    }

    void start() {
        up = true;
        loop = new SimulatedLoop(world.agenda);
        store = Store.open(journal, loop);
        backup = new Backup(store);
        loop.schedule(TICK_NANOS, this::tick);
    }

    void crash() {
        up = false;
        loop.end();
        journal.crash();
        primary = null;
    }

    void pause(boolean on) {
        loop.pause(on);
    }

    private void tick() {
        if (primary != null) {
            primary.tick(PATIENCE_NANOS);
        }
        loop.schedule(TICK_NANOS, this::tick);
    }

    // ---- being an owner

    void own(World.Grant grant) {
        loop.execute(() -> {
            if (primary != null) {
                primary.close("it owns another epoch");
            }
            primary = new Primary(
                    world.shard, grant.epoch(), new Primary.Terms(id(), grant.replicas(), grant.former()), store, this);
            primary.begin();
        });
    }

    @Override
    public void send(long to, Message message) {
        world.send(this, (int) to - 1, message);
    }

    @Override
    public void synced(Primary synced) {
        var mine = loop;
        world.askToOpen(
                synced.epoch(),
                () -> mine.execute(() -> {
                    if (primary == synced && !synced.isClosed()) {
                        synced.open();
                        world.keys.forEach(key -> synced.read(key, copy -> world.checker.opened(key, Story.of(copy))));
                    }
                }));
    }

    @Override
    public void closed(Primary closed, String why) {
        ended = why;
        if (primary == closed) {
            primary = null;
        }
    }

    /** A client's change of a key, if this node may make it. */
    void change(String key) {
        var owner = primary;
        if (!up || loop.isPaused() || owner == null || !owner.isOpen()) {
            return;
        }
        owner.read(key, copy -> {
            var story = Story.of(copy);
            long id = world.nextId();
            var after = new ArrayList<>(story.ids());
            after.add(id);
            var entry = random.nextInt(8) == 0
                    ? new Entry(Entry.Kind.SNAPSHOT, Story.bytes(after))
                    : new Entry(Entry.Kind.CHANGE, Story.bytes(List.of(id)));
            var mine = loop;
            owner.append(key, owner.head(key).sequence() + 1, entry, new Receipt() {
                @Override
                public void safe() {
                    if (mine == loop) {
                        world.checker.acknowledged(key, new Story(after));
                    }
                }

                @Override
                public void failed(JournalException cause) {
                    world.checker.refused();
                }
            });
        });
    }

    // ---- the network's end

    void received(Machine from, Message message) {
        var copy = throughTheWire(message);
        loop.execute(() -> {
            if (copy instanceof Order order) {
                backup.received(order, answer -> world.send(this, from.number, answer));
            } else if (primary != null) {
                primary.received(from.id(), (Answer) copy);
            }
        });
    }

    private static Message throughTheWire(Message message) {
        var bytes = Unpooled.buffer();
        MessageCodec.write(bytes, message);
        var read = MessageCodec.read(bytes);
        if (bytes.isReadable()) {
            throw new AssertionError(message + " leaves bytes behind");
        }
        return read;
    }

    void reachable(Machine other) {
        loop.execute(() -> {
            if (primary != null) {
                primary.reachable(other.id());
            }
        });
    }

    @Override
    public long nanoTime() {
        return world.agenda.now();
    }
}
