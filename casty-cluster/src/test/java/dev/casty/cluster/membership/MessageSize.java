package dev.casty.cluster.membership;

import dev.casty.cluster.membership.SwimMessage.Ack;
import dev.casty.cluster.membership.SwimMessage.Compare;
import dev.casty.cluster.membership.SwimMessage.Gossip;
import dev.casty.cluster.membership.SwimMessage.Mistaken;
import dev.casty.cluster.membership.SwimMessage.Nack;
import dev.casty.cluster.membership.SwimMessage.Ping;
import dev.casty.cluster.membership.SwimMessage.PingRequest;
import dev.casty.cluster.membership.SwimMessage.State;
import java.nio.charset.StandardCharsets;

/** How many bytes a message takes between two nodes, about. */
final class MessageSize {
    /** IP and TCP with time stamps (52), a TLS record (22), length, lane and kind of a frame (6). */
    static final int FRAME = 80;

    private MessageSize() {}

    /** On the network. */
    static int onWire(SwimMessage message) {
        return FRAME + of(message);
    }

    /** Without what is around it. */
    static int of(SwimMessage message) {
        int own = switch (message) {
            case Ping ping -> number(ping.number()) + peer(ping.to());
            case Ack ack -> number(ack.number());
            case PingRequest request -> number(request.number()) + peer(request.target());
            case Nack nack -> number(nack.number());
            case Mistaken mistaken -> peer(mistaken.meant());
            case Gossip gossip -> 0;
            case Compare compare -> 1 + Long.BYTES * compare.digests().size();
            case State state -> Long.BYTES;
        };
        int rumors = number(message.rumors().size());
        for (var each : message.rumors()) {
            rumors += peer(each.peer()) + 1 + number(each.incarnation()) + Long.BYTES;
        }
        // With the sender, although a connection knows whose it is.
        return 1 + peer(message.from()) + own + rumors;
    }

    private static int peer(Peer peer) {
        int host = peer.address().host().getBytes(StandardCharsets.UTF_8).length;
        return number(host) + host + Short.BYTES + Long.BYTES;
    }

    private static int number(long number) {
        return Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(number) + 6) / 7);
    }
}
