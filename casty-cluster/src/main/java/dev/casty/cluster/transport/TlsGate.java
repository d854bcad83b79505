package dev.casty.cluster.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;

/** Stands before TLS at an acceptor: who begins without it is told so in clear, and gets no further. */
final class TlsGate extends ByteToMessageDecoder {
    /** What a handshake of TLS begins with (RFC 8446 §5.1). */
    private static final int HANDSHAKE = 22;

    private final Tls tls;
    private boolean over;

    TlsGate(Tls tls) {
        this.tls = tls;
    }

    static boolean isTls(ByteBuf in) {
        return in.isReadable() && in.getUnsignedByte(in.readerIndex()) == HANDSHAKE;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (!over && isTls(in)) {
            context.pipeline().replace(this, "tls", tls.accepting(context.alloc()));
        } else {
            in.skipBytes(in.readableBytes());
            refuse(context);
        }
    }

    private void refuse(ChannelHandlerContext context) {
        if (!over) {
            over = true;
            context.pipeline().get(AcceptHandshake.class).refuseInClear(context);
        }
    }
}
