package dev.casty.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class WorkerPoolTest {
    private static final int WORKERS = 2;
    private static final int SEARCHES = Integer.getInteger("casty.stress.searches", 5_000);
    /** What should take a millisecond or two; a noisy machine has this much. */
    private static final Duration SOON = Duration.ofMillis(500);

    private String name;
    private WorkerPool pool;

    @BeforeEach
    void start(TestInfo test) {
        name = "pool-" + test.getDisplayName().hashCode();
        pool = new WorkerPool(name, WORKERS);
    }

    @AfterEach
    void shutdown() {
        pool.interruptRunning();
        pool.shutdown();
    }

    // ---- every task once

    @Test
    void everyTaskFromOutsideRunsOnce() throws InterruptedException {
        int senders = 4;
        int each = 50_000;
        var runs = new AtomicIntegerArray(senders * each);
        var left = new CountDownLatch(senders * each);
        var threads = new ArrayList<Thread>();
        for (int sender = 0; sender < senders; sender++) {
            int first = sender * each;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = first; i < first + each; i++) {
                    int number = i;
                    pool.execute(() -> {
                        runs.incrementAndGet(number);
                        left.countDown();
                    });
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
        assertAllOne(runs);
    }

    @Test
    void everyTaskThatTasksSubmitRunsOnce() throws InterruptedException {
        int tasks = 1 << 18;
        var runs = new AtomicIntegerArray(tasks);
        var left = new CountDownLatch(tasks - 1);

        pool.execute(new Tree(1, runs, left));

        assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
        for (int number = 1; number < tasks; number++) {
            assertThat(runs.get(number)).isEqualTo(1);
        }
    }

    /** A task that submits two more, one to go next and one to wait, until the numbers run out. */
    private final class Tree implements Task {
        private final int number;
        private final AtomicIntegerArray runs;
        private final CountDownLatch left;

        Tree(int number, AtomicIntegerArray runs, CountDownLatch left) {
            this.number = number;
            this.runs = runs;
            this.left = left;
        }

        @Override
        public void run() {
            runs.incrementAndGet(number);
            left.countDown();
            if (2 * number + 1 < runs.length()) {
                pool.execute(new Tree(2 * number, runs, left));
                pool.executeLater(new Tree(2 * number + 1, runs, left));
            }
        }
    }

    private static void assertAllOne(AtomicIntegerArray runs) {
        for (int number = 0; number < runs.length(); number++) {
            assertThat(runs.get(number)).as("runs of task %d", number).isEqualTo(1);
        }
    }

    @Test
    void aTaskThatThrowsEndsNoWorker() {
        for (int i = 0; i < 2 * WORKERS; i++) {
            pool.execute(() -> {
                Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
                    throw new IllegalStateException("the handler throws, too");
                });
                throw new StackOverflowError("on purpose");
            });
        }

        assertRunsSoon();
        assertBothWorkersRun();
    }

    // ---- order

    @Test
    void aTaskThatATaskSubmitsRunsNextAndOnTheSameWorker() throws InterruptedException {
        var order = new LinkedBlockingQueue<String>();
        var threads = ConcurrentHashMap.<Thread>newKeySet();
        occupyAllWorkersButOne();

        pool.execute(() -> {
            threads.add(Thread.currentThread());
            pool.executeLater(() -> order.add("later"));
            pool.execute(() -> {
                threads.add(Thread.currentThread());
                order.add("next");
            });
        });

        assertThat(order.poll(5, TimeUnit.SECONDS)).isEqualTo("next");
        assertThat(order.poll(5, TimeUnit.SECONDS)).isEqualTo("later");
        assertThat(threads).hasSize(1);
    }

    /** Computes, so that it is not replaced, until the pool is closed. */
    private void occupyAllWorkersButOne() throws InterruptedException {
        var begun = new CountDownLatch(WORKERS - 1);
        for (int i = 0; i < WORKERS - 1; i++) {
            pool.execute(() -> {
                begun.countDown();
                compute(Duration.ofMillis(100));
            });
        }
        begun.await();
    }

    @Test
    void aConversationOfTwoDoesNotKeepOthersFromTheirTurn() throws InterruptedException {
        var stop = new AtomicInteger();
        for (int i = 0; i < WORKERS; i++) {
            pool.execute(new Endless(stop));
        }

        var left = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            pool.execute(left::countDown);
        }

        assertThat(left.await(5, TimeUnit.SECONDS)).isTrue();
        stop.set(1);
    }

    /**
     * Who adds a task while somebody searches wakes nobody: the searcher is going to look. One that was detached during its
     * search must not leave without. A detached worker is made here that searches again and again.
     */
    @Test
    void aTaskAddedWhileADetachedWorkerEndsItsSearchIsNotForgotten() throws InterruptedException {
        var detached = new Worker(pool, "detached");
        detached.detach();
        for (int round = 0; round < SEARCHES; round++) {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofNanos(1_000))
                    .until(pool::isIdle);
            var ran = new CountDownLatch(1);
            int delay = round % 200;
            var adder = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < delay; i++) {
                    Thread.onSpinWait();
                }
                pool.execute(ran::countDown);
            });

            var found = pool.search(detached);
            if (found != null) {
                found.run();
            }

            assertThat(ran.await(2, TimeUnit.SECONDS)).as("round %d", round).isTrue();
            adder.join();
        }
    }

    /** Hands off to itself for ever. */
    private final class Endless implements Task {
        private final AtomicInteger stop;

        Endless(AtomicInteger stop) {
            this.stop = stop;
        }

        @Override
        public void run() {
            if (stop.get() == 0) {
                pool.execute(this);
            }
        }
    }

    // ---- blocking

    static Stream<Wait> waits() {
        return Stream.of(
                new Wait("Thread.sleep", pool -> Thread.sleep(60_000)),
                new Wait("LockSupport.park", pool -> LockSupport.park()),
                new Wait("Object.wait", pool -> {
                    var monitor = new Object();
                    synchronized (monitor) {
                        monitor.wait();
                    }
                }),
                new Wait("an empty queue", pool -> new LinkedBlockingQueue<>().take()),
                new Wait("a silent socket", WorkerPoolTest::readNothing),
                new Wait("a taken lock", WorkerPoolTest::enterTakenMonitor),
                new Wait("dispatcher.park", pool -> pool.park(TimeUnit.MINUTES.toNanos(1))));
    }

    /** A way to wait for long; an interrupt ends it, or the end of the JVM. */
    record Wait(String name, Body body) {
        interface Body {
            void run(WorkerPool pool) throws InterruptedException, IOException;
        }

        void run(WorkerPool pool) {
            try {
                body.run(pool);
            } catch (InterruptedException | IOException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static void readNothing(WorkerPool pool) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = new Socket(server.getInetAddress(), server.getLocalPort())) {
            client.getInputStream().read();
        }
    }

    private static void enterTakenMonitor(WorkerPool pool) throws InterruptedException {
        var monitor = new Object();
        var taken = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            synchronized (monitor) {
                taken.countDown();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            }
        });
        taken.await();
        synchronized (monitor) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @MethodSource("waits")
    void tasksBehindAHandlerThatWaitsRunSoon(Wait wait) throws InterruptedException {
        // More waits than workers, each with tasks handed off and queued behind it.
        int waiting = 3 * WORKERS;
        var behind = new CountDownLatch(2 * waiting);
        var begun = new CountDownLatch(waiting);
        for (int i = 0; i < waiting; i++) {
            pool.execute(() -> {
                pool.executeLater(behind::countDown);
                pool.execute(behind::countDown);
                begun.countDown();
                wait.run(pool);
            });
        }

        long before = System.nanoTime();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(behind.await(SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        System.out.printf("behind %d x %s: %.1f ms%n", waiting, wait, (System.nanoTime() - before) / 1e6);
        assertRunsSoon();
    }

    @Test
    void tenThousandTasksThatBlockForASecondHoldUpNobody() throws InterruptedException {
        int blocked = 10_000;
        var begun = new CountDownLatch(blocked);
        var ended = new CountDownLatch(blocked);
        long before = System.nanoTime();
        for (int i = 0; i < blocked; i++) {
            pool.execute(() -> {
                begun.countDown();
                sleep(1_000);
                ended.countDown();
            });
        }
        var behind = new CountDownLatch(1);
        pool.execute(behind::countDown);
        assertThat(behind.await(10, TimeUnit.SECONDS)).isTrue();
        long queued = System.nanoTime() - before;
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        long all = System.nanoTime() - before;
        long meanwhile = latencyNanos();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        System.out.printf(
                "%,d blocked: a task behind them after %d ms, all begun after %d ms, a task then %.1f ms, all ended %d"
                        + " ms%n",
                blocked,
                queued / 1_000_000,
                all / 1_000_000,
                meanwhile / 1e6,
                (System.nanoTime() - before) / 1_000_000);

        assertThat(Duration.ofNanos(meanwhile)).isLessThan(SOON);
        assertThat(Duration.ofNanos(all)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aTaskThatComputesDoesNotKeepItsQueueFromOthers() throws InterruptedException {
        var behind = new CountDownLatch(20);
        var begun = new CountDownLatch(1);
        var after = new AtomicLong();
        pool.execute(() -> {
            for (int i = 0; i < 10; i++) {
                pool.executeLater(behind::countDown);
                pool.execute(behind::countDown);
            }
            begun.countDown();
            compute(Duration.ofSeconds(1));
            after.set(behind.getCount());
        });

        begun.await();
        long before = System.nanoTime();
        assertThat(behind.await(SOON.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        System.out.printf("behind a busy loop: %.1f ms%n", (System.nanoTime() - before) / 1e6);
        assertThat(after).hasValue(0);
    }

    @Test
    void virtualThreadsOfTheUsersRunBesideSaturatedWorkers() throws InterruptedException {
        var stop = new AtomicInteger();
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            pool.execute(new Endless(stop));
        }

        var ran = new CountDownLatch(1);
        long before = System.nanoTime();
        Thread.ofVirtual().start(ran::countDown);
        boolean inTime = ran.await(2, TimeUnit.SECONDS);
        System.out.printf("a virtual thread beside busy workers: %.1f ms%n", (System.nanoTime() - before) / 1e6);
        stop.set(1);

        assertThat(inTime).isTrue();
    }

    // ---- who works

    @Test
    void aWorkerThatWaitedIsUsedAgain() throws InterruptedException {
        var workers = ConcurrentHashMap.<String>newKeySet();
        for (int i = 0; i < 200; i++) {
            var done = new CountDownLatch(1);
            pool.execute(() -> {
                workers.add(Thread.currentThread().getName());
                pool.park(1);
                pool.park(TimeUnit.MICROSECONDS.toNanos(100));
                done.countDown();
            });
            done.await();
        }

        assertThat(workers).hasSizeLessThan(3 * WORKERS + 4);
    }

    @Test
    void afterAStormOfWaitsThereAreAsManyWorkersAsPlacesAndAFewSpares() throws InterruptedException {
        var threads = ConcurrentHashMap.<Thread>newKeySet();
        var ended = new CountDownLatch(1_000);
        for (int i = 0; i < 1_000; i++) {
            pool.execute(() -> {
                threads.add(Thread.currentThread());
                sleep(50);
                ended.countDown();
            });
        }
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> threads.stream().filter(Thread::isAlive).count() <= 64 + WORKERS);
        assertBothWorkersRun();
    }

    /** That many tasks which wait for each other by computing can only end if each has a worker. */
    private void assertBothWorkersRun() {
        var together = new Phaser(WORKERS + 1);
        for (int i = 0; i < WORKERS; i++) {
            pool.execute(() -> {
                int phase = together.arrive();
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
                while (together.getPhase() == phase && System.nanoTime() < deadline) {
                    Thread.yield();
                }
            });
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> together.getArrivedParties() == WORKERS);
        together.arrive();
    }

    @Test
    void anInterruptThatComesTooLateDoesNotReachTheNextTaskAndKeepsNoWorkerBusy() throws InterruptedException {
        var threads = ConcurrentHashMap.<Thread>newKeySet();
        for (int i = 0; i < 20; i++) {
            var ran = new CountDownLatch(1);
            pool.execute(() -> {
                threads.add(Thread.currentThread());
                ran.countDown();
            });
            ran.await();
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> allWait(threads));

        threads.forEach(Thread::interrupt);

        await().during(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(5))
                .until(() -> allWait(threads) && threads.stream().noneMatch(Thread::isInterrupted));
        var interrupted = new LinkedBlockingQueue<Boolean>();
        pool.execute(() -> interrupted.add(Thread.currentThread().isInterrupted()));
        assertThat(interrupted.poll(5, TimeUnit.SECONDS)).isFalse();
    }

    private static boolean allWait(Set<Thread> threads) {
        return threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }

    // ---- the end

    @Test
    void theRunningTasksAreKnownAndCanBeInterrupted() throws InterruptedException {
        var begun = new CountDownLatch(3);
        var interrupted = new CountDownLatch(3);
        Task sleeper = () -> {
            begun.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        };
        for (int i = 0; i < 3; i++) {
            pool.execute(sleeper);
        }
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

        assertThat(pool.running()).hasSize(3).containsOnly(sleeper);
        pool.interruptRunning();

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(5)).until(() -> pool.running().isEmpty());
        assertThat(latencyNanos()).isLessThan(SOON.toNanos());
    }

    @Test
    void shutdownEndsAllThreads() throws InterruptedException {
        var threads = ConcurrentHashMap.<Thread>newKeySet();
        var ended = new CountDownLatch(50);
        for (int i = 0; i < 50; i++) {
            pool.execute(() -> {
                threads.add(Thread.currentThread());
                sleep(20);
                ended.countDown();
            });
        }
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(platformThreads()).isNotEmpty();

        pool.shutdown();

        await().atMost(Duration.ofSeconds(5)).until(() -> threads.stream().noneMatch(Thread::isAlive));
        await().atMost(Duration.ofSeconds(5)).until(() -> platformThreads().isEmpty());
    }

    private List<String> platformThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(thread -> thread.startsWith(name + "-"))
                .toList();
    }

    @Test
    void whatIsSubmittedAfterTheEndRunsAllTheSame() throws InterruptedException {
        pool.shutdown();
        for (int i = 0; i < 100; i++) {
            assertRunsSoon();
        }
    }

    @Test
    void tasksThatSubmitEachOtherAfterTheEndDoNotFillTheStack() {
        pool.shutdown();
        var left = new AtomicInteger(100_000);

        pool.execute(new Task() {
            @Override
            public void run() {
                if (left.decrementAndGet() > 0) {
                    pool.executeLater(this);
                }
            }
        });

        await().atMost(Duration.ofSeconds(5)).untilAtomic(left, equalTo(0));
    }

    @Test
    void whatWaitsBehindABlockedTaskAtTheEndRunsAllTheSame() throws InterruptedException {
        for (int round = 0; round < 50; round++) {
            var closing = new WorkerPool(name + "-" + round, WORKERS);
            int tasks = 20;
            var ran = new CountDownLatch(2 * tasks);
            var begun = new CountDownLatch(1);
            for (int i = 0; i < tasks; i++) {
                closing.execute(() -> {
                    begun.countDown();
                    closing.executeLater(ran::countDown);
                    closing.park(TimeUnit.MICROSECONDS.toNanos(200));
                    closing.execute(ran::countDown);
                });
            }
            begun.await();

            closing.shutdown();

            assertThat(ran.await(5, TimeUnit.SECONDS))
                    .as("round %d, left %d", round, ran.getCount())
                    .isTrue();
        }
    }

    // ---- means

    private void assertRunsSoon() {
        assertThat(Duration.ofNanos(latencyNanos())).isLessThan(SOON);
    }

    private long latencyNanos() {
        var ran = new CountDownLatch(1);
        long before = System.nanoTime();
        pool.execute(ran::countDown);
        try {
            assertThat(ran.await(10, TimeUnit.SECONDS)).as("a task ran").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return System.nanoTime() - before;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void compute(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
