package dev.casty.tests.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.casty.ActorFailedException;
import dev.casty.ActorSystem;
import dev.casty.AskTimeoutException;
import dev.casty.ReplyTo;
import dev.casty.SystemEvent;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How handlers answer: at once, later, elsewhere, twice, not at all. */
class ReplyTest {
    @Test
    void ctxReplyAnswersInAVoidFallback() {
        Seeds.each(sim -> assertThat(puppet(sim).ask(new Puppet.Ask(ctx -> ctx.reply("yes"))))
                .isEqualTo("yes"));
    }

    @Test
    void ctxReplyOfNullIsAReply() {
        Seeds.each(sim -> assertThat(puppet(sim).ask(new Puppet.Ask(ctx -> ctx.reply(null))))
                .isNull());
    }

    @Test
    void ctxReplyOfAnotherTypeIsRefused() {
        Seeds.each(sim -> {
            var failure = catchThrowableOfType(
                    ActorFailedException.class, () -> puppet(sim).ask(new Puppet.Ask(ctx -> ctx.reply(5))));
            assertThat(failure.getCause())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Puppet.Ask")
                    .hasMessageContaining("java.lang.Integer")
                    .hasMessageContaining("java.lang.String");
        });
    }

    @Test
    void ctxReplyToWhatIsOnlyAcknowledgedIsRefused() {
        Seeds.each(sim -> {
            var failure = catchThrowableOfType(
                    ActorFailedException.class, () -> puppet(sim).ask(new Puppet.Act(ctx -> ctx.reply("hm"))));
            assertThat(failure.getCause())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("acknowledged");
        });
    }

    @Test
    void ctxReplyTwiceIsRefusedAndTheFirstReplyStands() {
        Seeds.each(sim -> {
            var second = new AtomicReference<Throwable>();
            var reply = puppet(sim).ask(new Puppet.Ask(ctx -> {
                ctx.reply("first");
                second.set(catchThrowable(() -> ctx.reply("second")));
            }));
            assertThat(reply).isEqualTo("first");
            assertThat(second.get())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("answered")
                    .hasMessageContaining("Puppet.Ask");
        });
    }

    @Test
    void ctxReplyInAHookIsRefused() {
        Seeds.each(sim -> {
            var thrown = new AtomicReference<Throwable>();
            var script = new Script();
            script.onStart = ctx -> thrown.set(catchThrowable(() -> ctx.reply("to whom?")));
            sim.system().actor("puppet", PuppetRef.spec(script)).ask(new Puppet.Note("started"));
            assertThat(thrown.get())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("reply")
                    .hasMessageContaining("@On method");
        });
    }

