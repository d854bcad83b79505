package dev.casty.cluster.replication;

import dev.casty.cluster.replication.Message.Ack;
import dev.casty.cluster.replication.Message.Answer;
import dev.casty.cluster.replication.Message.Fetch;
import dev.casty.cluster.replication.Message.Fetched;
import dev.casty.cluster.replication.Message.Heads;
import dev.casty.cluster.replication.Message.Lost;
import dev.casty.cluster.replication.Message.Refused;
import dev.casty.journal.Entry;
import dev.casty.journal.Receipt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a shard for one epoch. It is Vertical Paxos (Lamport, Malkhi and Zhou, PODC 2009), with states for commands:
 *
 * <pre>
 *  READING   asks the stores of the former epoch what they have; none of them obeys an older owner afterwards
 *  FETCHING  so many have answered that one has all that was ever acknowledged: gets what it lacks itself
 *  SYNCING   sends each replica of this epoch what that one lacks
 *  SYNCED    a quorum has all: the authority may be told that nobody needs the former stores any more
 *  OPEN      the authority has agreed: changes are taken, and sent to each replica
 *  CLOSED    a newer owner was heard of, or too few replicas answer
 * </pre>
 *
 * <p>A replica that comes later, or has lost something, is brought up to date beside the changes; it counts from then on.
 *
 * <p>On the loop.
 */
public final class Primary {
    /** Without a piece of a copy for so long, it is fetched anew. */
    private static final long FETCH_NANOS = 2_000_000_000;

    private final Shard shard;
    private final long epoch;
    private final Terms terms;
    private final Store store;
    private final Effects effects;
    private final Map<Long, Stream> streams = new TreeMap<>();
    /** What this store had at first; null before it is certain. */
    private @Nullable Map<String, Head> own;

    /** Any thread may look. */
    private volatile Phase phase = Phase.READING;

    private final Map<String, Fetching> fetching = new HashMap<>();
    private long position;
    /** The last change that is safe in the own store. */
    private long ownSafe;
    /** Whether it goes on where another epoch of the same owner has ended. */
    private volatile boolean heir;

    private volatile Object reign = new Object();
    /** Changes that come before it is open. */
    private final List<Runnable> early = new ArrayList<>();
    /** In the order in which they were made. */
    private final Deque<Pending> pending = new ArrayDeque<>();

    private enum Phase {
        READING,
        FETCHING,
        SYNCING,
        SYNCED,
        OPEN,
        CLOSED
    }

    /**
     * Between which stores a shard is replicated.
     *
     * @param self the owner's own store, one of the replicas
     * @param replicas the stores of this epoch
     * @param former the stores of the last epoch that was opened; none if there was none
     */
    public record Terms(long self, List<Long> replicas, List<Long> former) {
        public Terms {
            replicas = List.copyOf(replicas);
            former = List.copyOf(former);
        }
    }

    /** What an owner does to the world. */
    public interface Effects {
        /** Sends a message to the node of a store. It may be lost, and then all later ones until {@link #reachable}. */
        void send(long store, Message message);

        /** A quorum of the new replicas has all: the former ones are not needed any more. */
        void synced(Primary primary);

        /** It owns nothing any more. What it has not acknowledged is refused already. */
        void closed(Primary primary, String why);

        /** What time it is. */
        long nanoTime();
    }

    /**
     * A change that not enough replicas have.
     *
     * @param position its number among the shard's changes
     * @param since when it was made
     */
    private record Pending(long position, String key, long since, Receipt receipt) {}

    /** A copy on its way to this store. */
    private static final class Fetching {
        private final Head wanted;
        private final List<Long> holders;
        private int next;
        private long since;
        private boolean begun;
        private boolean written;

        Fetching(Head wanted, List<Long> holders) {
            this.wanted = wanted;
            this.holders = holders;
        }
    }

    /** An owner that has not begun. */
    public Primary(Shard shard, long epoch, Terms terms, Store store, Effects effects) {
        this.shard = shard;
        this.epoch = epoch;
        this.terms = terms;
        this.store = store;
        this.effects = effects;
    }

