package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final NodeAddress NOBODY = new NodeAddress("127.0.0.1", 1);

    private final MultiThreadIoEventLoopGroup threads = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Counters counters = new Counters();
    private final Local local = local();
    private final Links links = new Links(local);

    private Local local() {
        var settings = TransportSettings.builder("test", new NodeAddress("127.0.0.1", 0))
                .backoff(Duration.ofMillis(1), Duration.ofMillis(1))
                .build();
        var loop = threads.next();
        var self = new Peer(new NodeAddress("127.0.0.1", 2), 1);
        return new Local(
                settings, loop, new NettyLoop(loop), Errands.of("errand", 1), null, counters, self, new Deaf());
    }

    private static final class Deaf implements Transport.Receiver {
        @Override
        public void received(Peer from, Lane lane, ByteBuf frame) {}

        @Override
        public void connected(Peer peer) {}

        @Override
        public void refused(NodeAddress address) {}
    }

    @AfterEach
    void close() {
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private void sweep() {
        threads.submit(links::sweep).syncUninterruptibly();
    }

    @Test
    void anAddressWithoutAnyUseIsForgotten() {
        var link = links.to(NOBODY);
        assertThat(links.to(NOBODY)).isSameAs(link);

        sweep();

        assertThat(links.to(NOBODY)).isNotSameAs(link);
    }

    @Test
    void anAddressThatIsBeingDialedIsNotForgotten() {
        var link = links.to(NOBODY);
        threads.submit(() -> {
                    link.send(Lane.CONTROL, TestNode.frame("hello"));
                    links.sweep();
                })
                .syncUninterruptibly();

        assertThat(links.to(NOBODY)).isSameAs(link);
    }

    /** A sender may have got it just before. */
    @Test
    void whatIsSentOverAForgottenLinkIsCountedAndReleased() {
        var link = links.to(NOBODY);
        sweep();
        var frame = TestNode.frame("late");

        link.send(Lane.BULK, frame);

        await().until(() -> frame.refCnt() == 0);
        assertThat(counters.snapshot().dropped(Lane.BULK)).isEqualTo(1);
    }
}
