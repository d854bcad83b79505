package dev.casty.cluster.transport;

import dev.casty.Cancellable;
import dev.casty.cluster.NodeAddress;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to connect to an address: look its host up, try what it stands for one by one, and shake hands; all within one
 * time. It tells its link once how it ended. For the loop.
 */
final class Dial {
    private final Local local;
    private final Link link;
    private final Cancellable deadline;
    private final Deque<InetAddress> untried = new ArrayDeque<>();
    private @Nullable Channel channel;
    private boolean nobodyListens = true;
    private boolean greeted;
    private boolean over;

    Dial(Local local, Link link) {
        this.local = local;
        this.link = link;
        deadline = local.loop.schedule(local.settings.handshakeTimeout().toNanos(), this::tooLate);
    }

    void start() {
        if (local.cut().severs(link.address())) {
            return; // as if nothing ever came back
        }
        local.errands.execute(() -> {
            var found = lookUp(link.address().host());
            local.loop.execute(() -> {
                untried.addAll(found);
                nobodyListens = !found.isEmpty();
                next();
            });
        });
    }

    private static List<InetAddress> lookUp(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private void next() {
        var address = untried.poll();
        if (over) {
            return;
        }
        if (address == null) {
            failed(nobodyListens);
            return;
        }
        var connecting = new Bootstrap()
                .group(local.eventLoop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel connected) {
                        Channels.configure(connected, local.settings, local.counters);
                        if (local.tls != null) {
                            connected.pipeline().addLast(local.tls.dialing(connected.alloc()));
                        }
                        connected.pipeline().addLast(new DialHandshake(local, Dial.this, link));
                    }
                })
                .connect(new InetSocketAddress(address, link.address().port()));
        channel = connecting.channel();
        connecting.addListener((ChannelFuture done) -> connected(done.cause()));
    }

    private void connected(@Nullable Throwable failure) {
        if (failure != null) {
            // Netty's time-out is one of these, too.
            nobodyListens &= failure instanceof ConnectException && !(failure instanceof ConnectTimeoutException);
            next();
        }
    }

    /** The greeting goes out: from now on the other side may take this connection for the one in use. */
    void greets() {
        greeted = true;
    }

    boolean hasGreeted() {
        return greeted;
    }

    void succeeded() {
        if (end()) {
            link.succeeded(this);
        }
    }

    void redirected(NodeAddress other) {
        if (end()) {
            link.redirected(this, other);
        }
    }

    void failed(boolean refused) {
        if (end()) {
            link.failed(this, refused);
        }
    }

    private void tooLate() {
        if (greeted) {
            local.refused(Refusal.TOO_SLOW, link.address().toString(), "");
        }
        failed(false);
        closeChannel();
    }

    void cancel() {
        if (end()) {
            closeChannel();
        }
    }

    private boolean end() {
        boolean first = !over;
        over = true;
        deadline.cancel();
        return first;
    }

    private void closeChannel() {
        if (channel != null) {
            Channels.close(channel);
        }
    }
}
