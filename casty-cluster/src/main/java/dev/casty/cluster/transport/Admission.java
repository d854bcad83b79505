package dev.casty.cluster.transport;

import io.netty.channel.Channel;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The connections that others have made and whose handshake has not ended. There are only so many: if one more comes, the oldest is
 * closed. So who holds connections open keeps no node out, whose handshake ends within a round trip or two. For the loop.
 */
final class Admission {
    private final Local local;
    private final Set<Channel> waiting = new LinkedHashSet<>();
    private final Set<Channel> ignored = new HashSet<>();

    Admission(Local local) {
        this.local = local;
    }

    void enter(Channel channel) {
        waiting.add(channel);
        if (waiting.size() > local.settings.maxHandshakes()) {
            var oldest = waiting.iterator().next();
            waiting.remove(oldest);
            local.refused(Refusal.TOO_MANY, String.valueOf(oldest.remoteAddress()), "");
            Channels.close(oldest);
        }
    }

    /** It will get no answer, because this node is cut off from it. */
    void ignore(Channel channel) {
        ignored.add(channel);
    }

    void leave(Channel channel) {
        waiting.remove(channel);
        ignored.remove(channel);
    }

    /** Those whom the cut has kept waiting come again. */
    void closeIgnored() {
        List.copyOf(ignored).forEach(Channels::close);
    }

    void close() {
        List.copyOf(waiting).forEach(Channels::close);
        waiting.clear();
    }
}