    @Test
    void ctxReplyToWhatWasSentIsDropped() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.send(new Puppet.Ask(ctx -> ctx.reply("nobody asked")));
            puppet.ask(new Puppet.Note("fine"));
            assertThat(script.log()).containsExactly("start#1", "fine");
        });
    }

    @Test
    void aStageRepliesWhenItIsDoneAndHoldsNobodyUpMeanwhile() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var stage = new CompletableFuture<String>();
            var reply = puppet.askAsync(new Puppet.Stage(ctx -> stage));
            puppet.ask(new Puppet.Note("meanwhile"));
            assertThat(reply).isNotDone();
            stage.complete("done");
            sim.runUntilIdle();
            assertThat(reply).isCompletedWithValue("done");
        });
    }

    @Test
    void aFailedStageFailsTheAskAndNotTheActor() {
        Seeds.each(sim -> {
            var script = new Script();
            var events = new Recorder(sim.system());
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var cause = new IllegalStateException("no answer");
            var failure = catchThrowableOfType(
                    ActorFailedException.class,
                    () -> puppet.ask(new Puppet.Stage(ctx ->
                            CompletableFuture.<String>failedFuture(cause).thenApply(text -> text + " unwrapped"))));
            assertThat(failure).hasCause(cause).hasMessageContaining("/puppet").hasMessageContaining("Puppet.Stage");
            sim.runUntilIdle();
            assertThat(script.instances()).isEqualTo(1);
            assertThat(events.of(SystemEvent.ActorFailed.class)).isEmpty();
        });
    }

    @Test
    void aFailedStageThatNobodyAskedForIsReported() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var cause = new IllegalStateException("no answer");
            puppet(sim).send(new Puppet.Stage(ctx -> CompletableFuture.failedFuture(cause)));
            sim.runUntilIdle();
            assertThat(events.of(SystemEvent.HookFailed.class))
                    .singleElement()
                    .matches(e -> e.path().equals("/puppet") && e.cause() == cause);
        });
    }

    @Test
    void aNullStageIsAFailureOfTheHandler() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var failure =
                    catchThrowableOfType(ActorFailedException.class, () -> puppet.ask(new Puppet.Stage(ctx -> null)));
            assertThat(failure.getCause())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("CompletionStage")
                    .hasMessageContaining("Puppet.Stage");
            puppet.ask(new Puppet.Note("again"));
            assertThat(script.instances()).isEqualTo(2);
        });
    }

    @Test
    void aReplyToAnswersLater() {
        Seeds.each(sim -> {
            var kept = new AtomicReference<ReplyTo<String>>();
            var puppet = puppet(sim);
            var reply = puppet.askAsync(new Puppet.Defer((ctx, replyTo) -> kept.set(replyTo)));
            puppet.ask(new Puppet.Note("meanwhile"));
            assertThat(reply).isNotDone();
            puppet.ask(new Puppet.Act(ctx -> kept.get().send("at last")));
            sim.runUntilIdle();
            assertThat(reply).isCompletedWithValue("at last");
        });
    }

    @Test
    void aReplyToAnswersFromAnotherActor() {
        Seeds.each(sim -> {
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            var reply = puppet(sim)
                    .ask(new Puppet.Defer(
                            (ctx, replyTo) -> other.send(new Puppet.Act(its -> replyTo.send("from the other")))));
            assertThat(reply).isEqualTo("from the other");
        });
    }

    @Test
    void aReplyToAnswersFromAnyThread() {
        try (var system = ActorSystem.create()) {
            var reply = system.actor("puppet", PuppetRef.spec(new Script()))
                    .ask(new Puppet.Defer((ctx, replyTo) -> Thread.ofPlatform().start(() -> replyTo.send("thread"))));
            assertThat(reply).isEqualTo("thread");
        }
    }

    @Test
    void aReplyToOutlivesTheInstanceAndTheActor() {
        Seeds.each(sim -> {
            var kept = new AtomicReference<ReplyTo<String>>();
            var puppet = puppet(sim);
            var reply = puppet.askAsync(new Puppet.Defer((ctx, replyTo) -> kept.set(replyTo)));
            sim.runUntilIdle();
            sim.system().stop(puppet);
            sim.runUntilIdle();
            assertThat(reply).isNotDone();
            kept.get().send("posthumous");
            sim.runUntilIdle();
            assertThat(reply).isCompletedWithValue("posthumous");
        });
    }

    @Test
    void aReplyToCanFailTheAskWithoutFailingTheActor() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var cause = new IllegalArgumentException("not in stock");
            var failure = catchThrowableOfType(
                    ActorFailedException.class,
                    () -> puppet.ask(new Puppet.Defer((ctx, replyTo) -> replyTo.fail(cause))));
            assertThat(failure).hasCause(cause).hasMessageContaining("/puppet").hasMessageContaining("Puppet.Defer");
            assertThat(script.instances()).isEqualTo(1);
        });
    }

    @Test
    void aReplyToThatFailsWithNothingSaysSo() {
        Seeds.each(sim -> {
            var thrown = new AtomicReference<Throwable>();
            puppet(sim).ask(new Puppet.Defer((ctx, replyTo) -> {
                thrown.set(catchThrowable(() -> replyTo.fail(null)));
                replyTo.send("still possible");
            }));
            assertThat(thrown.get()).isInstanceOf(NullPointerException.class).hasMessageContaining("cause");
        });
    }

    @Test
    void theSecondReplyBecomesADeadLetter() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var reply = puppet(sim).ask(new Puppet.Defer((ctx, replyTo) -> {
                replyTo.send("first");
                replyTo.send("second");
                var late = new IllegalStateException("third");
                replyTo.fail(late);
            }));
            assertThat(reply).isEqualTo("first");
            sim.runUntilIdle();
            assertThat(events.deadLetters()).hasSize(2).first().isEqualTo("second");
            assertThat(events.of(SystemEvent.DeadLetter.class).getFirst().reason())
                    .contains("Puppet.Defer")
                    .contains("/puppet")
                    .contains("answered");
        });
    }

    @Test
    void repliesToWhatWasSentBecomeDeadLetters() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var puppet = puppet(sim);
            puppet.send(new Puppet.Defer((ctx, replyTo) -> replyTo.send("nobody asked")));
            puppet.send(new Puppet.Defer((ctx, replyTo) -> replyTo.fail(new IllegalStateException("nor now"))));
            sim.runUntilIdle();
            assertThat(events.deadLetters()).hasSize(2).first().isEqualTo("nobody asked");
        });
    }

    @Test
    void aReplyAfterTheTimeOutBecomesADeadLetter() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var kept = new AtomicReference<ReplyTo<String>>();
            var puppet = puppet(sim);
            assertThatThrownBy(() ->
                            puppet.ask(new Puppet.Defer((ctx, replyTo) -> kept.set(replyTo)), Duration.ofMillis(5)))
                    .isInstanceOf(AskTimeoutException.class);
            kept.get().send("too late");
            sim.runUntilIdle();
            assertThat(events.of(SystemEvent.DeadLetter.class))
                    .singleElement()
                    .matches(e -> e.message().equals("too late") && e.reason().contains("stopped waiting"));
        });
    }

    @Test
    void whatAHandlerReturnsAfterTheTimeOutBecomesADeadLetter() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var puppet = puppet(sim);
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            assertThatThrownBy(() -> puppet.ask(
                            new Puppet.Compute(ctx -> {
                                catchThrowable(
                                        () -> other.ask(new Puppet.Defer((its, replyTo) -> {}), Duration.ofMillis(50)));
                                return "slow";
                            }),
                            Duration.ofMillis(5)))
                    .isInstanceOf(AskTimeoutException.class);
            sim.advance(Duration.ofSeconds(1));
            assertThat(events.deadLetters()).containsExactly("slow");
        });
    }

    @Test
    void aStageOfAStashedMessageDoesNotAnswerIt() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            var calls = new AtomicReference<>(0);
            var reply = puppet.askAsync(new Puppet.Stage(ctx -> {
                if (calls.getAndSet(calls.get() + 1) == 0) {
                    ctx.stash();
                    return CompletableFuture.completedFuture("ignored");
                }
                return CompletableFuture.completedFuture("handled");
            }));
            sim.runUntilIdle();
            assertThat(reply).isNotDone();
            puppet.ask(new Puppet.Act(ctx -> ctx.unstashAll()));
            sim.runUntilIdle();
            assertThat(reply).isCompletedWithValue("handled");
        });
    }

    private static PuppetRef puppet(Simulation sim) {
        return sim.system().actor("puppet", PuppetRef.spec(new Script()));
    }
}
