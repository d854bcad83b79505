package dev.casty.cluster.node;

import dev.casty.cluster.Consistency;
import dev.casty.cluster.replication.ReplicaName;
import dev.casty.cluster.replication.ReplicationException;
import dev.casty.cluster.versions.Versioned;
import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import dev.casty.journal.Stored;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The journal of actors with replicas: their entries go to the owner of their shard, which is this node as long as they run here. An entry is
 * safe when as many replicas have it as the actor's consistency asks for.
 */
final class ReplicatedJournal implements OpenJournal {
    private final Node node;
    /** Under which ownership each state was read: of another one it is an old state, whoever owns the shard now. */
    private final Map<String, Object> reigns = new ConcurrentHashMap<>();

    ReplicatedJournal(Node node) {
        this.node = node;
    }

    @Override
    public CompletableFuture<Stored> readAsync(String key) {
        var read = new CompletableFuture<Stored>();
        node.loop().execute(() -> {
            if (Versions.isLoose(key)) {
                readLoose(key, read);
                return;
            }
            var primary =
                    node.governance().owners().primary(ReplicaName.parse(key).shard());
            var reign = primary == null ? null : primary.reign();
            if (primary == null || reign == null) {
                read.completeExceptionally(lost(key, "its shard is not this node's any more"));
            } else {
                reigns.put(key, reign);
                primary.read(
                        key,
                        copy -> read.complete(
                                new Stored(copy.head().sequence(), ReplicatedEntry.unwrap(copy.entries()))));
            }
        });
        return read;
    }

    private void readLoose(String key, CompletableFuture<Stored> read) {
        var versions = node.governance().versions();
        var reign = versions.reign(key);
        if (reign != null) {
            reigns.put(key, reign);
        }
        var current = versions.current(key);
        read.complete(new Stored(current.sequence(), ReplicatedEntry.unwrap(current.entries())));
    }

    @Override
    public void append(String key, long sequence, Entry.Kind kind, byte[] payload, Receipt receipt) {
        if (node.isClosing()) {
            receipt.failed(lost(key, "its node ends, and nothing of this was written"));
            return;
        }
        boolean isLoose = Versions.isLoose(key);
        var met = isLoose ? node.governance().versions().meeting(key) : null;
        node.loop().execute(() -> {
            var recipe = node.replicas().recipe(key);
            if (isLoose) {
                appendLoose(key, sequence, kind, payload, recipe, met, receipt);
                return;
            }
            var primary =
                    node.governance().owners().primary(ReplicaName.parse(key).shard());
            if (primary == null || recipe == null || primary.reign() != reigns.get(key)) {
                receipt.failed(lost(key, "its shard is not this node's any more, and nothing of this was written"));
            } else {
                primary.append(key, sequence, ReplicatedEntry.wrap(kind, payload, recipe), receipt);
            }
        });
    }

    private void appendLoose(
            String key,
            long sequence,
            Entry.Kind kind,
            byte[] payload,
            @Nullable Recipe recipe,
            @Nullable Versioned met,
            Receipt receipt) {
        var versions = node.governance().versions();
        if (recipe == null || versions.reign(key) != reigns.get(key)) {
            receipt.failed(lost(key, "a newer version has replaced it, and nothing of this was written"));
        } else {
            versions.append(key, sequence, ReplicatedEntry.wrap(kind, payload, recipe), met, receipt);
        }
    }

    @Override
    public @Nullable JournalException lost(String key) {
        var name = ReplicaName.parse(key);
        var reign = name.consistency() == Consistency.ONE
                ? node.governance().versions().reign(key)
                : node.governance().owners().reign(name.shard());
        return reign != null && reign == reigns.get(key) ? null : lost(key, "its shard is not this node's any more");
    }

    @Override
    public long fencingToken(String key) {
        var name = ReplicaName.parse(key);
        if (name.consistency() == Consistency.ONE) {
            return 0;
        }
        long epoch = node.governance().owners().epoch(name.shard());
        // Only now: if it is still the same ownership, the epoch was one of it.
        var lost = lost(key);
        if (lost != null) {
            throw lost;
        }
        return epoch;
    }

    private static JournalException lost(String key, String why) {
        return new ReplicationException("the state of " + key + " is not here: " + why);
    }

    /** The actor of this key has ended here. */
    void forget(String key) {
        reigns.remove(key);
    }

    @Override
    public int maxPayloadBytes(String key) {
        return node.limits().maxMessageBytes() - Recipe.MAX_TYPE_BYTES;
    }

    @Override
    public Set<String> keys() {
        return Set.copyOf(reigns.keySet());
    }

    @Override
    public void close() {
        // Its stores are closed with the node.
    }
}
