package dev.casty.tests.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Somebody with a socket who knows how nodes greet each other, and means no good. */
final class Intruder implements AutoCloseable {
    private static final byte[] MAGIC = "CASTY\0\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int PATIENCE_MILLIS = 20_000;

    private final InetSocketAddress node;
    private final Socket socket = new Socket();

    /**
     * Connects.
     *
     * @param from which address of the loopback it comes from: one has but so many ports
     */
    Intruder(InetSocketAddress node, String from) {
        this.node = node;
        try {
            socket.bind(new InetSocketAddress(from, 0));
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(node, PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends as much as the node takes. */
    void send(byte... bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            // The node has closed, as it should.
        }
    }

    /** A greeting as a node's. */
    byte[] hello(long uid) {
        return bytes(out -> {
            var content = bytes(body -> {
                body.writeShort(VERSION);
                body.writeShort(VERSION);
                writeText(body, "casty");
                writeText(body, socket.getLocalAddress().getHostAddress());
                body.writeShort(socket.getLocalPort());
                body.writeLong(uid);
                body.writeLong(1);
                writeText(body, node.getHostString());
                body.writeShort(node.getPort());
            });
            out.write(MAGIC);
            out.writeShort(content.length);
            out.write(content);
        });
    }

    /** Greets as a node would, and is taken for one. What the node says of itself: its uid. */
    long enter(long uid) {
        send(hello(uid));
        try {
            var in = new DataInputStream(socket.getInputStream());
            in.skipNBytes(MAGIC.length);
            var content = new DataInputStream(new ByteArrayInputStream(in.readNBytes(in.readUnsignedShort())));
            if (content.readUnsignedByte() != 0) {
                throw new IllegalStateException("not welcome");
            }
            content.skipNBytes(Short.BYTES);
            content.skipNBytes(content.readUnsignedByte());
            content.skipNBytes(content.readUnsignedByte() + Short.BYTES);
            return content.readLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] frame(int lane, byte[] content) {
        return bytes(out -> {
            out.writeInt(content.length << 8 | lane);
            out.write(content);
        });
    }

    /** What stands before a part of a session. */
    static byte[] part(long to, long session, long number, byte[] part) {
        return bytes(out -> {
            out.writeLong(to);
            out.writeLong(session);
            out.writeLong(number);
            out.writeLong(0);
            out.writeLong(0);
            out.write(part);
        });
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        out.writeByte(text.length());
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
