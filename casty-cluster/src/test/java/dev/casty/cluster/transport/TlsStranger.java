package dev.casty.cluster.transport;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** Somebody who speaks TLS, and then does what no node does. */
final class TlsStranger implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int RECORD_BYTES = 20_000;

    private final SSLSocket socket;

    TlsStranger(SslContext context, String version, TestNode node) {
        try {
            var plain = new Socket(
                    InetAddress.getLoopbackAddress(), node.peer.address().port());
            plain.setSoTimeout(PATIENCE_MILLIS);
            var sockets = ((JdkSslContext) context).context().getSocketFactory();
            socket = (SSLSocket) sockets.createSocket(plain, "127.0.0.1", plain.getPort(), true);
            socket.setEnabledProtocols(new String[] {version});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client of TLS says first. */
    static byte[] firstFlight(SslContext context) throws SSLException {
        var engine = context.newEngine(ByteBufAllocator.DEFAULT);
        engine.beginHandshake();
        var bytes = ByteBuffer.allocate(RECORD_BYTES);
        engine.wrap(ByteBuffer.allocate(0), bytes);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Shakes hands and sends, as far as the other side lets it, and waits until that has closed. */
    void sendAndAwaitEnd(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            while (socket.getInputStream().read() >= 0) {
                // What it says does not matter.
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection is still open", e);
        } catch (IOException e) {
            // It has refused.
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