    Shard shard() {
        return shard;
    }

    /** Which shard it is. */
    public Shard ofShard() {
        return shard;
    }

    /** The epoch that it owns. */
    public long epoch() {
        return epoch;
    }

    /** Between which stores it is replicated. */
    public Terms terms() {
        return terms;
    }

    /** Whether it takes changes. */
    public boolean isOpen() {
        return phase == Phase.OPEN;
    }

    /**
     * What stays the same as long as one owner goes on, also with other replicas: whoever has read a state under another one has an old
     * one. Null while that owner may not answer. Any thread.
     */
    public @Nullable Object reign() {
        return phase == Phase.OPEN || heir && phase != Phase.CLOSED ? reign : null;
    }

    /** Whether it has ended. */
    public boolean isClosed() {
        return phase == Phase.CLOSED;
    }

    /** Whether it waits for something, and is to be called now and then. */
    public boolean isBusy() {
        return phase != Phase.OPEN
                || !pending.isEmpty()
                || !terms.replicas().stream().allMatch(this::isSynced);
    }

    /** Whether the store has, or will soon have, all that there is. */
    public boolean isSynced(long replica) {
        return replica == terms.self() || stream(replica).isSynced();
    }

    private Stream stream(long replica) {
        return streams.computeIfAbsent(replica, each -> new Stream(this, each));
    }

    // ---- opening

    /** Begins. Once. */
    public void begin() {
        if (terms.replicas().size() < shard.quorum()) {
            close("it needs " + shard.quorum() + " nodes with a copy, and there are "
                    + terms.replicas().size());
            return;
        }
        long now = effects.nanoTime();
        store.promise(shard, epoch, safe -> {
            if (phase == Phase.CLOSED) {
                return;
            }
            if (!safe || store.epoch(shard) != epoch) {
                close("its own store obeys the epoch " + store.epoch(shard));
                return;
            }
            own = store.heads(shard);
            compare();
        });
        others().forEach(each -> stream(each).ask(now));
    }

    /** Goes on for the same owner: what that one has not acknowledged is in its own store, and will be in all. Before {@link #begin}. */
    public void inherit(Primary before) {
        heir = true;
        reign = before.reign;
        for (var each : before.pending) {
            pending.add(new Pending(0, each.key(), effects.nanoTime(), each.receipt()));
        }
        before.pending.clear();
        early.addAll(before.early);
        before.early.clear();
        before.phase = Phase.CLOSED;
    }

    private List<Long> others() {
        var others = new ArrayList<>(terms.former());
        others.removeAll(terms.replicas());
        others.addAll(terms.replicas());
        others.remove(terms.self());
        return others;
    }

    /** An answer from the node of a store. */
    public void received(long from, Answer answer) {
        if (phase == Phase.CLOSED || answer.epoch() != epoch) {
            return;
        }
        if (answer instanceof Refused refused) {
            close("a replica obeys the epoch " + refused.newer());
            return;
        }
        var stream = streams.get(from);
        if (stream == null) {
            return;
        }
        long now = effects.nanoTime();
        switch (answer) {
            case Heads heads -> {
                if (stream.hear(heads)) {
                    heard(stream);
                }
            }
            case Fetched fetched -> fetched(fetched);
            case Ack ack -> {
                if (stream.isRound(ack.round())) {
                    stream.acknowledge(ack.index(), now);
                    progress();
                }
            }
            case Lost lost -> {
                if (stream.isRound(lost.round())) {
                    stream.ask(now);
                }
            }
            case Refused any -> {}
        }
    }

    private void heard(Stream stream) {
        if (phase == Phase.READING) {
            compare();
        } else if (phase != Phase.FETCHING && terms.replicas().contains(stream.replica())) {
            stream.sync(store.heads(shard));
            progress();
        }
    }

