package dev.casty.cluster.transport;

import dev.casty.cluster.membership.Peer;
import io.netty.channel.Channel;
import java.util.Comparator;

/**
 * A connection whose handshake has succeeded.
 *
 * @param dialedHere whether this node has made it
 * @param stampHere the number of this node's greeting on it
 * @param stampThere that of the peer's
 * @param sinceNanos when it came about
 */
record Connection(Channel channel, Peer peer, boolean dialedHere, long stampHere, long stampThere, long sinceNanos) {
    private static final Comparator<Peer> ORDER = Comparator.<Peer, String>comparing(
                    each -> each.address().toString())
            .thenComparingLong(Peer::uid);

    /**
     * Whether this one is to be used instead of a former one. Both ends come to the same result, whichever order they see the two in.
     *
     * <p>Of two that the same node dialed it is the later one, by that node's greetings. Otherwise both have dialed, and the greetings
     * of the larger node decide. Had it dialed without knowing of the other's, then it answered the other's afterwards: the smaller
     * node's wins. But if it answered that first and dialed then, it must have lost the one it answered, and its own wins.
     */
    boolean replaces(Connection former, Peer self) {
        if (!former.peer.equals(peer)) {
            return true;
        }
        boolean decidedHere = former.dialedHere == dialedHere ? dialedHere : ORDER.compare(self, peer) > 0;
        return decidedHere ? stampHere > former.stampHere : stampThere > former.stampThere;
    }

    boolean isOpen() {
        return channel.isActive();
    }

    void close() {
        Channels.close(channel);
    }
}
