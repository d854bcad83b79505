package dev.casty.cluster.node;

import dev.casty.SystemEvent;
import dev.casty.cluster.Consistency;
import dev.casty.cluster.Mergeable;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.replication.MessageCodec;
import dev.casty.cluster.replication.ReplicaName;
import dev.casty.cluster.replication.ReplicationException;
import dev.casty.cluster.replication.Shard;
import dev.casty.cluster.versions.Version;
import dev.casty.cluster.versions.Version.Relation;
import dev.casty.cluster.versions.Versioned;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.cluster.wire.Primitives;
import dev.casty.journal.Entry;
import dev.casty.journal.Receipt;
import dev.casty.runtime.cell.Reconciliation;
import io.netty.buffer.ByteBuf;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replicated actors with {@code ONE}: nobody has to agree. The first live node of the ring runs the actor, and sends each change to the
 * others. So each side of a partition has its own; when they meet, the node that runs the actor from then on brings the versions together: the
 * newer one replaces the older, and of two that have not seen each other the class decides, or who wrote last.
 *
 * <p>On the loop, but for what says otherwise.
 */
final class Versions {
    private static final int FULL = 1;
    private static final int DELTA = 2;
    private static final int ACK = 3;
    private static final int WANT = 4;
    private static final int NONE = 5;

    /** So long others are waited for before an actor begins with what is here. */
    private static final long GATHER_NANOS = 300_000_000;
    /** So long changes of the membership are gathered. */
    private static final long REBALANCE_NANOS = 50_000_000;

    private final Node node;
    private final LooseStore store;
    private final Map<String, Gathering> gatherings = new HashMap<>();
    /** Those with which actors bring together what they have, at this moment. Any thread. */
    private final Map<String, Versioned> meetings = new ConcurrentHashMap<>();

    private boolean rebalancing;

    Versions(Node node, LooseStore store) {
        this.node = node;
        this.store = store;
    }

    private record Gathering(Set<Long> missing, Runnable then) {}

    static boolean isLoose(String key) {
        return ReplicaName.parse(key).consistency() == Consistency.ONE;
    }

    private long self() {
        return node.governance().store();
    }

    // ---- whose it is

    private List<Peer> replicasOf(Shard shard) {
        return node.membership().preferenceOf(shard.toString(), shard.replicas());
    }

    /** The store of the node that runs the actors of a shard, as far as is known here; 0 if that node has not said. */
    long ownerOf(Shard shard) {
        var replicas = replicasOf(shard);
        return replicas.isEmpty() ? self() : storeOf(replicas.getFirst());
    }

    private long storeOf(Peer peer) {
        return peer.equals(node.self()) ? self() : node.stores().of(peer);
    }

    private boolean isOwner(String key) {
        return ownerOf(ReplicaName.parse(key).shard()) == self();
    }

    // ---- its journal

    /** What is here of a key. */
    Versioned current(String key) {
        var held = store.copies().get(key);
        return held == null ? Versioned.NOTHING : held.current;
    }

    /** Stands for what {@link #current} says: another object when that was replaced. Any thread. */
    @Nullable
    Object reign(String key) {
        var held = store.copies().get(key);
        return held == null ? null : held.reign;
    }

    /** With what the actor of this key brings its state together at this moment; null if it doesn't. On the actor's thread. */
    @Nullable
    Versioned meeting(String key) {
        return meetings.get(key);
    }

    /**
     * A change of the actor that runs here.
     *
     * @param met the other version, if the change is that this one was brought together with it
     */
    void append(String key, long sequence, Entry entry, @Nullable Versioned met, Receipt receipt) {
        var held = store.held(key);
        if (sequence != held.current.sequence() + 1) {
            receipt.failed(new ReplicationException(
                    "entry " + sequence + " of " + key + " does not follow the last, " + held.current.sequence()));
            return;
        }
        if (held.base == null) {
            held.base = held.current;
        }
        var before = held.current.version();
        // Two nodes may bring the same two together: what comes of it is one version, not two that have not seen each
        // other.
        var next =
                met == null ? before.changed(self(), node.local().clock().wallMillis()) : before.joined(met.version());
        held.current = held.current.with(entry, next);
        if (met != null) {
            held.met = List.of(held.current, met);
        }
        store.writeChange(key, held, entry, receipt);
        for (var each : replicasOf(ReplicaName.parse(key).shard())) {
            long other = storeOf(each);
            if (other != 0 && other != self()) {
                sendChange(each, other, key, held, before, entry);
            }
        }
    }

    private void sendChange(Peer to, long other, String key, LooseStore.Held held, Version before, Entry entry) {
        if (before.equals(held.sent.getOrDefault(other, Version.NONE))) {
            say(to, DELTA, key, out -> {
                before.write(out);
                held.current.version().write(out);
                Versioned.writeEntry(out, entry);
            });
            held.sent.put(other, held.current.version());
        } else {
            sendFull(to, other, key, held);
        }
    }