    /** Finds out what has to be fetched, once enough is known. */
    private void compare() {
        var mine = own;
        if (phase != Phase.READING || mine == null) {
            return;
        }
        long known = terms.former().stream()
                .filter(each -> each == terms.self() || stream(each).hasHeard())
                .count();
        if (known < shard.readQuorum(terms.former().size())) {
            return;
        }
        phase = Phase.FETCHING;
        var newest = newest(mine);
        newest.forEach((key, fetch) -> {
            if (!fetch.wanted.equals(mine.getOrDefault(key, Head.NONE))) {
                fetching.put(key, fetch);
            }
        });
        // A store that was none of the former ones may have old copies of what nobody else knows.
        mine.keySet().stream()
                .filter(each -> !newest.containsKey(each))
                .forEach(each -> store.drop(shard, each, safe -> {}));
        fetching.forEach(this::fetch);
        fetchedAll();
    }

    private Map<String, Fetching> newest(Map<String, Head> mine) {
        var newest = new TreeMap<String, Fetching>();
        if (terms.former().contains(terms.self())) {
            mine.forEach((key, head) -> newest.put(key, new Fetching(head, List.of())));
        }
        for (long each : terms.former()) {
            if (each != terms.self() && stream(each).hasHeard()) {
                stream(each)
                        .heads()
                        .forEach((key, head) -> newest.merge(key, new Fetching(head, List.of(each)), Primary::newer));
            }
        }
        return newest;
    }

    private static Fetching newer(Fetching one, Fetching other) {
        int order = one.wanted.compareTo(other.wanted);
        if (order != 0) {
            return order > 0 ? one : other;
        }
        var both = new ArrayList<>(one.holders);
        both.addAll(other.holders);
        return new Fetching(one.wanted, both);
    }

    private void fetch(String key, Fetching fetch) {
        fetch.begun = false;
        fetch.since = effects.nanoTime();
        long holder = fetch.holders.get(fetch.next++ % fetch.holders.size());
        effects.send(holder, new Fetch(shard, epoch, key));
    }

    private void fetched(Fetched piece) {
        var fetch = fetching.get(piece.key());
        if (phase != Phase.FETCHING
                || fetch == null
                || fetch.written
                || !piece.head().equals(fetch.wanted)) {
            return;
        }
        if (!piece.first() && !fetch.begun) {
            return; // the beginning was lost
        }
        fetch.begun = true;
        fetch.since = effects.nanoTime();
        fetch.written = piece.last();
        store.install(shard, piece.key(), piece.head(), piece.first(), piece.last(), piece.entries(), safe -> {
            if (!safe) {
                close("its own store can't write");
            } else if (piece.last()) {
                fetching.remove(piece.key());
                fetchedAll();
            }
        });
    }

    private void fetchedAll() {
        if (phase != Phase.FETCHING || !fetching.isEmpty()) {
            return;
        }
        phase = Phase.SYNCING;
        for (long each : terms.replicas()) {
            if (each != terms.self()) {
                stream(each).sync(store.heads(shard));
            }
        }
        progress();
    }

    /** The authority has agreed: the replicas of this epoch are the ones that count. */
    public void open() {
        if (phase == Phase.SYNCED) {
            phase = Phase.OPEN;
            for (long each : terms.former()) {
                if (!terms.replicas().contains(each)) {
                    streams.remove(each);
                }
            }
            progress();
            var came = List.copyOf(early);
            early.clear();
            came.forEach(Runnable::run);
        }
    }

    /** The node of a store can be reached, again or for the first time; what was sent to it before may be lost. */
    public void reachable(long replica) {
        if (phase != Phase.CLOSED && others().contains(replica)) {
            stream(replica).ask(effects.nanoTime());
        }
    }

    /** Time passes. */
    public void tick(long patienceNanos) {
        long now = effects.nanoTime();
        if (phase == Phase.CLOSED) {
            return;
        }
        for (long each : phase == Phase.OPEN ? terms.replicas() : others()) {
            if (each != terms.self()
                    && !(phase == Phase.FETCHING && stream(each).hasHeard())) {
                stream(each).retry(now);
            }
        }
        List.copyOf(fetching.keySet()).forEach(key -> {
            var fetch = fetching.get(key);
            if (fetch != null && !fetch.written && now - fetch.since > FETCH_NANOS) {
                fetch(key, fetch);
            }
        });
        var oldest = pending.peek();
        if (oldest != null && oldest.since() < now - patienceNanos) {
            close("too few of its replicas have answered: " + streams.values());
        }
    }

