package dev.casty.benchmarks.remote;

import dev.casty.benchmarks.workload.Scenario;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;

/**
 * Netty alone: frames of so many bytes go there and come back. One at a time, a plain thread hands each to the loop and waits,
 * as an asker does. Many at a time, nobody waits: the loop writes a new frame for each that has come back, all that it has read at once
 * with one system call, which is as fast as two processes with two cores can be.
 */
final class EchoClient extends ChannelInboundHandlerAdapter implements Scenario {
    private final Traffic traffic;
    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel channel;
    private CompletableFuture<Long> done = new CompletableFuture<>();
    private long size;
    private long unsent;
    private long unanswered;
    private long bytesRead;

    EchoClient(Traffic traffic, String port) throws InterruptedException {
        this.traffic = traffic;
        channel = new Bootstrap()
                .group(group)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(this)
                .connect(InetAddress.getLoopbackAddress(), Integer.parseInt(port))
                .sync()
                .channel();
    }

    @Override
    public long run(long frames) {
        return traffic == Traffic.ONE ? one(frames) : window(frames);
    }

    private long one(long frames) {
        long sum = 0;
        for (long i = 0; i < frames; i++) {
            sum += window(1);
        }
        return sum;
    }

    private long window(long frames) {
        var awaited = new CompletableFuture<Long>();
        channel.eventLoop().execute(() -> {
            done = awaited;
            size = frames;
            unsent = frames;
            unanswered = frames;
            bytesRead = 0;
            write(Traffic.IN_FLIGHT);
        });
        return awaited.join();
    }

    private void write(long frames) {
        for (long left = Math.min(frames, unsent); left > 0; left--) {
            unsent--;
            var unused = channel.write(
                    channel.alloc().buffer(traffic.bytes()).writeZero(traffic.bytes()), channel.voidPromise());
        }
        channel.flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        bytesRead += bytes.readableBytes();
        bytes.release();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        long frames = bytesRead / traffic.bytes();
        bytesRead %= traffic.bytes();
        unanswered -= frames;
        if (unsent > 0) {
            write(frames);
        } else if (unanswered == 0) {
            done.complete(size);
        }
    }

    @Override
    public void close() {
        var unused = group.shutdownGracefully();
    }
}
