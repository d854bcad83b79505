package dev.casty.runtime.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.casty.SystemEvent;
import dev.casty.runtime.event.EventBus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A reply that comes in the very moment in which the user does something with the future. */
@Timeout(60)
class FutureAskRaceTest {
    private static final int ROUNDS = 6_000;

    private final ExecutorService callbacks = Executors.newSingleThreadExecutor();
    private final EventBus events = new EventBus("system", System::nanoTime, Runnable::run);
    private final List<Object> deadLetters = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Thread> callers = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void shutdown() {
        callbacks.shutdownNow();
    }

    private FutureAsk ask() {
        return new FutureAsk("question", new FakeActor("/a"), events, callbacks);
    }

    // ---- chaining

    @Test
    void aCallbackNeverRunsOnTheThreadThatBringsTheReply() throws Exception {
        var completer = race(
                (future, round) -> {
                    switch (round % 4) {
                        case 0 -> future.thenAccept(reply -> called());
                        case 1 -> future.whenComplete((reply, failure) -> called());
                        case 2 ->
                            CompletableFuture.completedFuture("other")
                                    .thenAcceptBoth(future, (other, reply) -> called());
                        default -> future.copy().thenRun(this::called);
                    }
                },
                false);

        await().atMost(Duration.ofSeconds(10)).until(() -> calls.get() == ROUNDS);
        assertThat(callers).doesNotContain(completer);
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void whoGoesOnIsToldOnceThoughSomethingIsChainedInThatMoment() throws Exception {
        race((future, round) -> future.thenRun(() -> {}), true);

        await().atMost(Duration.ofSeconds(10)).until(() -> calls.get() >= ROUNDS);
        drainCallbacks();
        assertThat(calls).hasValue(ROUNDS);
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void ofAReplyAndTheUsersOwnValueOneIsSeenAndTheReplyIsNeverLostSilently() throws Exception {
        var usersOwn = new AtomicInteger();
        race(
                (future, round) -> {
                    if (future.complete("the user's")) {
                        usersOwn.incrementAndGet();
                    }
                },
                true);

        await().atMost(Duration.ofSeconds(10)).until(() -> calls.get() >= ROUNDS);
        drainCallbacks();
        assertThat(calls).hasValue(ROUNDS);
        assertThat(deadLetters).hasSize(usersOwn.get());
    }

    @Test
    void ofAReplyAndACancellationOneIsSeenAndTheReplyIsNeverLostSilently() throws Exception {
        var cancelled = new AtomicInteger();
        race(
                (future, round) -> {
                    if (future.cancel(false)) {
                        cancelled.incrementAndGet();
                    }
                    // As useful as ever, whatever it holds.
                    var unused = future.toCompletableFuture();
                },
                true);

        await().atMost(Duration.ofSeconds(10)).until(() -> calls.get() >= ROUNDS);
        drainCallbacks();
        assertThat(calls).hasValue(ROUNDS);
        assertThat(deadLetters).hasSize(cancelled.get());
    }

    @Test
    void aFutureIsUsefulInTheMomentInWhichAnotherThreadCancelsIt() throws Exception {
        var futures = futures();
        var chainer = new FutureTask<@Nullable Void>(() ->
                futures.go((ask, round) -> ask.future().whenComplete((reply, failure) -> calls.incrementAndGet())));
        Thread.ofPlatform().start(chainer);

        futures.go((ask, round) -> ask.future().cancel(false));

        chainer.get(30, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(10)).until(() -> calls.get() == ROUNDS);
    }

    // ---- waiting

    @Test
    void joinAndGetReturnWheneverTheReplyComes() throws Exception {
        var futures = futures();
        var replier = new FutureTask<@Nullable Void>(() -> futures.go((ask, round) -> ask.complete(round)));
        Thread.ofPlatform().start(replier);

        var seen = new ArrayList<@Nullable Object>();
        futures.go((ask, round) -> seen.add(
                switch (round % 3) {
                    case 0 -> ask.future().join();
                    case 1 -> ask.future().get();
                    default -> ask.future().get(10, TimeUnit.SECONDS);
                }));

        replier.get(30, TimeUnit.SECONDS);
        assertThat(seen).hasSize(ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(seen.get(round)).isEqualTo(round);
        }
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void severalThreadsThatWaitForOneReplyAllReturn() throws Exception {
        var ask = ask();
        var waiters = new ArrayList<FutureTask<@Nullable Object>>();
        for (int i = 0; i < 8; i++) {
            boolean joins = i % 2 == 0;
            waiters.add(waiting(() -> joins ? ask.future().join() : ask.future().get()));
        }

        ask.complete("reply");

        for (var waiter : waiters) {
            assertThat(waiter.get(10, TimeUnit.SECONDS)).isEqualTo("reply");
        }
    }

    @Test
    void aThreadThatWaitsIsToldWithoutTheExecutor() throws Exception {
        var executed = new AtomicInteger();
        for (boolean joins : new boolean[] {true, false}) {
            var ask = new FutureAsk("question", new FakeActor("/a"), events, task -> {
                executed.incrementAndGet();
                task.run();
            });
            var waiter =
                    waiting(() -> joins ? ask.future().join() : ask.future().get());

            ask.complete("reply");

            assertThat(waiter.get(10, TimeUnit.SECONDS)).isEqualTo("reply");
        }
        assertThat(executed).hasValue(0);
    }

    @Test
    void aThreadThatWaitsReturnsThoughSomethingIsChainedMeanwhile() throws Exception {
        var ask = ask();
        var waiter = waiting(() -> ask.future().join());
        ask.future().thenRun(this::called);

        ask.complete("reply");

        assertThat(waiter.get(10, TimeUnit.SECONDS)).isEqualTo("reply");
        await().atMost(Duration.ofSeconds(10)).until(() -> calls.get() == 1);
        assertThat(callers).doesNotContain(Thread.currentThread());
    }

    @Test
    void aThreadThatWaitsReturnsWhenTheUserCompletesTheFutureHimself() throws Exception {
        var ask = ask();
        var waiter = waiting(() -> ask.future().join());

        ask.future().complete("the user's");

        assertThat(waiter.get(10, TimeUnit.SECONDS)).isEqualTo("the user's");
    }

    @Test
    void anInterruptEndsAGetAndNoJoin() throws Exception {
        var ask = ask();
        var getter = new FutureTask<@Nullable Object>(() -> ask.future().get());
        var getting = start(getter);
        var joiner = new FutureTask<@Nullable Object>(() -> ask.future().join());
        var joining = start(joiner);

        getting.interrupt();
        joining.interrupt();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> getter.get(10, TimeUnit.SECONDS))
                .withCauseInstanceOf(InterruptedException.class);
        assertThat(joiner.isDone()).isFalse();
        ask.complete("reply");
        assertThat(joiner.get(10, TimeUnit.SECONDS)).isEqualTo("reply");
    }

    private static FutureTask<@Nullable Object> waiting(Callable<@Nullable Object> wait) {
        var task = new FutureTask<>(wait);
        start(task);
        return task;
    }

    /** Starts a thread, and returns it when it waits. */
    private static Thread start(FutureTask<@Nullable Object> task) {
        var thread = Thread.ofPlatform().start(task);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> thread.getState() == Thread.State.WAITING);
        return thread;
    }

    // ---- means

    private void called() {
        callers.addIfAbsent(Thread.currentThread());
        calls.incrementAndGet();
    }

    private void drainCallbacks() throws Exception {
        callbacks.submit(() -> {}).get(10, TimeUnit.SECONDS);
    }

    /** Lets another thread reply while this one does something with the future; returns that thread. */
    private Thread race(BiConsumer<CompletableFuture<@Nullable Object>, Integer> user, boolean continued)
            throws Exception {
        events.subscribe(SystemEvent.DeadLetter.class, letter -> deadLetters.add(letter.message()));
        var futures = futures();
        if (continued) {
            for (var ask : futures.asks) {
                FutureAsk.Continued counting = (reply, failure) -> calls.incrementAndGet();
                assertThat(((FutureAsk.Reply) ask.future()).continueWith(counting))
                        .isTrue();
            }
        }
        var replies = new FutureTask<@Nullable Void>(() -> futures.go((ask, round) -> ask.send("reply")));
        var replier = Thread.ofPlatform().start(replies);
        futures.go((ask, round) -> user.accept(ask.future(), round));
        replies.get(30, TimeUnit.SECONDS);
        return replier;
    }

    private Rounds futures() {
        var asks = new ArrayList<FutureAsk>();
        for (int i = 0; i < ROUNDS; i++) {
            asks.add(ask());
        }
        return new Rounds(asks, new CyclicBarrier(2));
    }

    /** What one of two threads does in a round. */
    private interface Move {
        void make(FutureAsk ask, int round) throws Exception;
    }

    private record Rounds(List<FutureAsk> asks, CyclicBarrier barrier) {
        @Nullable
        Void go(Move move) throws Exception {
            for (int round = 0; round < asks.size(); round++) {
                if (round % 16 == 0) {
                    together();
                }
                move.make(asks.get(round), round);
            }
            return null;
        }

        private void together() throws InterruptedException, BrokenBarrierException {
            try {
                barrier.await(20, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new AssertionError("the other thread has failed", e);
            }
        }
    }
}