    // ---- changes

    /** Which entry is the last one of a key. */
    public Head head(String key) {
        return store.head(shard, key);
    }

    /** Reads the state of a key. Only of use while it is open. */
    public void read(String key, Consumer<Copy> reader) {
        store.read(key, reader);
    }

    /** The keys that have a state, or had one. */
    public Collection<String> keys() {
        return store.heads(shard).keySet();
    }

    /**
     * Makes a change.
     *
     * @param receipt told on the loop, when as many replicas have it as the shard's consistency asks for
     */
    public void append(String key, long sequence, Entry entry, Receipt receipt) {
        if (heir && phase != Phase.OPEN && phase != Phase.CLOSED) {
            early.add(() -> append(key, sequence, entry, receipt));
            return;
        }
        if (phase != Phase.OPEN) {
            receipt.failed(new ReplicationException(key + " is not owned here any more"));
            return;
        }
        if (store.epoch(shard) != epoch) {
            // Its own store has promised: what it writes there now, a newer owner would not find.
            close("its own store obeys the epoch " + store.epoch(shard));
            receipt.failed(new ReplicationException(key + " is not owned here any more"));
            return;
        }
        if (shard.needed() > terms.replicas().size()) {
            receipt.failed(new ReplicationException(key + " can't be changed: it needs " + shard.needed()
                    + " replicas, and there are " + terms.replicas().size() + " nodes for them"));
            return;
        }
        if (sequence != head(key).sequence() + 1) {
            receipt.failed(new ReplicationException("entry " + sequence + " of " + key + " does not follow the last, "
                    + head(key).sequence()));
            return;
        }
        var head = new Head(epoch, sequence);
        long at = ++position;
        pending.add(new Pending(at, key, effects.nanoTime(), receipt));
        streams.values().forEach(each -> each.append(key, head, entry, at));
        store.append(shard, key, head, entry, safe -> {
            if (safe) {
                ownSafe = Math.max(ownSafe, at);
                progress();
            } else {
                close("its own store can't write");
            }
        });
    }

    /** What follows from what replicas have said. */
    private void progress() {
        if (phase == Phase.SYNCING && safeAt(shard.quorum()) >= 0) {
            phase = Phase.SYNCED;
            effects.synced(this);
        }
        if (phase == Phase.OPEN) {
            release(safeAt(shard.needed()));
        }
    }

    /** The last change that so many replicas have, and all before it; -1 if so many don't even have what was before. */
    private long safeAt(int needed) {
        if (needed > terms.replicas().size()) {
            return -1;
        }
        var safe = new long[terms.replicas().size()];
        int at = 0;
        for (long each : terms.replicas()) {
            safe[at++] = each == terms.self() ? ownSafe : stream(each).acknowledged();
        }
        Arrays.sort(safe);
        return safe[safe.length - needed];
    }

    private void release(long safe) {
        for (var first = pending.peek(); first != null && first.position() <= safe; first = pending.peek()) {
            pending.remove();
            first.receipt().safe();
        }
    }

    /** Ends it: what was not acknowledged is refused, and may have been written or not. */
    public void close(String why) {
        if (phase == Phase.CLOSED) {
            return;
        }
        phase = Phase.CLOSED;
        for (var first = pending.poll(); first != null; first = pending.poll()) {
            first.receipt()
                    .failed(new ReplicationException("the last change of " + first.key()
                            + " may survive or not: its node gave up the shard " + shard + ", because " + why));
        }
        var came = List.copyOf(early);
        early.clear();
        came.forEach(Runnable::run);
        effects.closed(this, why);
    }

    void send(long replica, Message message) {
        effects.send(replica, message);
    }

    /** How many changes it has made. */
    long position() {
        return position;
    }

    @Override
    public String toString() {
        return "shard " + shard + ", epoch " + epoch + ", " + phase + ", " + streams.values();
    }
}
