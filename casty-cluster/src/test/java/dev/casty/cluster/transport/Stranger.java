package dev.casty.cluster.transport;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Somebody with a socket, who sends what no node does. */
final class Stranger implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private Stranger(Socket socket) {
        this.socket = socket;
    }

    static Stranger connectTo(TestNode node) {
        return connectFrom("127.0.0.1", node);
    }

    /** One at another address of the loopback. */
    static Stranger connectFrom(String own, TestNode node) {
        try {
            var socket = new Socket(
                    InetAddress.getByName("127.0.0.1"), node.peer.address().port(), InetAddress.getByName(own), 0);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Stranger(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One whom a node takes for another one. */
    static Stranger welcomedBy(TestNode node, int port) {
        return connectTo(node).welcomed(hello(node, port));
    }

    /** Greets, and is answered that it may stay. */
    Stranger welcomed(byte[] hello) {
        send(hello);
        if (!(readAnswer() instanceof Answer.Accepted)) {
            throw new IllegalStateException("not welcome");
        }
        return this;
    }

    static byte[] hello(TestNode to, int port) {
        return hello(Versions.SPOKEN, "test", new Peer(new NodeAddress("127.0.0.1", port), 99), to.peer.address());
    }

    static byte[] hello(Versions versions, String cluster, Peer self, NodeAddress wanted) {
        return greeting(new Hello(versions, cluster, self, 1, wanted)::write);
    }

    static byte[] greeting(Consumer<ByteBuf> content) {
        var greeting = Greeting.of(UnpooledByteBufAllocator.DEFAULT, content);
        var bytes = ByteBufUtil.getBytes(greeting);
        greeting.release();
        return bytes;
    }

    static byte[] frame(int length, int lane, int bytes) {
        return ByteBufUtil.getBytes(
                Unpooled.buffer().writeMedium(length).writeByte(lane).writeZero(bytes));
    }

    /** Sends as much as the other side takes. */
    void send(byte... bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            // The other side has closed: that is what it is to do.
        }
    }

    Answer readAnswer() {
        var all = Unpooled.buffer();
        try {
            while (!Greeting.isWhole(all)) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    throw new IllegalStateException("closed without an answer");
                }
                all.writeByte(next);
            }
            return Answer.read(Greeting.content(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the other side has closed. */
    void awaitEnd() {
        long start = System.nanoTime();
        try {
            while (socket.getInputStream().read() >= 0) {
                // What it says does not matter.
                if (System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
                    throw new AssertionError("the connection is still open");
                }
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection is still open", e);
        } catch (IOException e) {
            // Reset: closed as well.
        }
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
