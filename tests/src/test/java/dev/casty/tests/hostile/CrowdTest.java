package dev.casty.tests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.ClusterSystem;
import dev.casty.cluster.MemberEvent;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of strangers at a node, whose memory is measured meanwhile, while another node goes on asking it. */
class CrowdTest {
    private static final int CROWD = 10_000;
    /** Where each one costs more work. */
    private static final int SOME = 2_500;

    private static final int FRAMES = 5;
    private static final int LANES = 4;
    /** So many that all that is kept for strangers has been taken before the measurement. */
    private static final int FIRST = 500;

    private static final byte[] BEGINNING = "CASTY".getBytes(StandardCharsets.US_ASCII);
    /** What this process needs beside the crowd. */
    private static final int OTHER_FILES = 500;
    /** So much more than before may be in use, whatever the number of strangers. */
    private static final long MOST_BYTES = 4 << 20;
    /** The same while the address of each one that was let in is remembered, which is for a minute. */
    private static final long MOST_BYTES_WITH_ADDRESSES = 6 << 20;

    @TempDir
    private Path logs;

    private final List<Intruder> crowd = new ArrayList<>();
    private final List<MemberEvent> events = new CopyOnWriteArrayList<>();
    private WatchedNode node;
    private ClusterSystem friend;
    private Questions questions;

    @BeforeEach
    void meet() {
        node = WatchedNode.start(logs);
        friend = ClusterSystem.start(ClusterConfig.lan()
                .port(0)
                .seeds(node.address().getHostString() + ":" + node.address().getPort())
                .build());
        var unused = friend.onMemberEvent(events::add);
        questions = new Questions(friend.actor(
                Doorkeeper.NAME,
                DoorkeeperRef.spec().scope(ClusterScope.cluster().onThisNode())));
        questions.begin();
    }

    @AfterEach
    void part() throws InterruptedException {
        crowd.forEach(Intruder::close);
        questions.end();
        friend.close();
        node.close();
    }

    private void check(String what, long most, long before, long during, long after) throws InterruptedException {
        questions.end();
        System.out.printf(
                "%,d strangers %s: %,d kB in use before, %+,d kB meanwhile, %+,d kB after; another node: %s%n",
                crowd.size(), what, before >> 10, during - before >> 10, after - before >> 10, questions);
        assertThat(questions.failures()).isEmpty();
        assertThat(events).isEmpty();
        assertThat(during - before).isLessThan(most);
        assertThat(after - before).isLessThan(most);
    }

    /** As many as this process may have files. */
    private static int size() {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return (int) Math.min(CROWD, system.getMaxFileDescriptorCount() - OTHER_FILES);
    }

    private Intruder intruder() {
        var intruder = new Intruder(node.address(), "127.0.1." + (1 + crowd.size() % 10));
        crowd.add(intruder);
        return intruder;
    }

    @Test
    void tenThousandWhoBeginAHandshakeAndDoNoMoreCostNothing() throws InterruptedException {
        hold(FIRST);
        long before = node.usedBytes("before");

        hold(size());
        long during = node.usedBytes("during");
        crowd.forEach(Intruder::close);

        check("begin a handshake and do no more", MOST_BYTES, before, during, node.usedBytes("after"));
    }

    private void hold(int until) {
        while (crowd.size() < until) {
            intruder().send(BEGINNING);
        }
    }

    @Test
    void thousandsWhoSendAHandshakeByteByByteCostNothing() throws InterruptedException {
        hold(FIRST);
        long before = node.usedBytes("before");

        while (crowd.size() < FIRST + SOME) {
            intruder();
            sendOneByteMore();
        }
        long during = node.usedBytes("during");
        crowd.forEach(Intruder::close);

        check("send a handshake byte by byte", MOST_BYTES, before, during, node.usedBytes("after"));
    }

    /** For some of the last ones, of which most are still waited for. */
    private void sendOneByteMore() {
        for (int i = crowd.size() - 1; i >= Math.max(FIRST, crowd.size() - 300); i -= 10) {
            var hello = crowd.get(i).hello(i);
            crowd.get(i).send(hello[(crowd.size() - 1 - i) / 10]);
        }
    }

    @Test
    void thousandsWhoAreLetInAndSendNoiseCostLittle() throws InterruptedException {
        var random = new Random(1);
        enter(random, FIRST);
        long before = node.usedBytes("before");

        enter(random, FIRST + SOME);
        long during = node.usedBytes("during");
        crowd.forEach(Intruder::close);

        check("are let in and send noise", MOST_BYTES_WITH_ADDRESSES, before, during, node.usedBytes("after"));
    }

    /** As nodes of their own, each; some send parts of a session with noise in them. */
    private void enter(Random random, int until) {
        while (crowd.size() < until) {
            var intruder = intruder();
            long to = intruder.enter(crowd.size());
            for (int number = 1; number <= FRAMES; number++) {
                var noise = new byte[1 + random.nextInt(2_000)];
                random.nextBytes(noise);
                var content = random.nextBoolean() ? noise : Intruder.part(to, 1, number, noise);
                intruder.send(Intruder.frame(random.nextInt(LANES), content));
            }
        }
    }
}
