package dev.casty.cluster.transport;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import io.netty.buffer.ByteBuf;

/**
 * The network, as a node sees it: carries frames to other nodes as well as it can. A frame may be lost, may come late, twice, or
 * before one that was sent earlier; what must not be lost is the session's business. Connections
 * come and go behind this without a word, but for {@link Receiver#connected}.
 *
 * <p>Any thread may call it. No method blocks.
 */
public interface Transport extends AutoCloseable {
    /** How large a frame may be, in bytes. */
    int MAX_FRAME = 256 * 1024;

    /** Where others reach this node: what was asked for, with the port that the operating system has chosen if it was 0. */
    NodeAddress address();

    /** Begins to accept connections and to hand over what arrives. Once, before anything is sent. */
    void start(Peer self, Receiver receiver);

    /**
     * Sends a frame of at most {@link #MAX_FRAME} bytes, and releases it. A connection is made if there is none. False if the frame
     * was dropped at once, because too much waits in its lane; it is counted.
     */
    boolean send(NodeAddress to, Lane lane, ByteBuf frame);

    /** Ends the connection to a peer that has sent what no peer sends; it is counted. */
    void reject(Peer peer, String reason);

    /** Where what arrives is handed over, and all else that the node does happens. */
    Loop loop();

    /** Ends all connections. Nothing is received afterwards. */
    @Override
    void close();

    /** Who is told what arrives. Called on the {@link #loop}, and must not block. */
    interface Receiver {
        /**
         * A frame. The buffer is the receiver's for the time of the call, and has to be retained for longer.
         *
         * @param from who sent it: it has proved that it belongs to the cluster, and the address is the one at which it can be reached
         */
        void received(Peer from, Lane lane, ByteBuf frame);

        /** There is a new connection; what was sent over an earlier one may be lost. */
        void connected(Peer peer);

        /** Nobody listens at an address. */
        void refused(NodeAddress address);
    }
}