    private void sendFull(Peer to, long other, String key, LooseStore.Held held) {
        held.sent.put(other, held.current.version());
        say(to, FULL, key, out -> {
            held.current.write(out);
            LooseStore.writeBase(out, held.base);
        });
    }

    private void say(Peer to, int what, String key, Consumer<ByteBuf> rest) {
        node.courier().say(node.link(to), out -> {
            Primitives.writeText(out.writeByte(Kind.VERSION).writeByte(what), key);
            rest.accept(out);
        });
    }

    /** Sends what others lack. */
    private void ship(String key, LooseStore.Held held) {
        var replicas = replicasOf(ReplicaName.parse(key).shard());
        boolean isOwner = !replicas.isEmpty() && replicas.getFirst().equals(node.self());
        for (var each : isOwner ? replicas : replicas.subList(0, Math.min(1, replicas.size()))) {
            long other = storeOf(each);
            if (other != 0
                    && other != self()
                    && !held.known.getOrDefault(other, Version.NONE).includes(held.current.version())
                    && !held.current.version().equals(held.sent.get(other))) {
                sendFull(each, other, key, held);
            }
        }
    }

    // ---- beginning

    /** Lets others say what they have of a key; then goes on. */
    void gather(String key, Runnable then) {
        var missing = new HashSet<Long>();
        for (var each : node.members()) {
            long other = storeOf(each);
            if (other != 0 && other != self()) {
                missing.add(other);
                say(each, WANT, key, out -> {});
            }
        }
        if (missing.isEmpty()) {
            then.run();
            return;
        }
        var gathering = new Gathering(missing, then);
        gatherings.put(key, gathering);
        node.loop().schedule(GATHER_NANOS, () -> {
            if (gatherings.remove(key, gathering)) {
                then.run();
            }
        });
    }

    private void gathered(String key, long from) {
        var gathering = gatherings.get(key);
        if (gathering != null
                && gathering.missing().remove(from)
                && gathering.missing().isEmpty()) {
            gatherings.remove(key);
            gathering.then().run();
        }
    }

    // ---- what others say

    /** Another node says something about a version. */
    void received(PeerLink from, ByteBuf item) {
        int what = Primitives.readByte(item);
        var key = Primitives.readText(item, MessageCodec.MAX_KEY_BYTES);
        long other = node.stores().of(from.peer());
        if (!isLoose(key)) {
            throw new MalformedException(key + " has no versions");
        }
        if (other == 0) {
            return;
        }
        switch (what) {
            case FULL -> {
                full(from.peer(), other, key, Versioned.read(item), LooseStore.readBase(item));
                gathered(key, other);
            }
            case DELTA ->
                delta(from.peer(), other, key, Version.read(item), Version.read(item), Versioned.readEntry(item));
            case ACK -> acknowledged(key, other, Version.read(item));
            case WANT -> wanted(from.peer(), other, key);
            case NONE -> gathered(key, other);
            default -> throw new MalformedException("there is nothing of the kind " + what + " about versions");
        }
    }

    private void wanted(Peer from, long other, String key) {
        var held = store.copies().get(key);
        if (held == null) {
            say(from, NONE, key, out -> {});
        } else {
            sendFull(from, other, key, held);
        }
    }

    private void delta(Peer from, long other, String key, Version before, Version after, Entry entry) {
        var held = store.held(key);
        if (held.current.version().equals(before) && held.base == null) {
            held.known.put(other, after);
            held.current = held.current.with(entry, after);
            held.reign = new Object();
            store.writeChange(key, held, entry, LooseStore.IGNORED);
            acknowledge(from, key, after);
        } else if (!held.current.version().includes(after)) {
            say(from, WANT, key, out -> {});
        }
    }

    private void acknowledge(Peer to, String key, Version version) {
        say(to, ACK, key, version::write);
    }

    private void acknowledged(String key, long other, Version version) {
        var held = store.copies().get(key);
        if (held == null) {
            return;
        }
        held.known.put(other, version);
        var current = held.current.version();
        if (held.base != null && held.known.values().stream().allMatch(each -> each.includes(current))) {
            // Everybody who ever had it has it: whatever comes begins with it.
            held.base = held.current;
            held.met = List.of();
        }
        dropIfNeedless(key, held);
    }

    private void dropIfNeedless(String key, LooseStore.Held held) {
        var replicas = replicasOf(ReplicaName.parse(key).shard());
        if (!replicas.contains(node.self())
                && node.replicas().hosted(key) == null
                && replicas.stream()
                        .allMatch(each -> held.known
                                .getOrDefault(storeOf(each), Version.NONE)
                                .includes(held.current.version()))) {
            store.drop(key);
        }
    }

