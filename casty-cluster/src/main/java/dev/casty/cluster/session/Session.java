package dev.casty.cluster.session;

import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * One node's end of the conversation with one other process. Its own stream is cut into parts with numbers; a part is kept until
 * the other side has acknowledged it, and sent again after a reconnect or when that takes too long. Of the other side's stream it
 * takes each part once, in order. So order holds and nothing comes twice, whatever the network does; if the other process dies, what
 * was not acknowledged may have arrived or not.
 *
 * <p>For one thread. Times are nanoseconds of a monotonic clock.
 */
public final class Session {
    /** Without an acknowledgement for so long everything is sent again; twice as long each time. */
    private static final long FIRST_RETRY_NANOS = 250_000_000;

    private static final long LONGEST_RETRY_NANOS = 4_000_000_000L;
    /** How long it waits for something to send along with an acknowledgement. */
    private static final long ACKNOWLEDGE_NANOS = 20_000_000;
    /** After so many bytes it does not wait. */
    private static final int ACKNOWLEDGE_BYTES = 256 * 1024;
    /** Of no time. */
    private static final long NEVER = Long.MAX_VALUE;

    private final long to;
    private final long number;
    private final Effects effects;
    private final Outgoing outgoing = new Outgoing();
    private final Incoming incoming;
    private long retryNanos = FIRST_RETRY_NANOS;
    private long retryAt = NEVER;
    private long acknowledgeAt = NEVER;
    private long unacknowledgedBytes;
    private long lastProgress;

    /** What a session does to the world. */
    public interface Effects {
        /** Sends a frame, and releases it. It may be lost. */
        void send(ByteBuf frame);

        /** A part of the other side's stream. Valid during the call. */
        void received(ByteBuf part);

        /** The stream of the other side begins anew: what it had begun to say will not be ended. */
        void restarted();

        /** So many bytes have arrived. */
        void acknowledged(long bytes);
    }

    private Session(long to, long number, Incoming incoming, Effects effects, long now) {
        this.to = to;
        this.number = number;
        this.incoming = incoming;
        this.effects = effects;
        lastProgress = now;
    }

    /**
     * With a process that was never spoken to.
     *
     * @param to its uid
     * @param number greater than that of any session before, with whomever
     */
    public static Session first(long to, long number, Effects effects, long now) {
        return new Session(to, number, new Incoming(), effects, now);
    }

    /** Gives up what was to be said, and begins anew; what the other side says goes on. The parts given up are the caller's. */
    public Successor restart(long nextNumber, long now) {
        return new Successor(new Session(to, nextNumber, incoming, effects, now), outgoing.giveUp());
    }

    /**
     * The session after one that was given up.
     *
     * @param session the new one
     * @param lost what may not have arrived of the old one's stream, in order
     */
    public record Successor(Session session, List<ByteBuf> lost) {}

    /**
     * Sends a part of the stream, and takes its reference over.
     *
     * @param begins whether something begins where the part does, that is not the end of what the part before has begun
     */
    public void send(ByteBuf part, boolean begins, long now) {
        if (!outgoing.hasUnacknowledged()) {
            lastProgress = now;
        }
        outgoing.add(part, begins);
        sendWaiting(now);
    }

    private void sendWaiting(long now) {
        for (var next = outgoing.next(); !next.isEmpty(); next = outgoing.next()) {
            transmit(next.getFirst());
            if (retryAt == NEVER) {
                retryAt = now + retryNanos;
            }
        }
    }

    private void transmit(Outgoing.Part part) {
        effects.send(head(part.number()).with(part.bytes().retainedDuplicate()));
    }

    private Frame head(long partNumber) {
        acknowledgeAt = NEVER;
        unacknowledgedBytes = 0;
        return new Frame(to, number, partNumber, incoming.session(), incoming.last());
    }

    /** A frame has come from that process. False if it is none, and the process is not to be trusted. */
    public boolean receive(long self, ByteBuf bytes, long now) {
        var read = Frame.read(bytes);
        if (read.isEmpty()) {
            return false;
        }
        var frame = read.get();
        if (frame.to() == self) {
            if (frame.acknowledgedSession() == number) {
                acknowledged(frame.acknowledged(), now);
            }
            if (frame.number() > 0) {
                part(frame, bytes, now);
            }
        }
        return true;
    }

    private void acknowledged(long upTo, long now) {
        long freed = outgoing.acknowledge(upTo);
        if (freed > 0) {
            lastProgress = now;
            retryNanos = FIRST_RETRY_NANOS;
            retryAt = outgoing.hasUnacknowledged() ? now + retryNanos : NEVER;
            effects.acknowledged(freed);
            sendWaiting(now);
        }
    }

    private void part(Frame frame, ByteBuf bytes, long now) {
        int size = bytes.readableBytes();
        switch (incoming.arrived(frame.session(), frame.number())) {
            case TAKE_ANEW -> {
                effects.restarted();
                effects.received(bytes);
                arrived(size, now);
            }
            case TAKE -> {
                effects.received(bytes);
                arrived(size, now);
            }
            // The acknowledgement was lost, or is on its way.
            case KNOWN -> arrived(ACKNOWLEDGE_BYTES, now);
            case EARLY, STALE -> {}
        }
    }

    private void arrived(int size, long now) {
        unacknowledgedBytes += size;
        if (unacknowledgedBytes >= ACKNOWLEDGE_BYTES) {
            effects.send(head(0).alone());
        } else if (acknowledgeAt == NEVER) {
            acknowledgeAt = now + ACKNOWLEDGE_NANOS;
        }
    }

    /** There is a new connection: what was sent over the last one may be lost. */
    public void reconnected(long now) {
        resend(now);
    }

    private void resend(long now) {
        outgoing.unacknowledged().forEach(this::transmit);
        retryAt = outgoing.hasUnacknowledged() ? now + retryNanos : NEVER;
    }

    /** Does what is due. To be called at {@link #nextDeadline}, or later. */
    public void tick(long now) {
        if (acknowledgeAt <= now) {
            effects.send(head(0).alone());
        }
        if (retryAt <= now) {
            retryNanos = Math.min(LONGEST_RETRY_NANOS, retryNanos * 2);
            resend(now);
        }
    }

    /** When {@link #tick} is to be called next; {@link Long#MAX_VALUE} if nothing is due. */
    public long nextDeadline() {
        return Math.min(acknowledgeAt, retryAt);
    }

    /** Since when nothing that was sent was acknowledged; {@code now} if nothing waits for that. */
    public long silentSince(long now) {
        return outgoing.hasUnacknowledged() ? lastProgress : now;
    }
}
