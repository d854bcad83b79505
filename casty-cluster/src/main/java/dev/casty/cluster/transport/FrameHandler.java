package dev.casty.cluster.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.timeout.IdleState;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads frames off a connection: 3 bytes of length, 1 byte of lane, and so many bytes. An empty frame of {@link Lane#CONTROL} says no
 * more than that the sender is there.
 */
final class FrameHandler extends ByteToMessageDecoder {
    /** How many bytes stand before a frame. */
    static final int HEAD = 4;

    private static final List<Lane> LANES = LaneNumber.LANES;
    /** How many signs of life may get lost. */
    private static final int SIGNS_OF_LIFE = 3;

    private final Local local;
    private final Link link;
    private final Connection connection;
    private boolean rejected;

    private FrameHandler(Local local, Link link, Connection connection) {
        this.local = local;
        this.link = link;
        this.connection = connection;
    }

    /** Follows after a handshake that has succeeded: has frames read, and the connection used if no better one is there. */
    static void follow(ChannelHandlerContext handshake, Local local, Link link, Connection connection) {
        long silence = local.settings.silence().toNanos();
        handshake
                .pipeline()
                .addLast(new IdleStateHandler(silence, silence / SIGNS_OF_LIFE, 0, TimeUnit.NANOSECONDS))
                .addLast(new FrameHandler(local, link, connection));
        link.adopt(connection);
        handshake.pipeline().remove(handshake.handler());
    }

    static void writeHead(ByteBuf out, int length, Lane lane) {
        out.writeMedium(length).writeByte(LaneNumber.of(lane));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof ByteBuf bytes) {
            local.counters.bytesIn.addAndGet(bytes.readableBytes());
        }
        super.channelRead(context, message);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        while (!rejected && connection.isOpen() && in.readableBytes() >= HEAD) {
            int length = in.getUnsignedMedium(in.readerIndex());
            int lane = in.getUnsignedByte(in.readerIndex() + HEAD - 1);
            if (length > Transport.MAX_FRAME || lane >= LANES.size() || length == 0 && lane != 0) {
                reject("expected frames of 1 to " + Transport.MAX_FRAME + " bytes in lanes 0 to " + (LANES.size() - 1));
            } else if (in.readableBytes() < HEAD + length) {
                return;
            } else {
                in.skipBytes(HEAD);
                received(LANES.get(lane), in.readSlice(length));
            }
        }
        if (rejected) {
            in.skipBytes(in.readableBytes());
        }
    }

    private void received(Lane lane, ByteBuf frame) {
        if (frame.isReadable() && !local.cut().dropsFrom(connection.peer().address())) {
            local.tell(receiver -> receiver.received(connection.peer(), lane, frame));
        }
    }

    /** Closes a connection to which something came that no node sends. */
    void reject(String why) {
        rejected = true;
        local.counters.malformed.incrementAndGet();
        local.complaints.about(
                "malformed",
                "closed the connection with " + connection.peer().address() + ", which sends what no node sends: "
                        + why);
        connection.close();
    }

    /** What is left when a connection ends is the beginning of a frame, or came too late. */
    @Override
    protected void decodeLast(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (in.isReadable() && !rejected) {
            local.counters.truncated.incrementAndGet();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        super.channelInactive(context);
        link.lost(connection);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        link.wake();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof IdleStateEvent idle) {
            if (idle.state() == IdleState.READER_IDLE) {
                connection.close();
            } else if (!local.cut().severs(connection.peer().address())) {
                signOfLife(context);
            }
        } else {
            super.userEventTriggered(context, event);
        }
    }

    private static void signOfLife(ChannelHandlerContext context) {
        var frame = context.alloc().ioBuffer(HEAD);
        writeHead(frame, 0, Lane.CONTROL);
        Channels.write(context.channel(), frame);
        context.flush();
    }

    /** A connection that breaks is nothing special: its end is what counts. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        connection.close();
    }
}
