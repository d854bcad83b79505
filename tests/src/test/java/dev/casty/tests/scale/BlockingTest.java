package dev.casty.tests.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.ActorSystem;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A handler that waits holds its actor and nothing else. */
class BlockingTest {
    private static final int BLOCKED = 10_000;
    /** What is promised is 100 ms on a quiet machine; the figure is printed, and a hang is far beyond both. */
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private ActorSystem system;

    @BeforeEach
    void start() {
        system = ActorSystem.create();
        // Classes are loaded and methods compiled before anything is timed.
        var warm = system.actor(WaiterRef.spec());
        for (int i = 0; i < 10_000; i++) {
            warm.ask(new Waiter.Ping());
        }
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void tenThousandSleepersDelayNobody() throws InterruptedException {
        var begun = new CountDownLatch(BLOCKED);
        var other = system.actor(WaiterRef.spec());
        long before = System.nanoTime();
        for (int i = 0; i < BLOCKED; i++) {
            system.actor(WaiterRef.spec()).send(new Waiter.Sleep(1_000, begun));
        }
        long[] atOnce = pings(other, 1);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        long all = System.nanoTime() - before;
        long[] meanwhile = pings(other, 50);
        System.out.printf(
                "%,d sleepers: all asleep after %d ms, an ask behind them took %d ms, asks meanwhile %.2f ms at most%n",
                BLOCKED, all / 1_000_000, atOnce[0] / 1_000_000, max(meanwhile) / 1e6);
    }

    @Test
    void thousandsThatAskASleeperDelayNobody() throws InterruptedException {
        int askers = BLOCKED / 2;
        var begun = new CountDownLatch(askers);
        var other = system.actor(WaiterRef.spec());
        for (int i = 0; i < askers; i++) {
            system.actor(WaiterRef.spec()).send(new Waiter.AskOther(system.actor(WaiterRef.spec()), 1_000, begun));
        }
        long[] atOnce = pings(other, 1);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        long[] meanwhile = pings(other, 50);
        System.out.printf(
                "%,d asking sleepers: an ask behind them took %d ms, asks meanwhile %.2f ms at most%n",
                askers, atOnce[0] / 1_000_000, max(meanwhile) / 1e6);
    }

    @Test
    void whoWaitsOnAMonitorOrAQueueDelaysNobody() throws InterruptedException {
        // Before JDK 24 a wait inside synchronized holds a core, which is said in the log: fewer than there are cores.
        int monitors = Runtime.version().feature() >= 24 ? 200 : 1;
        var begun = new CountDownLatch(monitors + 200);
        var monitor = new Object();
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        var other = system.actor(WaiterRef.spec());
        for (int i = 0; i < 200; i++) {
            if (i < monitors) {
                system.actor(WaiterRef.spec()).send(new Waiter.WaitOn(monitor, begun));
            }
            system.actor(WaiterRef.spec()).send(new Waiter.Take(queue, begun));
        }
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        long[] meanwhile = pings(other, 50);
        System.out.printf("waiting on monitors and queues: asks %.2f ms at most%n", max(meanwhile) / 1e6);
        synchronized (monitor) {
            monitor.notifyAll();
        }
        for (int i = 0; i < 200; i++) {
            queue.add("go");
        }
    }

    @Test
    void whoComputesForLongDoesNotHoldWhatWaitsBehindIt() {
        var computer = system.actor(WaiterRef.spec());
        var other = system.actor(WaiterRef.spec());
        var busy = computer.askAsync(new Waiter.Compute(300));
        long[] meanwhile = pings(other, 20);
        System.out.printf("beside one that computes: asks %.2f ms at most%n", max(meanwhile) / 1e6);
        assertThat(busy.join()).isPositive();
    }

    private static long[] pings(WaiterRef other, int count) {
        var nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long begin = System.nanoTime();
            other.ask(new Waiter.Ping(), PATIENCE);
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    private static long max(long[] nanos) {
        return Arrays.stream(nanos).max().orElseThrow();
    }
}