    private void full(Peer from, long other, String key, Versioned theirs, @Nullable Versioned theirBase) {
        var held = store.held(key);
        held.known.put(other, theirs.version());
        switch (held.current.version().to(theirs.version())) {
            case SAME -> acknowledge(from, key, theirs.version());
            case NEWER -> ship(key, held);
            case OLDER -> {
                replace(key, held, theirs);
                acknowledge(from, key, theirs.version());
            }
            case CONCURRENT -> meet(key, held, theirs, theirBase);
        }
    }

    private void replace(String key, LooseStore.Held held, Versioned by) {
        held.current = by;
        held.base = null;
        held.met = List.of();
        held.reign = new Object();
        store.writeWhole(key, held, LooseStore.IGNORED);
        node.replicas().retire(key);
    }

    // ---- two that have not seen each other

    private void meet(String key, LooseStore.Held held, Versioned theirs, @Nullable Versioned theirBase) {
        if (!isOwner(key)) {
            ship(key, held); // who runs the actor decides
        } else if (held.meeting == null) {
            held.meeting = theirs.version();
            node.replicas().run(key, () -> reconcile(key, held, theirs, theirBase), () -> held.meeting = null);
        }
        // Else it is sent again when this one has been brought together.
    }

    private void reconcile(String key, LooseStore.Held held, Versioned theirs, @Nullable Versioned theirBase) {
        var cell = node.replicas().hosted(key);
        if (cell == null || held.current.version().to(theirs.version()) != Relation.CONCURRENT) {
            held.meeting = null;
            return;
        }
        var base = baseOf(held, theirs, theirBase);
        var merged = new AtomicBoolean();
        cell.reconcile(new Reconciliation(
                ReplicatedEntry.unwrap(base.entries()),
                ReplicatedEntry.unwrap(theirs.entries()),
                (ours, from, other) -> {
                    meetings.put(key, theirs);
                    merged.set(merge(ours, from, other));
                },
                thrown -> {
                    meetings.remove(key);
                    node.loop().execute(() -> met(key, held, theirs, merged.get() && thrown == null));
                }));
    }

    /** The newest version that both have seen, of those that are known. */
    private static Versioned baseOf(LooseStore.Held held, Versioned theirs, @Nullable Versioned theirBase) {
        var best = Versioned.NOTHING;
        for (var each : Stream.concat(Stream.of(held.base, theirBase), held.met.stream())
                .toList()) {
            if (each != null
                    && held.current.version().includes(each.version())
                    && theirs.version().includes(each.version())
                    && each.version().includes(best.version())) {
                best = each;
            }
        }
        return best;
    }

    /** On the actor's thread. */
    @SuppressWarnings("unchecked") // all three are of the actor's class, which says so of itself
    private static boolean merge(Object ours, Object base, Object theirs) {
        if (ours instanceof Mergeable<?> mergeable) {
            ((Mergeable<Object>) mergeable).merge(base, theirs);
            return true;
        }
        return false;
    }

    private void met(String key, LooseStore.Held held, Versioned theirs, boolean merged) {
        held.meeting = null;
        var ours = held.current;
        var both = ours.version().joined(theirs.version());
        if (!merged && !ours.version().isLaterThan(theirs.version())) {
            replace(key, held, theirs.as(both));
            overwritten(key, ours);
        } else if (!ours.version().includes(theirs.version())) {
            // Nothing had to be changed for it.
            held.current = ours.as(both);
            held.met = List.of(held.current, theirs);
            store.writeWhole(key, held, LooseStore.IGNORED);
            if (!merged) {
                overwritten(key, theirs);
            }
        }
        ship(key, held);
    }

    private void overwritten(String key, Versioned lost) {
        node.local()
                .eventBus()
                .publish(new SystemEvent.VersionOverwritten(
                        key,
                        "written by the node of the store "
                                + Long.toHexString(lost.version().writer())));
    }

    // ---- members come and go

    /** A process is taken for gone: what was on its way to it may be lost. */
    void failed(long other) {
        store.copies().values().forEach(each -> each.sent.remove(other));
        rebalance();
    }

    /** Actors may belong to other nodes now. */
    void rebalance() {
        if (!rebalancing) {
            rebalancing = true;
            node.loop().schedule(REBALANCE_NANOS, () -> {
                rebalancing = false;
                for (var each : new TreeMap<>(store.copies()).entrySet()) {
                    ship(each.getKey(), each.getValue());
                    long owner = ownerOf(ReplicaName.parse(each.getKey()).shard());
                    if (owner != self() && owner != 0) {
                        node.replicas().retire(each.getKey());
                        dropIfNeedless(each.getKey(), each.getValue());
                    }
                }
            });
        }
    }
}
