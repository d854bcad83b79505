package dev.casty.cluster.transport;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** The port at which a node is dialed. */
final class Acceptor {
    private Acceptor() {}

    /**
     * Takes the port. Connections wait until the channel is told to read.
     *
     * @param accepted is given each connection, on the loop
     * @throws UncheckedIOException if the port cannot be had
     */
    static Channel listen(TransportSettings settings, EventLoopGroup threads, Consumer<Channel> accepted) {
        var bound = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.AUTO_READ, false)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel connected) {
                        accepted.accept(connected);
                    }
                })
                .bind(socketAddress(settings))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new UncheckedIOException(
                    settings.name() + " cannot listen at " + settings.bind()
                            + ": give an address of this machine, and a port that nothing else uses",
                    new IOException(bound.cause()));
        }
        return bound.channel();
    }

    /** Without TLS, only this machine may reach it. */
    static void requireLoopback(TransportSettings settings) {
        var address = socketAddress(settings);
        if (!address.isUnresolved() && !address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(settings.name() + " would listen at " + settings.bind()
                    + ", which other machines can reach: give it certificates with tls(...), or say insecure() where"
                    + " the network is safe");
        }
    }

    private static InetSocketAddress socketAddress(TransportSettings settings) {
        return new InetSocketAddress(settings.bind().host(), settings.bind().port());
    }
}
