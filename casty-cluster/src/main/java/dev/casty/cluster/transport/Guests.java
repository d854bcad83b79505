package dev.casty.cluster.transport;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * The connections that others have made and whose handshake has succeeded, by the IP addresses that they come from: without TLS, that
 * is all that is certain of a peer. There are only so many from each, so that one machine which claims to be many nodes takes no more of
 * this one's memory than so many nodes do. Those who are there stay. For the loop.
 */
final class Guests {
    private final int most;
    private final Map<String, Integer> open = new HashMap<>();

    Guests(int most) {
        this.most = most;
    }

    /**
     * Lets a connection in until it is closed, if it may.
     *
     * @param replaces whether it comes in the place of another one, which is closed
     */
    boolean admit(Channel channel, boolean replaces) {
        var origin = origin(channel);
        if (!replaces && open.getOrDefault(origin, 0) >= most) {
            return false;
        }
        open.merge(origin, 1, Integer::sum);
        channel.closeFuture()
                .addListener(closed -> open.computeIfPresent(origin, (any, count) -> count > 1 ? count - 1 : null));
        return true;
    }

    private static String origin(Channel channel) {
        return channel.remoteAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : String.valueOf(channel.remoteAddress());
    }
}
