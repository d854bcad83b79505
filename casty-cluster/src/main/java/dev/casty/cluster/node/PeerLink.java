package dev.casty.cluster.node;

import dev.casty.Cancellable;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.session.Session;
import dev.casty.cluster.transport.Lane;
import dev.casty.cluster.wire.MalformedException;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The way to one other process and back. Any thread may say something; the loop does the rest. While the cluster takes the process
 * for gone nothing is said to it, and what was on its way is given up.
 */
final class PeerLink implements Session.Effects {
    /** How many bytes may wait for that process before who sends more has to wait. */
    private static final long MAX_BACKLOG = 8 * 1024 * 1024;
    /** A part of a stream: so small that what is more urgent needn't wait for it. */
    private static final int PART_BYTES = 64 * 1024;
    /** A sender that waits looks this often whether the process is gone. */
    private static final long ROOM_CHECK_NANOS = 100_000_000;

    private final Node node;
    private final Peer peer;
    private final Outbox outbox = new Outbox();
    private final Assembly assembly;
    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private volatile long inFlight;
    private volatile boolean reachable = true;
    private Session session;
    private @Nullable Cancellable timer;
    private long timerAt;

    PeerLink(Node node, Peer peer) {
        this.node = node;
        this.peer = peer;
        assembly = new Assembly(node.limits().maxItemBytes());
        session =
                Session.first(peer.uid(), node.nextSession(), this, node.loop().nanoTime());
    }

    Peer peer() {
        return peer;
    }

    // ---- saying something: any thread

    /** Says an item, which is copied. Waits while too much is on its way. False if the process is taken for gone. */
    boolean say(ByteBuf item) {
        if (reachable && backlog() > MAX_BACKLOG) {
            awaitRoom();
        }
        if (!reachable) {
            return false;
        }
        if (outbox.add(item)) {
            node.loop().execute(this::flush);
        }
        return true;
    }

    private long backlog() {
        return inFlight + outbox.bytes();
    }

    private void awaitRoom() {
        if (node.loop().isCurrent()) {
            return; // what the loop itself says is the answer to what others have said
        }
        var dispatcher = node.local().dispatcher();
        var thread = Thread.currentThread();
        while (reachable && backlog() > MAX_BACKLOG && !thread.isInterrupted()) {
            waiting.add(thread);
            if (reachable && backlog() > MAX_BACKLOG) {
                dispatcher.park(ROOM_CHECK_NANOS);
            }
            waiting.remove(thread);
        }
    }

    private void wakeWaiting() {
        for (var thread = waiting.poll(); thread != null; thread = waiting.poll()) {
            node.local().dispatcher().unpark(thread);
        }
    }

    // ---- the rest: on the loop

    private void flush() {
        long now = node.loop().nanoTime();
        for (var batch = outbox.take(); batch != null; batch = outbox.take()) {
            if (reachable) {
                long before = inFlight;
                inFlight = before + batch.readableBytes();
                cut(batch, now);
            } else {
                giveUp(List.of(batch));
            }
        }
        arm();
    }

    private void cut(ByteBuf batch, long now) {
        for (boolean begins = true; batch.readableBytes() > PART_BYTES; begins = false) {
            session.send(batch.readRetainedSlice(PART_BYTES), begins, now);
        }
        session.send(batch, batch.readerIndex() == 0, now);
    }

    /** A frame has come from there. */
    void receive(ByteBuf frame) {
        try {
            if (!session.receive(node.self().uid(), frame, node.loop().nanoTime())) {
                node.transport().reject(peer, "a frame without a head");
            }
        } catch (MalformedException e) {
            assembly.clear();
            node.transport().reject(peer, String.valueOf(e.getMessage()));
        }
        arm();
    }

    void reconnected() {
        session.reconnected(node.loop().nanoTime());
        arm();
    }

    /** The process is taken for gone: what may not have arrived is given up. */
    void fail() {
        reachable = false;
        var successor = session.restart(node.nextSession(), node.loop().nanoTime());
        session = successor.session();
        inFlight = 0;
        giveUp(successor.lost());
        flush();
        wakeWaiting();
    }

    /** It is not gone after all. */
    void recover() {
        reachable = true;
    }

    boolean isReachable() {
        return reachable;
    }

    private void giveUp(List<ByteBuf> lost) {
        var items = new ArrayList<ByteBuf>();
        var whole = new Assembly(node.limits().maxItemBytes());
        for (var part : lost) {
            whole.add(part, item -> items.add(item.copy()));
            part.release();
        }
        items.forEach(node.losses()::lost);
    }

    /** How long nothing that was said was acknowledged, in nanoseconds. */
    long silence() {
        long now = node.loop().nanoTime();
        return now - session.silentSince(now);
    }

    private void arm() {
        long deadline = session.nextDeadline();
        if (deadline == Long.MAX_VALUE || timer != null && timerAt <= deadline) {
            return;
        }
        if (timer != null) {
            timer.cancel();
        }
        timerAt = deadline;
        timer = node.loop().schedule(Math.max(0, deadline - node.loop().nanoTime()), this::tick);
    }

    private void tick() {
        timer = null;
        session.tick(node.loop().nanoTime());
        arm();
    }

    @Override
    public void send(ByteBuf frame) {
        node.transport().send(peer.address(), Lane.MESSAGES, frame);
    }

    @Override
    public void received(ByteBuf part) {
        assembly.add(part, item -> node.arrivals().arrived(this, item));
    }

    @Override
    public void restarted() {
        assembly.clear();
    }

    @Override
    public void acknowledged(long bytes) {
        long before = inFlight;
        inFlight = Math.max(0, before - bytes);
        if (!waiting.isEmpty()) {
            wakeWaiting();
        }
    }

    @Override
    public String toString() {
        return "the node " + peer.address();
    }
}
