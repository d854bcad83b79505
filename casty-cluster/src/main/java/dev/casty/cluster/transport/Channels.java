package dev.casty.cluster.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;

/** How the sockets between nodes are set up, and how they end. */
final class Channels {
    private Channels() {}

    static void configure(Channel channel, TransportSettings settings, Counters counters) {
        counters.open.incrementAndGet();
        channel.closeFuture().addListener(closed -> counters.open.decrementAndGet());
        var config = channel.config();
        config.setOption(ChannelOption.TCP_NODELAY, true);
        config.setOption(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(
                        Math.min(Integer.MAX_VALUE, settings.handshakeTimeout().toMillis())));
        config.setWriteBufferWaterMark(new WriteBufferWaterMark(Outgoing.RUN_BYTES / 2, Outgoing.RUN_BYTES));
    }

    /** What becomes of it is seen by what becomes of the channel. */
    static void write(Channel channel, ByteBuf bytes) {
        var unused = channel.write(bytes, channel.voidPromise());
    }

    /** Nothing has to be done when it has happened, and it does not fail. */
    static void close(Channel channel) {
        var unused = channel.close();
    }
}
