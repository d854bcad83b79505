package dev.casty.cluster.transport;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node's TLS: what its files say now, and the handshakes made with that. */
final class Tls {
    private static final Logger LOG = LoggerFactory.getLogger(NettyTransport.class);
    private static final int THREADS = 2;

    private final String node;
    private final Security.MutualTls files;
    /** The arithmetic of handshakes, which would hold up the loop. */
    private final Errands errands;

    private Pem pem;
    private volatile TlsContexts contexts;

    private Tls(String node, Security.MutualTls files, int maxHandshakes, Pem pem, TlsContexts contexts) {
        this.node = node;
        this.files = files;
        this.pem = pem;
        this.contexts = contexts;
        errands = Errands.atMost(node + "-io-tls", THREADS, 2 * maxHandshakes);
    }

    /**
     * Reads the files.
     *
     * @throws IllegalArgumentException saying what is wrong with them
     */
    static Tls of(TransportSettings settings, Security.MutualTls files) {
        try {
            var pem = Pem.read(files);
            return new Tls(settings.name(), files, settings.maxHandshakes(), pem, TlsContexts.of(pem));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    settings.name() + " cannot use TLS: the files " + files.certificate() + ", " + files.key() + " and "
                            + files.authority()
                            + " have to be PEM: a certificate for client and server, its key, and the"
                            + " certificate of the authority that has signed it; " + why(e),
                    e);
        }
    }

    /** Looks whether the files have changed. Blocks. */
    synchronized void refresh() {
        try {
            var found = Pem.read(files);
            if (!found.isSame(pem)) {
                contexts = TlsContexts.of(found);
                pem = found;
                LOG.info("{}: new connections use the certificate that is now in {}", node, files.certificate());
            }
        } catch (IOException e) {
            LOG.error(
                    "{}: {} and the files beside it have changed and cannot be used, so the certificate from before"
                            + " stays in use: {}",
                    node,
                    files.certificate(),
                    why(e));
        }
    }

    /** These files are this node's own, so all can be said. */
    private static String why(IOException failure) {
        var words = TlsFailure.words(failure);
        return words.isEmpty() ? failure.toString() : words;
    }

    TlsContexts contexts() {
        return contexts;
    }

    SslHandler accepting(ByteBufAllocator buffers) {
        return withoutTimeout(contexts.accepting().newHandler(buffers, errands));
    }

    SslHandler dialing(ByteBufAllocator buffers) {
        return withoutTimeout(contexts.dialing().newHandler(buffers, errands));
    }

    /** The handshake of nodes has one, and this is a part of it. */
    private static SslHandler withoutTimeout(SslHandler handler) {
        handler.setHandshakeTimeoutMillis(0);
        return handler;
    }

    /** Whether the other side of a connection has proved that it stands for a host. */
    static boolean isProved(Channel channel, String host) {
        var handler = channel.pipeline().get(SslHandler.class);
        try {
            var chain = handler.engine().getSession().getPeerCertificates();
            return chain[0] instanceof X509Certificate certificate && Identity.isOf(certificate, host);
        } catch (SSLPeerUnverifiedException e) {
            return false;
        }
    }

    void close() {
        errands.close();
    }
}
