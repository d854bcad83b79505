package dev.casty.cluster.transport;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The parts of a handshake: numbers, short texts, addresses. Reading trusts nothing. */
final class Text {
    /** How long a text is at most, in bytes. */
    static final int MAX_BYTES = 255;

    /** What names, IPv4 and IPv6 addresses, with a zone, are written with. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]+");

    private Text() {}

    static boolean isHost(String host) {
        return host.length() <= MAX_BYTES && HOST.matcher(host).matches();
    }

    static void write(ByteBuf out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, MAX_BYTES);
        out.writeByte(length).writeBytes(bytes, 0, length);
    }

    static String read(ByteBuf in) {
        int length = in.isReadable() ? in.readUnsignedByte() : 0;
        if (in.readableBytes() < length) {
            throw new MalformedHandshakeException("expected a text of " + length + " bytes");
        }
        return in.readString(length, StandardCharsets.UTF_8);
    }

    /** A text for the log: what could pretend to be a line of it is replaced. */
    static String readPrintable(ByteBuf in) {
        return read(in).replaceAll("[^ -~]", "?");
    }

    static void write(ByteBuf out, NodeAddress address) {
        write(out, address.host());
        out.writeShort(address.port());
    }

    static NodeAddress readAddress(ByteBuf in) {
        var host = read(in);
        int port = readUnsignedShort(in);
        if (!isHost(host) || port == 0) {
            throw new MalformedHandshakeException("expected a node's address");
        }
        return new NodeAddress(host, port);
    }

    static void write(ByteBuf out, Peer peer) {
        write(out, peer.address());
        out.writeLong(peer.uid());
    }

    static Peer readPeer(ByteBuf in) {
        return new Peer(readAddress(in), readLong(in));
    }

    static int readUnsignedShort(ByteBuf in) {
        if (in.readableBytes() < Short.BYTES) {
            throw new MalformedHandshakeException("expected a number of 2 bytes");
        }
        return in.readUnsignedShort();
    }

    static long readLong(ByteBuf in) {
        if (in.readableBytes() < Long.BYTES) {
            throw new MalformedHandshakeException("expected a number of 8 bytes");
        }
        return in.readLong();
    }

    /** How many bytes a text takes in UTF-8. */
    static int bytesOf(String text) {
        return ByteBufUtil.utf8Bytes(text);
    }
}
