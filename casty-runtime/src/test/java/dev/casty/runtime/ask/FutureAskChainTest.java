package dev.casty.runtime.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.casty.ActorStoppedException;
import dev.casty.SystemEvent;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.manual.ManualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where callbacks run that are chained to the future of an ask. */
class FutureAskChainTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ManualTime time = new ManualTime();
    private final EventBus events = new EventBus("system", time, Runnable::run);
    private final ArrayDeque<Runnable> callbacks = new ArrayDeque<>();
    private final FutureAsk ask = new FutureAsk("question", new FakeActor("/a"), events, callbacks::add);
    private final List<Object> deadLetters = new ArrayList<>();
    private final List<String> called = new ArrayList<>();

    /** The ways of chaining a callback to a future. */
    private enum Chain {
        THEN_APPLY((future, callback) -> future.thenApply(reply -> run(callback))),
        THEN_ACCEPT((future, callback) -> future.thenAccept(reply -> callback.run())),
        THEN_RUN(CompletableFuture::thenRun),
        THEN_COMPOSE((future, callback) -> future.thenCompose(reply -> {
            callback.run();
            return CompletableFuture.completedFuture(reply);
        })),
        COMPOSED_INTO((future, callback) -> CompletableFuture.completedFuture("first")
                .thenCompose(first -> future)
                .thenRun(callback)),
        HANDLE((future, callback) -> future.handle((reply, failure) -> run(callback))),
        WHEN_COMPLETE((future, callback) -> future.whenComplete((reply, failure) -> callback.run())),
        COMBINE_AS_THIS((future, callback) ->
                future.thenCombine(CompletableFuture.completedFuture("other"), (reply, other) -> run(callback))),
        COMBINE_AS_OTHER((future, callback) ->
                CompletableFuture.completedFuture("other").thenCombine(future, (other, reply) -> run(callback))),
        BOTH_AS_OTHER(
                (future, callback) -> CompletableFuture.completedFuture("other").runAfterBoth(future, callback)),
        EITHER_AS_THIS((future, callback) -> future.runAfterEither(new CompletableFuture<>(), callback)),
        EITHER_AS_OTHER((future, callback) -> new CompletableFuture<>().runAfterEither(future, callback)),
        ALL_OF((future, callback) -> CompletableFuture.allOf(CompletableFuture.completedFuture("other"), future)
                .thenRun(callback)),
        ANY_OF((future, callback) ->
                CompletableFuture.anyOf(new CompletableFuture<>(), future).thenRun(callback)),
        COPY((future, callback) -> future.copy().thenRun(callback)),
        MINIMAL((future, callback) -> future.minimalCompletionStage().thenRun(callback)),
        AS_STAGE((future, callback) -> future.toCompletableFuture().thenRun(callback)),
        OR_TIMEOUT((future, callback) -> future.orTimeout(1, TimeUnit.HOURS).thenRun(callback)),
        COMPLETE_ON_TIMEOUT((future, callback) ->
                future.completeOnTimeout("late", 1, TimeUnit.HOURS).thenRun(callback));

        private final BiFunction<CompletableFuture<Object>, Runnable, CompletionStage<?>> method;

        Chain(BiFunction<CompletableFuture<Object>, Runnable, CompletionStage<?>> method) {
            this.method = method;
        }

        private static String run(Runnable callback) {
            callback.run();
            return "result";
        }
    }

    @BeforeEach
    void begin() {
        events.subscribe(SystemEvent.DeadLetter.class, letter -> deadLetters.add(letter.message()));
        ask.timeOutAfter(SECOND, time);
    }

    // ---- nothing is chained

    @Test
    void withNothingChainedTheFutureIsCompletedAtOnceByWhoeverBringsTheReply() {
        ask.complete("reply");

        assertThat(ask.future()).isCompletedWithValue("reply");
        assertThat(callbacks).isEmpty();
    }

    @Test
    void withNothingChainedAFailureIsThereAtOnceToo() {
        ask.fail(() -> new ActorStoppedException("stopped", null));

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> ask.future().join())
                .withCauseInstanceOf(ActorStoppedException.class);
        assertThat(callbacks).isEmpty();
    }

    @Test
    void lookingAtTheFutureChainsNothing() {
        assertThat(ask.future().isDone()).isFalse();
        assertThat(ask.future().getNow("absent")).isEqualTo("absent");
        assertThat(ask.future().isCancelled()).isFalse();
        assertThat(ask.future().isCompletedExceptionally()).isFalse();
        assertThat(ask.future().toString()).isNotEmpty();

        ask.complete("reply");

        assertThat(callbacks).isEmpty();
    }

    // ---- chained before the outcome

    @ParameterizedTest
    @EnumSource
    void whatIsChainedBeforeTheReplyRunsOnTheExecutor(Chain chain) {
        chain(chain);

        ask.complete("reply");
        assertThat(called).isEmpty();
        assertThat(callbacks).hasSize(1);

        callbacks.remove().run();
        assertThat(called).containsExactly("callback");
        assertThat(ask.future()).isCompletedWithValue("reply");
        assertThat(deadLetters).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDLE", "WHEN_COMPLETE"})
    void whatIsChainedBeforeAFailureRunsOnTheExecutor(Chain chain) {
        chain(chain);

        ask.fail(() -> new ActorStoppedException("stopped", null));
        assertThat(called).isEmpty();

        callbacks.remove().run();
        assertThat(called).containsExactly("callback");
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDLE", "WHEN_COMPLETE"})
    void whatIsChainedBeforeTheTimeOutRunsOnTheExecutor(Chain chain) {
        chain(chain);

        time.advance(SECOND);
        assertThat(called).isEmpty();

        callbacks.remove().run();
        assertThat(called).containsExactly("callback");
    }

    @Test
    void aUsersOwnTimeOutOfTheFutureChainsSomething() {
        var same = ask.future().orTimeout(1, TimeUnit.HOURS);

        assertThat(same).isSameAs(ask.future());
        ask.complete("reply");
        assertThat(same).isNotDone();
        callbacks.remove().run();
        assertThat(same).isCompletedWithValue("reply");
    }

    /** What is decided before a stage is chained can't be missed by whoever brings the reply meanwhile. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ALL_OF", "ANY_OF"})
    void afterAnyChainingWhoeverWantsToGoOnWithoutACallbackIsRefused(Chain chain) {
        chain(chain);

        assertThat(((FutureAsk.Reply) ask.future()).continueWith((reply, failure) -> {}))
                .isFalse();
    }

    @Test
    void handingTheFutureOutAsAnotherStageIsEnoughForTheExecutor() {
        var unused = ask.future().toCompletableFuture();

        ask.complete("reply");

        assertThat(ask.future()).isNotDone();
        assertThat(callbacks).hasSize(1);
    }

    // ---- chained after the outcome

    @ParameterizedTest
    @EnumSource
    void whatIsChainedAfterTheReplyRunsWhereItIsChainedAndTheReplyIsNoDeadLetter(Chain chain) {
        ask.complete("reply");

        chain(chain);

        assertThat(called).containsExactly("callback");
        assertThat(callbacks).isEmpty();
        assertThat(deadLetters).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDLE", "WHEN_COMPLETE"})
    void whatIsChainedAfterAFailureRunsWhereItIsChained(Chain chain) {
        ask.fail(() -> new ActorStoppedException("stopped", null));

        chain(chain);

        assertThat(called).containsExactly("callback");
    }

    @Test
    void whatIsChainedBetweenTheReplyAndTheExecutorsTurnRunsWhereItIsChained() {
        ask.future().thenRun(() -> called.add("before"));
        ask.complete("reply");

        ask.future().thenRun(() -> called.add("between"));

        assertThat(called).contains("between");
        callbacks.remove().run();
        assertThat(called).containsExactlyInAnyOrder("before", "between");
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void aCancelledFutureIsOneLikeAnyOther() {
        ask.future().cancel(false);
        var seen = new AtomicReference<Throwable>();

        ask.future().whenComplete((reply, failure) -> seen.set(failure));

        assertThat(seen.get()).isInstanceOf(CancellationException.class);
        assertThat(ask.future().cancel(true)).isTrue();
        assertThat(ask.future().toCompletableFuture()).isCancelled();
        assertThat(ask.future().complete("no")).isFalse();
    }

    @Test
    void whatIsChainedBetweenTheTwoStepsOfACancellationSeesIt() {
        var other = new FutureAsk("question", new FakeActor("/a"), events, callbacks::add);
        var seen = new AtomicReference<Throwable>();
        // The place is left when the ask is abandoned already and its future is not cancelled yet.
        other.keptAt(index -> other.future().whenComplete((reply, failure) -> seen.set(failure)), 0);

        assertThat(other.future().cancel(false)).isTrue();

        assertThat(seen.get()).isInstanceOf(CancellationException.class);
        assertThat(other.future()).isCancelled();
    }

    @Test
    void aReplyIsADeadLetterOnceHoweverOftenTheUserLooks() {
        ask.future().complete("the user's");
        ask.complete("the actor's");
        callbacks.remove().run();

        ask.future().thenRun(() -> called.add("after"));
        ask.future().toCompletableFuture();

        assertThat(called).containsExactly("after");
        assertThat(deadLetters).containsExactly("the actor's");
    }

    @Test
    void overwritingTheReplyAfterwardsMakesItNoDeadLetter() {
        ask.complete("the actor's");

        ask.future().obtrudeValue("the user's");
        ask.future().thenRun(() -> called.add("after"));

        assertThat(ask.future()).isCompletedWithValue("the user's");
        assertThat(called).containsExactly("after");
        assertThat(deadLetters).isEmpty();
    }

    @SuppressWarnings("unchecked") // the reply is not null here
    private void chain(Chain chain) {
        CompletableFuture<? extends @Nullable Object> future = ask.future();
        var unused = chain.method.apply((CompletableFuture<Object>) future, () -> called.add("callback"));
    }
}
