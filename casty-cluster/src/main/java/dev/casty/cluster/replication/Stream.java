package dev.casty.cluster.replication;

import dev.casty.cluster.replication.Message.Append;
import dev.casty.cluster.replication.Message.Change;
import dev.casty.cluster.replication.Message.Drop;
import dev.casty.cluster.replication.Message.Heads;
import dev.casty.cluster.replication.Message.Install;
import dev.casty.cluster.replication.Message.Read;
import dev.casty.journal.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An owner's side of what passes between it and one replica: asks what the replica has, sends what it lacks, and then each change as it
 * is made. If anything of that is lost, a new round begins from the start.
 */
final class Stream {
    /** So many bytes of copies are on their way at a time. */
    private static final int WINDOW = 1024 * 1024;

    private static final long FIRST_RETRY_NANOS = 300_000_000;
    private static final long LONGEST_RETRY_NANOS = 5_000_000_000L;
    /** What a copy counts beside its payload. */
    private static final int COPY_BYTES = 100;

    private final Primary owner;
    private final long replica;
    private int round;
    private long lastAsked;
    /** How long to wait for an answer; twice as long each time, so that what is slow is not made slower. */
    private long retryNanos = FIRST_RETRY_NANOS;
    /** What the replica has, by key; not all of it is known before {@link #heard}. */
    private final Map<String, Head> heads = new TreeMap<>();

    private boolean heard;
    /** Keys of which the replica has something else than the owner. Null before the owner's own copies are as they should be. */
    private @Nullable TreeSet<String> differing;
    /** The key whose copy is being read. */
    private @Nullable String reading;
    /** What was appended to it meanwhile. */
    private final List<Appended> behind = new ArrayList<>();

    private boolean synced;
    private long index;
    private long acknowledgedIndex;
    /** All changes up to this one are safe there; -1 if not even what was there before. */
    private long acknowledged = -1;

    private final Deque<Checkpoint> checkpoints = new ArrayDeque<>();
    private final Deque<Sent> copies = new ArrayDeque<>();
    private int copyBytes;

    /** With this index acknowledged, all changes of the owner up to a position are safe at the replica. */
    private record Checkpoint(long index, long position) {}

    /** A copy on its way. */
    private record Sent(long index, int bytes) {}

    private record Appended(Head head, Entry entry) {}

    Stream(Primary owner, long replica) {
        this.owner = owner;
        this.replica = replica;
    }

    long replica() {
        return replica;
    }

    /** Begins a round. */
    void ask(long now) {
        round++;
        lastAsked = now;
        heads.clear();
        heard = false;
        differing = null;
        reading = null;
        behind.clear();
        synced = false;
        index = 0;
        acknowledgedIndex = 0;
        checkpoints.clear();
        copies.clear();
        copyBytes = 0;
        owner.send(replica, new Read(owner.shard(), owner.epoch(), round));
    }

    /** Begins a new round if the last has led to nothing for long. */
    void retry(long now) {
        if (!synced && reading == null && copies.isEmpty() && now - lastAsked > retryNanos) {
            retryNanos = Math.min(LONGEST_RETRY_NANOS, 2 * retryNanos);
            ask(now);
        }
    }

    boolean isRound(int number) {
        return round == number;
    }

    /** The replica says what it has. Whether that is all. */
    boolean hear(Heads message) {
        if (message.round() == round && !heard) {
            message.marks().forEach(each -> heads.put(each.key(), each.head()));
            heard = message.last();
            retryNanos = FIRST_RETRY_NANOS;
        }
        return heard;
    }

    boolean hasHeard() {
        return heard;
    }

    Map<String, Head> heads() {
        return heads;
    }

    /** Makes the replica's copies like these, if it is known what it has. */
    void sync(Map<String, Head> own) {
        if (!heard || differing != null) {
            return;
        }
        var todo = new TreeSet<>(own.keySet());
        todo.addAll(heads.keySet());
        todo.removeIf(key -> own.getOrDefault(key, Head.NONE).equals(heads.getOrDefault(key, Head.NONE)));
        differing = todo;
        pump();
    }

    private void pump() {
        var todo = differing;
        if (todo == null || synced) {
            return;
        }
        while (reading == null && copyBytes < WINDOW && !todo.isEmpty()) {
            begin(todo.removeFirst());
        }
        if (reading == null && todo.isEmpty()) {
            synced = true;
            checkpoints.add(new Checkpoint(index, owner.position()));
            settle();
        }
    }

    private void begin(String key) {
        if (owner.head(key).equals(Head.NONE)) {
            send(new Drop(owner.shard(), owner.epoch(), round, ++index, key));
            return;
        }
        reading = key;
        int during = round;
        owner.read(key, copy -> {
            if (round == during && key.equals(reading)) {
                reading = null;
                install(key, copy);
                pump();
            }
        });
    }

    private void install(String key, Copy copy) {
        var pieces = copy.pieces();
        int bytes = COPY_BYTES;
        for (int at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            bytes += piece.stream().mapToInt(each -> each.payload().length).sum();
            boolean last = at == pieces.size() - 1;
            send(new Install(owner.shard(), owner.epoch(), round, ++index, key, at == 0, last, copy.head(), piece));
        }
        copies.add(new Sent(index, bytes));
        copyBytes += bytes;
        for (var each : behind) {
            if (each.head().compareTo(copy.head()) > 0) {
                send(new Append(owner.shard(), owner.epoch(), round, ++index, key, each.head(), each.entry()));
            }
        }
        behind.clear();
    }

    private void send(Change change) {
        owner.send(replica, change);
    }

    /** The owner has made a change. */
    void append(String key, Head head, Entry entry, long position) {
        var todo = differing;
        if (todo == null || todo.contains(key)) {
            return; // its copy will be sent
        }
        if (key.equals(reading)) {
            behind.add(new Appended(head, entry));
            return;
        }
        send(new Append(owner.shard(), owner.epoch(), round, ++index, key, head, entry));
        if (synced) {
            checkpoints.add(new Checkpoint(index, position));
        }
    }

    /** The replica has written all changes of the round up to this one. */
    void acknowledge(long upTo, long now) {
        lastAsked = now;
        acknowledgedIndex = Math.max(acknowledgedIndex, upTo);
        for (var first = copies.peek(); first != null && first.index() <= acknowledgedIndex; first = copies.peek()) {
            copyBytes -= first.bytes();
            copies.remove();
        }
        pump();
        settle();
    }

    private void settle() {
        for (var first = checkpoints.peek();
                first != null && first.index() <= acknowledgedIndex;
                first = checkpoints.peek()) {
            acknowledged = Math.max(acknowledged, first.position());
            checkpoints.remove();
        }
    }

    /** The last change that is safe there, and all before it; -1 if it may lack even what was there before the owner. */
    long acknowledged() {
        return acknowledged;
    }

    boolean isSynced() {
        return synced;
    }

    @Override
    public String toString() {
        return "stream to " + replica + ", round " + round + (heard ? ", heard" : "") + (synced ? ", synced" : "")
                + ", acknowledged " + acknowledged;
    }
}
