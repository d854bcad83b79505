package dev.casty.cluster.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.List;

/** One side of the handshake: waits for one greeting, and reads nothing else. */
abstract class GreetingHandler extends ByteToMessageDecoder {
    private boolean over;

    /** The other side's greeting is there. */
    abstract void greeted(ChannelHandlerContext context, ByteBuf content);

    /** What came is none. */
    abstract void malformed(ChannelHandlerContext context, ByteBuf in, String why);

    /** It did not come to a greeting. The connection is about to end. */
    abstract void failed(ChannelHandlerContext context, Refusal reason, String detail);

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (over) {
            in.skipBytes(in.readableBytes());
            return;
        }
        try {
            if (Greeting.isWhole(in)) {
                over = true;
                greeted(context, Greeting.content(in));
            }
        } catch (MalformedHandshakeException e) {
            over = true;
            malformed(context, in, e.expected());
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof SslHandshakeCompletionEvent handshake && !handshake.isSuccess()) {
            exceptionCaught(context, handshake.cause());
        } else {
            super.userEventTriggered(context, event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!over && TlsFailure.isOne(cause)) {
            over = true;
            failed(context, TlsFailure.reason(cause), TlsFailure.words(cause));
        }
        Channels.close(context.channel());
    }
}
