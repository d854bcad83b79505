package dev.casty.cluster.transport;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.spi.SelectorProvider;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * TCP, by Netty, on one thread a node. Any two nodes have one connection, made by whoever has something to send first, and by a
 * handshake that tells apart clusters, nodes and versions before anything else is read.
 *
 * <pre>
 * send -> {@link Links} -> {@link Link} -> {@link Outgoing} -> the connection in use -> {@link FrameHandler} -> Receiver
 *                          made by {@link Dial}, {@link DialHandshake} or {@link AcceptHandshake}
 * </pre>
 */
public final class NettyTransport implements Transport {
    private static final long SHUTDOWN_MILLIS = 1_000;
    private static final int ERRAND_THREADS = 4;

    private final TransportSettings settings;
    private final MultiThreadIoEventLoopGroup threads;
    private final EventLoop eventLoop;
    private final NettyLoop loop;
    private final Errands errands;
    private final @Nullable Tls tls;
    private final Counters counters = new Counters();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Channel server;
    private final NodeAddress address;
    private volatile @Nullable Running running;

    /** What there is from {@link #start} on. */
    private record Running(Local local, Links links, Admission admission, Guests guests) {}

    private NettyTransport(TransportSettings settings, @Nullable Tls tls) {
        this.settings = settings;
        this.tls = tls;
        threads = new MultiThreadIoEventLoopGroup(1, this::newThread, newHandler());
        eventLoop = threads.next();
        loop = new NettyLoop(eventLoop);
        errands = Errands.of(settings.name() + "-io-errand", ERRAND_THREADS);
        threads.terminationFuture().addListener(ended -> {
            errands.close();
            if (tls != null) {
                tls.close();
            }
            closed.complete(null);
        });
        server = listen();
        int port = ((InetSocketAddress) server.localAddress()).getPort();
        var told = settings.advertised();
        address = told.port() == 0 ? new NodeAddress(told.host(), port) : told;
    }

    private IoHandlerFactory newHandler() {
        int cores = Runtime.getRuntime().availableProcessors();
        return NioIoHandler.newFactory(
                SelectorProvider.provider(), () -> new Lingering(counters::bytes, System::nanoTime, cores));
    }

    /** Netty keeps its pools of buffers in threads of this kind. */
    private Thread newThread(Runnable task) {
        var thread = new FastThreadLocalThread(task, settings.name() + "-io");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Takes the port of a node. Connections wait until {@link #start}. Blocks while the host is looked up.
     *
     * @throws UncheckedIOException if the port cannot be had
     * @throws IllegalArgumentException if others can reach it, and neither TLS nor {@link TransportSettings.Builder#insecure} was
     *     chosen; or if the files for TLS cannot be used
     */
    public static NettyTransport bind(TransportSettings settings) {
        return switch (settings.security()) {
            case Security.LoopbackOnly none -> {
                Acceptor.requireLoopback(settings);
                yield new NettyTransport(settings, null);
            }
            case Security.Insecure none -> new NettyTransport(settings, null);
            case Security.MutualTls files -> new NettyTransport(settings, Tls.of(settings, files));
        };
    }

    private Channel listen() {
        try {
            return Acceptor.listen(settings, threads, this::accept);
        } catch (UncheckedIOException e) {
            shutDown();
            throw e;
        }
    }

    private void accept(Channel connected) {
        var now = running();
        Channels.configure(connected, settings, counters);
        if (tls != null) {
            connected.pipeline().addLast(new TlsGate(tls));
        }
        connected.pipeline().addLast(new AcceptHandshake(now.local, now.links, now.admission, now.guests));
    }

    private Running running() {
        var now = running;
        if (now == null) {
            throw new IllegalStateException("the transport of " + settings.name() + " has not been started");
        }
        return now;
    }

    @Override
    public NodeAddress address() {
        return address;
    }

    @Override
    public Loop loop() {
        return loop;
    }

    @Override
    public void start(Peer self, Receiver receiver) {
        if (running != null) {
            throw new IllegalStateException("the transport of " + settings.name() + " has been started before");
        }
        var local = new Local(settings, eventLoop, loop, errands, tls, counters, self, receiver);
        var links = new Links(local);
        running = new Running(local, links, new Admission(local), new Guests(settings.maxNodesPerHost()));
        loop.execute(() -> {
            links.sweep();
            if (tls != null) {
                keepFresh(
                        tls, ((Security.MutualTls) settings.security()).reload().toNanos());
            }
            server.config().setAutoRead(true);
        });
    }

    private void keepFresh(Tls files, long everyNanos) {
        Runnable look = () -> {
            files.refresh();
            keepFresh(files, everyNanos);
        };
        loop.schedule(everyNanos, () -> errands.execute(look));
    }

    @Override
    public boolean send(NodeAddress to, Lane lane, ByteBuf frame) {
        int size = frame.readableBytes();
        if (size == 0 || size > MAX_FRAME) {
            frame.release();
            throw new IllegalArgumentException("a frame has 1 to " + MAX_FRAME + " bytes, not " + size);
        }
        var now = running();
        if (now.local.cut().dropsTo(to)) {
            frame.release();
            return true;
        }
        return now.links.to(to).send(lane, frame);
    }

    @Override
    public void reject(Peer peer, String reason) {
        if (loop.isCurrent()) {
            running().links.to(peer.address()).reject(peer, reason);
        } else {
            loop.execute(() -> reject(peer, reason));
        }
    }

    /**
     * Cuts this node off, as if the network in between were gone: frames vanish without a word, and with an address that is in both
     * directions no connection comes about. Replaces what was said before.
     *
     * @param to frames to these addresses vanish
     * @param from frames from these vanish
     */
    public void block(Predicate<NodeAddress> to, Predicate<NodeAddress> from) {
        cut(new Cut(to, from));
    }

    /** Ends what {@link #block} has begun. */
    public void heal() {
        cut(Cut.NONE);
    }

    private void cut(Cut cut) {
        var now = running();
        now.local.cut(cut);
        loop.execute(() -> {
            now.admission.closeIgnored();
            now.links.retry();
        });
    }

    /** What was done and refused so far. */
    public TransportCounters counters() {
        return counters.snapshot();
    }

    /** What can be sent at once still is. The loop ends, too. */
    @Override
    public void close() {
        var now = running;
        if (now != null) {
            now.local.close();
        }
        loop.execute(() -> {
            Channels.close(server);
            if (now != null) {
                now.admission.close();
                now.links.close();
            }
            shutDown(); // only now: it would close the connections before what is above was done
        });
    }

    private void shutDown() {
        var unused = threads.shutdownGracefully(0, SHUTDOWN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Completes when the transport has ended, and its port is free. */
    public CompletionStage<Void> closed() {
        return closed;
    }
}
