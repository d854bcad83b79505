package dev.casty.runtime.ask;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who goes on with the outcome of an ask without a callback: told once, whatever the outcome is. */
class FutureAskContinuedTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTime time = new ManualTime();
    private final EventBus events = new EventBus("system", time, Runnable::run);
    private final ArrayDeque<Runnable> callbacks = new ArrayDeque<>();
    private final FutureAsk ask = new FutureAsk("question", new FakeActor("/a"), events, callbacks::add);
    private final FutureAsk.Reply future = (FutureAsk.Reply) ask.future();
    private final List<Object> deadLetters = new ArrayList<>();
    private final Told told = new Told();

    private static final class Told implements FutureAsk.Continued {
        private final List<Object> replies = new ArrayList<>();
        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public void goOn(@Nullable Object reply, @Nullable Throwable failure) {
            if (failure == null) {
                replies.add(String.valueOf(reply));
            } else {
                failures.add(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
            }
        }
    }

    @BeforeEach
    void begin() {
        events.subscribe(SystemEvent.DeadLetter.class, letter -> deadLetters.add(letter.message()));
        ask.timeOutAfter(SECOND, time);
        assertThat(future.continueWith(told)).isTrue();
    }

    @Test
    void aReplyIsToldAtOnceWithoutTheExecutor() {
        ask.complete("reply");

        onlyToldOf("reply");
        assertThat(callbacks).isEmpty();
        assertThat(future).isCompletedWithValue("reply");
    }

    @Test
    void aReplyOfNullIsOne() {
        ask.complete(null);

        onlyToldOf("null");
    }

    @Test
    void aFailureIsToldAtOnceWithoutTheExecutor() {
        ask.fail(() -> new ActorStoppedException("stopped", null));

        onlyToldOfA(ActorStoppedException.class);
        assertThat(callbacks).isEmpty();
        assertThat(future).isCompletedExceptionally();
    }

    @Test
    void theTimeOutIsTold() {
        time.advance(SECOND);
        runCallbacks();

        onlyToldOfA(AskTimeoutException.class);
        ask.complete("late");
        runCallbacks();
        onlyToldOfA(AskTimeoutException.class);
    }

    @Test
    void aSecondIsRefusedAndTheFirstIsStillTold() {
        var second = new Told();

        assertThat(future.continueWith(second)).isFalse();

        ask.complete("reply");
        onlyToldOf("reply");
        assertThat(second.replies).isEmpty();
    }

    @Test
    void afterTheOutcomeOneIsRefused() {
        ask.complete("reply");

        assertThat(future.continueWith(new Told())).isFalse();
    }

    @Test
    void betweenTheTimeOutAndTheExecutorsTurnOneIsRefused() {
        time.advance(SECOND);
        assertThat(future.isDone()).isFalse();

        assertThat(future.continueWith(new Told())).isFalse();
    }

    @Test
    void whereSomethingIsChainedOneIsRefused() {
        var other = new FutureAsk("question", new FakeActor("/a"), events, callbacks::add);
        var unused = other.future().thenApply(reply -> reply);

        assertThat(((FutureAsk.Reply) other.future()).continueWith(new Told())).isFalse();
    }

    // ---- the user has the future in hand, too

    @Test
    void whenSomethingIsChainedAfterwardsBothAreToldOnTheExecutor() {
        var seen = new ArrayList<Object>();
        future.thenAccept(seen::add);

        ask.complete("reply");
        assertThat(seen).isEmpty();
        assertThat(told.replies).isEmpty();
        runCallbacks();

        onlyToldOf("reply");
        assertThat(seen).containsExactly("reply");
    }

    @Test
    void whenSomethingIsChainedAfterwardsAFailureIsToldOnce() {
        var unused = future.copy();

        ask.fail(() -> new ActorStoppedException("stopped", null));
        runCallbacks();

        onlyToldOfA(ActorStoppedException.class);
    }

    @Test
    void chainingAfterTheReplyTellsNobodyAgain() {
        ask.complete("reply");

        future.thenRun(() -> {});

        onlyToldOf("reply");
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void completingTheFutureIsTold() {
        assertThat(future.complete("the user's")).isTrue();

        onlyToldOf("the user's");
        replyIsADeadLetter();
        onlyToldOf("the user's");
    }

    @Test
    void failingTheFutureIsTold() {
        assertThat(future.completeExceptionally(new IllegalStateException("the user's")))
                .isTrue();

        onlyToldOfA(IllegalStateException.class);
        replyIsADeadLetter();
        onlyToldOfA(IllegalStateException.class);
    }

    @Test
    void completingTheFutureElsewhereIsTold() {
        future.completeAsync(() -> "the user's", Runnable::run);

        onlyToldOf("the user's");
        replyIsADeadLetter();
        onlyToldOf("the user's");
    }

    @Test
    void cancellingTheFutureIsTold() {
        assertThat(future.cancel(true)).isTrue();

        onlyToldOfA(CancellationException.class);
        replyIsADeadLetter();
        onlyToldOfA(CancellationException.class);
    }

    @Test
    void obtrudingAValueIsTold() {
        future.obtrudeValue("the user's");

        onlyToldOf("the user's");
        replyIsADeadLetter();
        onlyToldOf("the user's");
    }

    @Test
    void obtrudingAnExceptionIsTold() {
        future.obtrudeException(new IllegalStateException("the user's"));

        onlyToldOfA(IllegalStateException.class);
        replyIsADeadLetter();
        onlyToldOfA(IllegalStateException.class);
    }

    @Test
    void obtrudingAfterTheReplyTellsNobodyAgain() {
        ask.complete("reply");

        future.obtrudeValue("the user's");
        future.obtrudeException(new IllegalStateException("the user's"));

        onlyToldOf("reply");
        assertThat(deadLetters).isEmpty();
    }

    private void replyIsADeadLetter() {
        ask.send("the actor's");
        runCallbacks();
        assertThat(deadLetters).containsExactly("the actor's");
    }

    private void onlyToldOf(String reply) {
        assertThat(told.replies).containsExactly(reply);
        assertThat(told.failures).isEmpty();
    }

    private void onlyToldOfA(Class<? extends Throwable> failure) {
        assertThat(told.failures).hasSize(1).first().isInstanceOf(failure);
        assertThat(told.replies).isEmpty();
    }

    private void runCallbacks() {
        while (!callbacks.isEmpty()) {
            callbacks.remove().run();
        }
    }
}
