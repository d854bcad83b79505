package dev.casty.tests.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.ActorSystem;
import dev.casty.AskInterruptedException;
import dev.casty.AskTimeoutException;
import dev.casty.ReplyTo;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Asks whose asker doesn't wait, or is kept from waiting. */
class AskAsyncTest {
    @Test
    void theFutureHoldsTheReply() {
        Seeds.each(sim -> {
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            var reply = puppet.askAsync(new Puppet.Compute(ctx -> 1));
            var acknowledged = puppet.askAsync(new Puppet.Note("n"));
            sim.runUntilIdle();
            assertThat(reply).isCompletedWithValue(1);
            assertThat(acknowledged).isCompletedWithValue(null);
        });
    }

    @Test
    void theFutureHoldsTheSameFailuresAsABlockingAsk() {
        Seeds.each(sim -> {
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            var cause = new IllegalStateException("boom");
            var failed = puppet.askAsync(new Puppet.Act(ctx -> {
                throw cause;
            }));
            sim.runUntilIdle();
            assertThat(failed)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ActorFailedException.class)
                    .withRootCauseInstanceOf(IllegalStateException.class);
            sim.system().stop(puppet);
            sim.runUntilIdle();
            var stopped = puppet.askAsync(new Puppet.Note("n"));
            sim.runUntilIdle();
            assertThat(stopped)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ActorStoppedException.class);
        });
    }

    @Test
    void callbacksDoNotRunOnWorkers() throws InterruptedException {
        try (var system = ActorSystem.builder().name("callbacks").build()) {
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            var go = new CountDownLatch(1);
            var seen = new AtomicReference<String>();
            var called = new CountDownLatch(1);
            puppet.askAsync(new Puppet.Act(ctx -> go.await())).thenRun(() -> {
                seen.set(Thread.currentThread().getName());
                called.countDown();
            });
            go.countDown();
            assertThat(called.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(seen.get()).doesNotContain("-worker-");
        }
    }

    @Test
    void aCallbackThatBlocksHoldsNobodyUp() {
        try (var system = ActorSystem.create()) {
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            var never = new CountDownLatch(1);
            var go = new CountDownLatch(1);
            puppet.send(new Puppet.Act(ctx -> go.await()));
            for (int i = 0; i < 100; i++) {
                puppet.askAsync(new Puppet.Note("n")).thenRun(() -> catchThrowable(never::await));
            }
            go.countDown();
            puppet.ask(new Puppet.Note("still fast"), Duration.ofSeconds(5));
            never.countDown();
        }
    }

    @Test
    void cancellingOnlyStopsTheWait() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var kept = new AtomicReference<ReplyTo<String>>();
            var reply = puppet.askAsync(new Puppet.Defer((ctx, replyTo) -> kept.set(replyTo)));
            var noted = puppet.askAsync(new Puppet.Note("handled all the same"));
            assertThat(reply.cancel(true)).isTrue();
            assertThat(noted.cancel(true)).isTrue();
            sim.runUntilIdle();
            assertThat(reply).isCancelled();
            assertThat(script.log()).contains("handled all the same");
            kept.get().send("too late");
            sim.runUntilIdle();
            assertThat(events.deadLetters()).containsExactly("too late");
        });
    }

    @Test
    void aReplyToAFutureThatTheUserCompletedIsADeadLetter() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            var reply = puppet.askAsync(new Puppet.Compute(ctx -> "the actor's"));
            reply.complete("the user's");
            sim.runUntilIdle();
            assertThat(reply).isCompletedWithValue("the user's");
            assertThat(events.deadLetters()).containsExactly("the actor's");
        });
    }

    @Test
    void aTimeOutIsLongerThanZero() {
        Seeds.each(sim -> {
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            for (var bad : new Duration[] {Duration.ZERO, Duration.ofNanos(-1), Duration.ofSeconds(Long.MIN_VALUE)}) {
                assertThatThrownBy(() -> puppet.ask(new Puppet.Note("n"), bad))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("longer than zero")
                        .hasMessageContaining(bad.toString());
                assertThatThrownBy(() -> puppet.askAsync(new Puppet.Note("n"), bad))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("longer than zero");
            }
        });
    }

    @Test
    void theBuilderSetsTheDefaultTimeOut() {
        try (var system =
                ActorSystem.builder().askTimeout(Duration.ofMillis(30)).build()) {
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            var never = new Puppet.Defer((ctx, replyTo) -> {});
            assertThatThrownBy(() -> puppet.ask(never))
                    .isInstanceOf(AskTimeoutException.class)
                    .hasMessageContaining("30 ms");
            assertThatThrownBy(() -> puppet.askAsync(never).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(AskTimeoutException.class);
        }
    }

    @Test
    void anInterruptEndsTheWaitAndKeepsTheFlag() {
        try (var system = ActorSystem.create()) {
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            Thread.currentThread().interrupt();
            var interrupted = catchThrowableOfType(
                    AskInterruptedException.class, () -> puppet.ask(new Puppet.Defer((ctx, replyTo) -> {})));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(interrupted).hasMessageContaining("/puppet").hasMessageContaining("Puppet.Defer");
        }
    }

    @Test
    void anInterruptInAHandlerDoesNotReachTheNextMessage() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.send(new Puppet.Act(ctx -> Thread.currentThread().interrupt()));
            puppet.send(new Puppet.Act(ctx -> script.note("interrupted: " + Thread.interrupted())));
            sim.runUntilIdle();
            assertThat(script.log()).contains("interrupted: false");
        });
    }

    @Test
    void anAskOfAClosedSystemsActorEndsInTime() {
        var system = ActorSystem.create();
        var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
        var forgotten = puppet.askAsync(new Puppet.Defer((ctx, replyTo) -> {}), Duration.ofMillis(300));
        puppet.ask(new Puppet.Note("it has the question"));
        system.close();
        assertThat(forgotten)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(AskTimeoutException.class);
    }

    @Test
    void aChainOfFuturesIsAnOrdinaryOne() {
        Seeds.each(sim -> {
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            CompletableFuture<String> chained =
                    puppet.askAsync(new Puppet.Compute(ctx -> 20)).thenApply(n -> "n=" + n);
            sim.runUntilIdle();
            assertThat(chained).isCompletedWithValue("n=20");
        });
    }
}
