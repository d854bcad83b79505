package dev.casty.runtime.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.casty.ActorStoppedException;
import dev.casty.AskTimeoutException;
import dev.casty.SystemEvent;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.manual.ManualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FutureAskTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTime time = new ManualTime();
    private final EventBus events = new EventBus("system", time, Runnable::run);
    private final ArrayDeque<Runnable> callbacks = new ArrayDeque<>();
    private final FutureAsk ask = new FutureAsk("question", new FakeActor("/a"), events, callbacks::add);
    private final List<Object> deadLetters = new ArrayList<>();

    @BeforeEach
    void begin() {
        events.subscribe(SystemEvent.DeadLetter.class, letter -> deadLetters.add(letter.message()));
        ask.timeOutAfter(SECOND, time);
    }

    @Test
    void theReplyArrivesOnTheExecutorAndNeverOnTheThreadThatCompletes() {
        var seen = new ArrayList<Object>();
        ask.future().thenAccept(seen::add);

        ask.complete("reply");
        assertThat(seen).isEmpty();
        assertThat(ask.future()).isNotDone();

        callbacks.remove().run();
        assertThat(seen).containsExactly("reply");
        assertThat(ask.future()).isCompletedWithValue("reply");
    }

    @Test
    void anOutcomeEndsTheTimer() {
        ask.complete("reply");

        assertThat(time.pending()).isZero();
    }

    @Test
    void nullIsAReply() {
        ask.complete(null);
        runCallbacks();

        assertThat(ask.future()).isCompletedWithValue(null);
    }

    @Test
    void theTimeOutFailsTheFutureAndALateReplyIsADeadLetter() {
        time.advance(SECOND);
        assertThat(ask.future()).isNotDone();
        runCallbacks();

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> ask.future().join())
                .withCauseInstanceOf(AskTimeoutException.class);
        ask.send("late");
        assertThat(deadLetters).containsExactly("late");
        assertThat(callbacks).isEmpty();
    }

    @Test
    void aReplyAtTheLastMomentLeavesNothingToTheTimeOut() {
        ask.complete("reply");
        time.advance(SECOND);
        runCallbacks();

        assertThat(ask.future()).isCompletedWithValue("reply");
    }

    @Test
    void aFailureFailsTheFuture() {
        ask.fail(() -> new ActorStoppedException("stopped", null));
        runCallbacks();

        assertThat(ask.future())
                .failsWithin(0, TimeUnit.SECONDS)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ActorStoppedException.class);
    }

    @Test
    void cancellingOnlyStopsTheWait() {
        var future = ask.future();

        assertThat(future.cancel(true)).isTrue();

        assertThat(future).isCancelled();
        assertThat(time.pending()).isZero();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(future::join);
        ask.send("late");
        assertThat(deadLetters).containsExactly("late");
    }

    @Test
    void cancellingWhatIsChainedToItStopsNoWait() {
        var chained = ask.future().thenApply(reply -> reply);

        chained.cancel(true);

        assertThat(ask.isDone()).isFalse();
        assertThat(time.pending()).isOne();
    }

    @Test
    void cancellingAfterTheReplyDoesNothing() {
        ask.complete("reply");
        runCallbacks();

        assertThat(ask.future().cancel(true)).isFalse();
        assertThat(ask.future()).isCompletedWithValue("reply");
    }

    @Test
    void withoutAnExecutorTheFutureIsCompletedAllTheSame() {
        var orphan = new FutureAsk("question", new FakeActor("/a"), events, task -> {
            throw new RejectedExecutionException("closed");
        });

        orphan.complete("reply");

        assertThat(orphan.future()).isCompletedWithValue("reply");
    }

    private void runCallbacks() {
        while (!callbacks.isEmpty()) {
            callbacks.remove().run();
        }
    }
}
