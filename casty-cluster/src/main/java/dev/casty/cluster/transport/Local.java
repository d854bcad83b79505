package dev.casty.cluster.transport;

import dev.casty.cluster.membership.Peer;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the parts of one node's transport share: who this node is, whom it tells, and its thread. */
final class Local {
    private static final Logger LOG = LoggerFactory.getLogger(NettyTransport.class);

    final TransportSettings settings;
    final EventLoop eventLoop;
    final NettyLoop loop;
    final Errands errands;
    final Peer self;
    final @Nullable Tls tls;
    final Counters counters;
    final Complaints complaints;
    private final Transport.Receiver receiver;
    private volatile Cut cut = Cut.NONE;
    private volatile boolean closed;
    private long greetings;

    Local(
            TransportSettings settings,
            EventLoop eventLoop,
            NettyLoop loop,
            Errands errands,
            @Nullable Tls tls,
            Counters counters,
            Peer self,
            Transport.Receiver receiver) {
        this.settings = settings;
        this.eventLoop = eventLoop;
        this.errands = errands;
        this.tls = tls;
        this.counters = counters;
        this.self = self;
        this.receiver = receiver;
        this.loop = loop;
        complaints = new Complaints(settings.name());
    }

    Cut cut() {
        return cut;
    }

    void cut(Cut changed) {
        cut = changed;
    }

    /** The number of a greeting of this node's; each has a greater one than those before. */
    long nextStamp() {
        return ++greetings;
    }

    /** Whether the other side of a connection has proved that it stands for a host, or need not. */
    boolean trusts(Channel channel, String host) {
        return tls == null || Tls.isProved(channel, host);
    }

    /** Nothing is told to the receiver from here on. */
    void close() {
        closed = true;
    }

    void tell(Consumer<Transport.Receiver> news) {
        if (closed) {
            return;
        }
        try {
            news.accept(receiver);
        } catch (RuntimeException e) {
            LOG.error("{}: what came from the network could not be handled; the connection stays", settings.name(), e);
        }
    }

    /** Counts a handshake that failed, and says so. */
    void refused(Refusal reason, String with, String detail) {
        counters.refused(reason);
        if (reason != Refusal.DUPLICATE) {
            complaints.about(
                    reason.name(),
                    "no connection with " + with + ": " + reason.text() + (detail.isEmpty() ? "" : " (" + detail + ")")
                            + "; " + reason.help());
        }
    }
}
