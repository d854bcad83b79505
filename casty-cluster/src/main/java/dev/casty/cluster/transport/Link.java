package dev.casty.cluster.transport;

import dev.casty.Cancellable;
import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * All that a node has with one address. There is a connection in use; or an attempt to make one; or a pause after one that failed or
 * ended; or none of these, until something is to be sent. What is to be sent meanwhile waits; it is dropped if the attempt fails.
 *
 * <p>Any thread may send; all else happens on the loop.
 */
final class Link implements Runnable {
    /** How much time there is for what is on its way over a connection that was replaced. */
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Local local;
    private final Links links;
    private final NodeAddress address;
    private final Outgoing outgoing;
    private final Backoff backoff;
    /** Whether {@link #run} is on its way. */
    private final AtomicBoolean woken = new AtomicBoolean();

    private @Nullable Connection connection;
    /** The one that was in use before. */
    private @Nullable Connection lingering;

    private @Nullable Dial dial;
    private @Nullable Cancellable pause;
    private boolean over;

    Link(Local local, Links links, NodeAddress address) {
        this.local = local;
        this.links = links;
        this.address = address;
        outgoing = new Outgoing(local.settings, local.counters);
        backoff = new Backoff(local.settings.minBackoff(), local.settings.maxBackoff());
    }

    NodeAddress address() {
        return address;
    }

    /** Takes the reference over. False if it was dropped. */
    boolean send(Lane lane, ByteBuf frame) {
        boolean taken = outgoing.offer(lane, frame);
        if (taken) {
            wake();
        }
        return taken;
    }

    /** Has the loop look at what there is to do: once for all who ask until it does. */
    void wake() {
        if (!woken.get() && woken.compareAndSet(false, true) && !local.loop.tryExecute(this)) {
            // In this order: who adds a frame later finds that it has to wake, and comes here.
            woken.set(false);
            outgoing.drop();
        }
    }

    @Override
    public void run() {
        woken.set(false);
        var current = connection;
        if (over) {
            outgoing.drop();
        } else if (current != null) {
            if (outgoing.write(current.channel())) {
                wake();
            }
        } else if (dial == null && pause == null && !outgoing.isEmpty()) {
            dial();
        }
    }

    private void dial() {
        var started = new Dial(local, this);
        dial = started;
        started.start();
    }

    boolean isConnected() {
        return connection != null;
    }

    /** Whether a connection would be taken into use. */
    boolean prefers(Connection offered) {
        return !over && (connection == null || offered.replaces(connection, local.self));
    }

    /** Takes a connection into use if it is the better one. */
    void adopt(Connection offered) {
        var former = connection;
        if (!prefers(offered)) {
            linger(offered);
            return;
        }
        connection = offered;
        (offered.dialedHere() ? local.counters.dialed : local.counters.accepted).incrementAndGet();
        endPause();
        // One whose greeting is on its way may be the better one for the other side: that has to be seen.
        if (dial != null && !dial.hasGreeted()) {
            dial.cancel();
            dial = null;
        }
        if (former != null) {
            linger(former);
        }
        local.tell(receiver -> receiver.connected(offered.peer()));
        wake();
    }

    /**
     * Ends a connection that is not the one in use. Both sides have dialed, as a rule, and the other one has already sent something
     * over it, which is not lost if it comes soon.
     */
    private void linger(Connection unused) {
        if (lingering != null) {
            lingering.close();
        }
        lingering = unused;
        if (connection != null && connection.peer().equals(unused.peer())) {
            local.loop.schedule(LINGER_NANOS, unused::close);
        } else {
            unused.close();
        }
    }

    /** A connection has ended. */
    void lost(Connection which) {
        if (connection == which) {
            connection = null;
            if (System.nanoTime() - which.sinceNanos()
                    > local.settings.maxBackoff().toNanos()) {
                backoff.reset();
            }
            rest();
        }
    }

    /** Ends the connection in use, if it is one with this peer, because of what came over it. */
    void reject(Peer peer, String why) {
        if (connection != null && connection.peer().equals(peer)) {
            connection.channel().pipeline().get(FrameHandler.class).reject(why);
        }
    }

    /** The attempt has led to a connection, which is offered next. */
    void succeeded(Dial which) {
        if (dial == which) {
            dial = null;
        }
    }

    /**
     * The attempt has failed.
     *
     * @param nobodyListens whether it was because of that
     */
    void failed(Dial which, boolean nobodyListens) {
        if (dial == which) {
            dial = null;
            if (connection == null) {
                outgoing.drop();
                rest();
                if (nobodyListens) {
                    local.tell(receiver -> receiver.refused(address));
                }
            }
        }
    }

    /** The attempt has led to a node that is known by another address. Who sends by this one means that node. */
    void redirected(Dial which, NodeAddress other) {
        if (dial == which) {
            dial = null;
            if (connection == null) {
                outgoing.moveTo(links.to(other));
                rest();
            }
        }
    }

    private void rest() {
        endPause();
        pause = local.loop.schedule(backoff.nextNanos(), () -> {
            pause = null;
            wake();
        });
    }

    private void endPause() {
        if (pause != null) {
            pause.cancel();
            pause = null;
        }
    }

    /** What stood in the way may be gone: there is no reason to wait on. */
    void retry() {
        if (connection == null) {
            endPause();
            if (dial != null) {
                dial.cancel();
                dial = null;
            }
            backoff.reset();
            wake();
        }
    }

    /** Ends it if it is of no use now. Whether it was not. */
    boolean retire() {
        over = connection == null && dial == null && pause == null && outgoing.isEmpty();
        return over;
    }

    /** Sends what can be sent at once, and ends. */
    void close() {
        over = true;
        endPause();
        if (dial != null) {
            dial.cancel();
            dial = null;
        }
        if (lingering != null) {
            lingering.close();
        }
        var last = connection;
        if (last != null) {
            while (outgoing.write(last.channel())) {
                // As much as the channel takes.
            }
            connection = null;
            last.close();
        }
        outgoing.drop();
    }
}
