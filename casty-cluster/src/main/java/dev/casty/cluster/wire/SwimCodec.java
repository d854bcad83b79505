package dev.casty.cluster.wire;

import static dev.casty.cluster.wire.Primitives.readByte;
import static dev.casty.cluster.wire.Primitives.readLong;
import static dev.casty.cluster.wire.Primitives.readNumber;
import static dev.casty.cluster.wire.Primitives.readPeer;
import static dev.casty.cluster.wire.Primitives.writeNumber;
import static dev.casty.cluster.wire.Primitives.writePeer;

import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.membership.Rumor;
import dev.casty.cluster.membership.Status;
import dev.casty.cluster.membership.SwimMessage;
import dev.casty.cluster.membership.SwimMessage.Ack;
import dev.casty.cluster.membership.SwimMessage.Compare;
import dev.casty.cluster.membership.SwimMessage.Gossip;
import dev.casty.cluster.membership.SwimMessage.Mistaken;
import dev.casty.cluster.membership.SwimMessage.Nack;
import dev.casty.cluster.membership.SwimMessage.Ping;
import dev.casty.cluster.membership.SwimMessage.PingRequest;
import dev.casty.cluster.membership.SwimMessage.State;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of {@link SwimMessage}s: a byte for the kind, its own fields, the rumors. Who sends it is not in them: that is whoever
 * the connection belongs to.
 */
public final class SwimCodec {
    private static final int PING = 1;
    private static final int ACK = 2;
    private static final int PING_REQUEST = 3;
    private static final int NACK = 4;
    private static final int MISTAKEN = 5;
    private static final int GOSSIP = 6;
    private static final int COMPARE = 7;
    private static final int STATE = 8;

    private static final int MAX_RUMORS = 4096;
    private static final int MAX_DIGESTS = 64;
    private static final List<Status> STATUSES = List.of(Status.ALIVE, Status.SUSPECT, Status.FAILED, Status.LEFT);

    private SwimCodec() {}

    /** Writes a message. */
    public static void write(ByteBuf out, SwimMessage message) {
        switch (message) {
            case Ping ping -> {
                writeNumber(out.writeByte(PING), ping.number());
                writePeer(out, ping.to());
            }
            case Ack ack -> writeNumber(out.writeByte(ACK), ack.number());
            case PingRequest request -> {
                writeNumber(out.writeByte(PING_REQUEST), request.number());
                writePeer(out, request.target());
            }
            case Nack nack -> writeNumber(out.writeByte(NACK), nack.number());
            case Mistaken mistaken -> writePeer(out.writeByte(MISTAKEN), mistaken.meant());
            case Gossip gossip -> out.writeByte(GOSSIP);
            case Compare compare -> {
                writeNumber(out.writeByte(COMPARE), compare.digests().size());
                compare.digests().forEach(out::writeLong);
            }
            case State state -> out.writeByte(STATE).writeLong(state.wanted());
        }
        writeRumors(out, message.rumors());
    }

    private static void writeRumors(ByteBuf out, List<Rumor> rumors) {
        writeNumber(out, rumors.size());
        for (var each : rumors) {
            writePeer(out, each.peer());
            out.writeByte(STATUSES.indexOf(each.status()));
            writeNumber(out, each.incarnation());
            out.writeLong(each.accuser());
        }
    }

    /** Reads a message of this peer, and all of it: noise that begins like one is none. */
    public static SwimMessage read(ByteBuf in, Peer from) {
        var message = readBegin(in, from);
        if (in.isReadable()) {
            throw new MalformedException(
                    "expected the end of a message about members, found " + in.readableBytes() + " bytes more");
        }
        return message;
    }

    private static SwimMessage readBegin(ByteBuf in, Peer from) {
        int kind = readByte(in);
        return switch (kind) {
            case PING -> {
                long number = readNumber(in);
                yield new Ping(from, readPeer(in), number, readRumors(in));
            }
            case ACK -> new Ack(from, readNumber(in), readRumors(in));
            case PING_REQUEST -> {
                long number = readNumber(in);
                yield new PingRequest(from, readPeer(in), number, readRumors(in));
            }
            case NACK -> new Nack(from, readNumber(in), readRumors(in));
            case MISTAKEN -> new Mistaken(from, readPeer(in), readRumors(in));
            case GOSSIP -> new Gossip(from, readRumors(in));
            case COMPARE -> new Compare(from, readDigests(in), readRumors(in));
            case STATE -> new State(from, readLong(in), readRumors(in));
            default -> throw new MalformedException("there is no message about members of the kind " + kind);
        };
    }

    private static List<Long> readDigests(ByteBuf in) {
        var digests = new ArrayList<Long>();
        for (int left = readNumber(in, MAX_DIGESTS); left > 0; left--) {
            digests.add(readLong(in));
        }
        return List.copyOf(digests);
    }

    private static List<Rumor> readRumors(ByteBuf in) {
        var rumors = new ArrayList<Rumor>();
        for (int left = readNumber(in, MAX_RUMORS); left > 0; left--) {
            var peer = readPeer(in);
            int status = readByte(in);
            if (status >= STATUSES.size()) {
                throw new MalformedException("there is no status " + status + " of a member");
            }
            rumors.add(new Rumor(peer, STATUSES.get(status), readNumber(in, Integer.MAX_VALUE - 1), readLong(in)));
        }
        return List.copyOf(rumors);
    }
}
