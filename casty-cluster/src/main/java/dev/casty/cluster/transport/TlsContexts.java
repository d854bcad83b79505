package dev.casty.cluster.transport;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import javax.net.ssl.SSLException;

/** A node's certificate and its authority's, ready to shake hands with. */
record TlsContexts(SslContext accepting, SslContext dialing) {
    private static final String PROTOCOL = "TLSv1.3";
    /** More than a handshake has. */
    private static final int FLIGHTS = 10;

    /**
     * Makes them, and tries them out.
     *
     * @throws SSLException if no node of the cluster would accept them
     */
    static TlsContexts of(Pem pem) throws SSLException {
        try {
            var made = new TlsContexts(
                    common(SslContextBuilder.forServer(pem.certificate(), pem.key()), pem)
                            .clientAuth(ClientAuth.REQUIRE)
                            .build(),
                    // Whom a certificate stands for is seen to by Identity, on both sides alike.
                    common(SslContextBuilder.forClient().keyManager(pem.certificate(), pem.key()), pem)
                            .endpointIdentificationAlgorithm(null)
                            .build());
            made.tryOut();
            return made;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new SSLException(e); // what Netty makes of files that are not what they should be
        }
    }

    private static SslContextBuilder common(SslContextBuilder builder, Pem pem) {
        return builder.trustManager(pem.authority()).protocols(PROTOCOL).sslProvider(SslProvider.JDK);
    }

    /** Shakes hands with itself: so a key of another certificate, or one of another authority, is found before it is used. */
    private void tryOut() throws SSLException {
        var here = new EmbeddedChannel(dialing.newHandler(ByteBufAllocator.DEFAULT));
        var there = new EmbeddedChannel(accepting.newHandler(ByteBufAllocator.DEFAULT));
        try {
            for (int i = 0; i < FLIGHTS; i++) {
                carry(here, there);
                carry(there, here);
            }
            if (!there.pipeline().get(SslHandler.class).handshakeFuture().isSuccess()) {
                throw new SSLException("the handshake did not end");
            }
        } catch (DecoderException e) {
            throw new SSLException(e.getCause());
        } finally {
            Channels.close(here);
            Channels.close(there);
            here.releaseOutbound();
            there.releaseOutbound();
        }
    }

    private static void carry(EmbeddedChannel from, EmbeddedChannel to) {
        for (Object bytes = from.readOutbound(); bytes != null; bytes = from.readOutbound()) {
            to.writeInbound(bytes);
        }
    }
}
