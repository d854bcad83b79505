package dev.casty.tests.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.AskTimeoutException;
import dev.casty.NoReplyException;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.UnhandledMessageException;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Asks that end without a reply: when, and with what. */
class AskFailureTest {
    private static final Puppet.Defer NEVER = new Puppet.Defer((ctx, replyTo) -> {});

    @Test
    void aTimeOutNamesTheActorTheMessageAndTheTime() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            var begin = sim.now();
            var timeout =
                    catchThrowableOfType(AskTimeoutException.class, () -> puppet.ask(NEVER, Duration.ofMillis(250)));
            assertThat(timeout).hasMessageContaining("/puppet").hasMessageContaining("Puppet.Defer");
            assertThat(timeout).hasMessageContaining("250 ms");
            assertThat(sim.now().minus(begin)).isEqualTo(Duration.ofMillis(250));
        });
    }

    @Test
    void withoutATimeOutAnAskWaitsForTheDefaultOfFiveSeconds() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            var begin = sim.now();
            assertThat(catchThrowableOfType(AskTimeoutException.class, () -> puppet.ask(NEVER)))
                    .hasMessageContaining("5000 ms");
            assertThat(sim.now().minus(begin)).isEqualTo(Duration.ofSeconds(5));
        });
    }

    @Test
    void aTimeOutOfMoreThanTheClocksRangeIsNoError() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            Object reply = puppet.ask(new Puppet.Compute(ctx -> 7), Duration.ofSeconds(Long.MAX_VALUE));
            assertThat(reply).isEqualTo(7);
            var later = puppet.askAsync(new Puppet.Compute(ctx -> 7), Duration.ofSeconds(Long.MAX_VALUE));
            sim.runUntilIdle();
            assertThat(later).isCompletedWithValue(7);
        });
    }

    @Test
    void anAsyncAskTimesOutToo() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            var future = puppet.askAsync(NEVER, Duration.ofMillis(40));
            sim.advance(Duration.ofMillis(39));
            assertThat(future).isNotDone();
            sim.advance(Duration.ofMillis(1));
            assertThat(future)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(AskTimeoutException.class)
                    .withMessageContaining("/puppet")
                    .withMessageContaining("Puppet.Defer")
                    .withMessageContaining("40 ms");
        });
    }

    @Test
    void aMessageWhoseAskHasTimedOutIsStillHandled() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            puppet.send(new Puppet.Act(ctx -> assertThat(catchThrowableOfType(
                            AskTimeoutException.class, () -> other.ask(NEVER, Duration.ofSeconds(1))))
                    .isNotNull()));
            assertThat(catchThrowableOfType(
                            AskTimeoutException.class,
                            () -> puppet.ask(new Puppet.Note("late"), Duration.ofMillis(10))))
                    .isNotNull();
            assertThat(script.log()).doesNotContain("late");
            sim.advance(Duration.ofSeconds(2));
            assertThat(script.log()).contains("late");
        });
    }

    @Test
    void aFailureReachesTheAskerAtOnceWithItsCause() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            var begin = sim.now();
            var cause = new IOException("disk on fire");
            var failure = catchThrowableOfType(ActorFailedException.class, () -> puppet.ask(failing(cause)));
            assertThat(failure).hasCause(cause).hasMessageContaining("/puppet").hasMessageContaining("Puppet.Act");
            assertThat(failure).hasMessageContaining("disk on fire");
            assertThat(sim.now()).isEqualTo(begin);
        });
    }

    @Test
    void theStackOfAFailureShowsWhoAskedAndWhoThrew() {
        Simulation.run(1, sim -> {
            var puppet = puppet(sim);
            var failure = catchThrowableOfType(
                    ActorFailedException.class, () -> puppet.ask(failing(new IllegalStateException("here"))));
            var text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            assertThat(failure.getStackTrace())
                    .anyMatch(f -> f.getClassName().startsWith(AskFailureTest.class.getName()));
            assertThat(text.toString()).contains("Caused by: java.lang.IllegalStateException: here");
        });
    }

    @Test
    void aStoppedActorFailsTheAskAtOnce() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            sim.system().stop(puppet);
            sim.runUntilIdle();
            var begin = sim.now();
            var stopped =
                    catchThrowableOfType(ActorStoppedException.class, () -> puppet.ask(new Puppet.Note("anybody?")));
            assertThat(stopped).hasNoCause().hasMessageContaining("/puppet").hasMessageContaining("Puppet.Note");
            assertThat(sim.now()).isEqualTo(begin);
        });
    }

    @Test
    void anActorThatGaveUpFailsTheAskWithItsLastFailure() {
        Seeds.each(sim -> {
            var cause = new IllegalStateException("broken for good");
            var puppet =
                    sim.system().actor("puppet", PuppetRef.spec(new Script()).supervision(Supervision.stop()));
            puppet.send(failing(cause));
            sim.runUntilIdle();
            var stopped =
                    catchThrowableOfType(ActorStoppedException.class, () -> puppet.ask(new Puppet.Note("anybody?")));
            assertThat(stopped).hasCause(cause);
        });
    }

    @Test
    void anActorThatHadRecoveredWasNotStoppedByItsOldFailure() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            puppet.send(failing(new IllegalStateException("long ago")));
            puppet.ask(new Puppet.Note("well again"));
            sim.system().stop(puppet);
            sim.runUntilIdle();
            var stopped =
                    catchThrowableOfType(ActorStoppedException.class, () -> puppet.ask(new Puppet.Note("anybody?")));
            assertThat(stopped).hasNoCause();
        });
    }

    @Test
    void anAskThatWaitedWhenTheActorStoppedFailsAtOnce() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            puppet.send(new Puppet.Act(ctx -> ctx.stop()));
            var begin = sim.now();
            assertThat(catchThrowableOfType(ActorStoppedException.class, () -> puppet.ask(new Puppet.Note("too late"))))
                    .isNotNull();
            assertThat(sim.now()).isEqualTo(begin);
        });
    }

    @Test
    void whatTheBehaviourDoesNotHandleFailsAtOnce() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.send(new Puppet.Act(ctx -> ctx.become(new Puppet.Loud(script))));
            var begin = sim.now();
            var unhandled = catchThrowableOfType(
                    UnhandledMessageException.class, () -> puppet.ask(new Puppet.Compute(ctx -> 1)));
            assertThat(unhandled)
                    .hasMessageContaining("/puppet")
                    .hasMessageContaining("Puppet.Loud")
                    .hasMessageContaining("Puppet.Compute");
            assertThat(sim.now()).isEqualTo(begin);
            puppet.ask(new Puppet.Note("still here"));
            assertThat(script.log()).containsExactly("start#1", "still here!");
            sim.runUntilIdle();
            assertThat(events.of(SystemEvent.Unhandled.class)).hasSize(1);
        });
    }

    @Test
    void aVoidFallbackThatForgetsTheReplyIsNamed() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            var begin = sim.now();
            var noReply = catchThrowableOfType(NoReplyException.class, () -> puppet.ask(new Puppet.Mute()));
            assertThat(noReply)
                    .hasMessageContaining("/puppet")
                    .hasMessageContaining("Puppet.question(")
                    .hasMessageContaining("Puppet.Mute")
                    .hasMessageContaining("String");
            assertThat(sim.now()).isEqualTo(begin);
        });
    }

    @Test
    void aForgottenReplyReachesWhoeverChainsToItAlsoWhenTheActorStopsRightAfterwards() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            var failure = puppet.askAsync(new Puppet.Mute()).handle((reply, thrown) -> thrown);
            sim.system().stop(puppet);
            sim.runUntilIdle();
            assertThat(failure)
                    .isCompletedWithValueMatching(
                            thrown -> thrown instanceof NoReplyException || thrown instanceof ActorStoppedException);
        });
    }

    @Test
    void anExceptionThatCanNotEvenBeShownStillReachesTheAsker() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            var cause = new Unspeakable();
            var begin = sim.now();
            var failure = catchThrowableOfType(ActorFailedException.class, () -> puppet.ask(failing(cause)));
            assertThat(failure.getCause()).isSameAs(cause);
            assertThat(failure).hasMessageContaining("/puppet").hasMessageContaining("Unspeakable");
            assertThat(sim.now()).isEqualTo(begin);
            puppet.ask(new Puppet.Note("restarted"));
        });
    }

    @Test
    void aReplyToThatFailsWithSuchAnExceptionDoesTheSame() {
        Seeds.each(sim -> {
            var puppet = puppet(sim);
            var cause = new Unspeakable();
            var failure = catchThrowableOfType(
                    ActorFailedException.class,
                    () -> puppet.ask(new Puppet.Defer((ctx, replyTo) -> replyTo.fail(cause))));
            assertThat(failure.getCause()).isSameAs(cause);
        });
    }

    /** Computes its message when it is asked for it, and fails at that. */
    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no words");
        }
    }

    private static Puppet.Act failing(Throwable cause) {
        return new Puppet.Act(ctx -> {
            throw cause;
        });
    }

    private static PuppetRef puppet(Simulation sim) {
        return sim.system().actor("puppet", PuppetRef.spec(new Script()));
    }
}
