package dev.casty.cluster.wire;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;

/** Numbers, texts and peers in the bytes between nodes. What is read is bounded, and in the buffer. */
public final class Primitives {
    private static final int MAX_VARINT_BYTES = 10;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private Primitives() {}

    /** Writes a number that is not negative, in as few bytes as it needs, seven bits each. */
    public static void writeNumber(ByteBuf out, long number) {
        long left = number;
        while (left > SEVEN_BITS) {
            out.writeByte((int) (left & SEVEN_BITS) | MORE);
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    /** Reads what {@link #writeNumber} has written. */
    public static long readNumber(ByteBuf in) {
        long number = 0;
        for (int at = 0; at < MAX_VARINT_BYTES && in.isReadable(); at++) {
            int next = in.readByte();
            number |= (long) (next & SEVEN_BITS) << (7 * at);
            if (next >= 0) {
                if (number < 0) {
                    break;
                }
                return number;
            }
        }
        throw new MalformedException("expected a number of up to 63 bits");
    }

    /** Reads a number that is at most this large. */
    public static int readNumber(ByteBuf in, int most) {
        long number = readNumber(in);
        if (number > most) {
            throw new MalformedException("expected a number up to " + most + ", found " + number);
        }
        return (int) number;
    }

    /** Writes a text. */
    public static void writeText(ByteBuf out, String text) {
        int bytes = ByteBufUtil.utf8Bytes(text);
        writeNumber(out, bytes);
        ByteBufUtil.reserveAndWriteUtf8(out, text, bytes);
    }

    /** Reads a text of at most this many bytes. */
    public static String readText(ByteBuf in, int most) {
        int length = readNumber(in, most);
        if (length > in.readableBytes()) {
            throw new MalformedException(
                    "expected a text of " + length + " bytes, and there are " + in.readableBytes());
        }
        return in.readString(length, StandardCharsets.UTF_8);
    }

    /** Reads a number of eight bytes. */
    public static long readLong(ByteBuf in) {
        if (in.readableBytes() < Long.BYTES) {
            throw new MalformedException("expected eight bytes, and there are " + in.readableBytes());
        }
        return in.readLong();
    }

    /** Reads a byte. */
    public static int readByte(ByteBuf in) {
        if (!in.isReadable()) {
            throw new MalformedException("expected a byte, and there is nothing left");
        }
        return in.readUnsignedByte();
    }

    /** Writes a peer. */
    public static void writePeer(ByteBuf out, Peer peer) {
        writeText(out, peer.address().host());
        out.writeShort(peer.address().port());
        out.writeLong(peer.uid());
    }

    /** Reads a peer. */
    public static Peer readPeer(ByteBuf in) {
        var host = readText(in, NodeAddress.MAX_HOST_BYTES);
        if (host.isBlank() || in.readableBytes() < Short.BYTES + Long.BYTES) {
            throw new MalformedException("expected a node's host, port and uid");
        }
        return new Peer(new NodeAddress(host, in.readUnsignedShort()), in.readLong());
    }
}
