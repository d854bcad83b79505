package dev.casty.tests.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.casty.ActorFailedException;
import dev.casty.ActorSystem;
import dev.casty.Supervision;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Being told of the end of others. */
class WatchTest {
    private static final Puppet.Note GONE = new Puppet.Note("gone");

    @Test
    void theWatcherGetsTheMessageOfItsChoiceWhenTheOtherHasStopped() {
        each((sim, watcher, other, script) -> {
            watcher.ask(act(ctx -> ctx.watch(other, GONE)));
            sim.runUntilIdle();
            assertThat(script.log()).doesNotContain("gone");
            sim.system().stop(other);
            sim.runUntilIdle();
            assertThat(script.log()).containsOnlyOnce("gone");
        });
    }

    @Test
    void theOtherHasRunItsStopHookByThen() {
        Seeds.each(sim -> {
            var script = new Script();
            var watcher = sim.system().actor("watcher", PuppetRef.spec(script));
            var its = new Script();
            its.onStop = ctx -> script.note("its stop hook");
            var other = sim.system().actor("other", PuppetRef.spec(its));
            watcher.ask(act(ctx -> ctx.watch(other, GONE)));
            sim.system().stop(other);
            sim.runUntilIdle();
            assertThat(script.log()).endsWith("its stop hook", "gone");
        });
    }

    @Test
    void whoHasStoppedBeforeIsToldOfAtOnce() {
        each((sim, watcher, other, script) -> {
            sim.system().stop(other);
            sim.runUntilIdle();
            watcher.ask(act(ctx -> ctx.watch(other, GONE)));
            sim.runUntilIdle();
            assertThat(script.log()).containsOnlyOnce("gone");
        });
    }

    @Test
    void aRestartIsNoEnd() {
        each((sim, watcher, other, script) -> {
            watcher.ask(act(ctx -> ctx.watch(other, GONE)));
            other.send(failing());
            sim.runUntilIdle();
            assertThat(script.log()).doesNotContain("gone");
            sim.system().stop(other);
            sim.runUntilIdle();
            assertThat(script.log()).contains("gone");
        });
    }

    @Test
    void givingUpIsAnEnd() {
        Seeds.each(sim -> {
            var script = new Script();
            var watcher = sim.system().actor("watcher", PuppetRef.spec(script));
            var other = sim.system().actor("other", PuppetRef.spec(new Script()).supervision(Supervision.stop()));
            watcher.ask(act(ctx -> ctx.watch(other, GONE)));
            other.send(failing());
            sim.runUntilIdle();
            assertThat(script.log()).contains("gone");
        });
    }

    @Test
    void aSecondWatchOnlyChangesTheMessage() {
        each((sim, watcher, other, script) -> {
            watcher.ask(act(ctx -> {
                ctx.watch(other, GONE);
                ctx.watch(other, new Puppet.Note("second"));
            }));
            sim.system().stop(other);
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "second");
        });
    }

    @Test
    void unwatchEndsIt() {
        each((sim, watcher, other, script) -> {
            watcher.ask(act(ctx -> {
                ctx.watch(other, GONE);
                ctx.unwatch(other);
                ctx.unwatch(other);
            }));
            sim.system().stop(other);
            sim.runUntilIdle();
            assertThat(script.log()).doesNotContain("gone");
        });
    }

    @Test
    void unwatchHoldsBackTheMessageThatWaitsAlready() {
        each((sim, watcher, other, script) -> {
            var third = sim.system().actor("third", PuppetRef.spec(new Script()));
            watcher.ask(act(ctx -> ctx.watch(other, GONE)));
            watcher.send(act(ctx -> {
                sim.system().stop(other);
                wait(third);
            }));
            watcher.send(act(ctx -> {}));
            // The notice lies behind this one, which waited in the mailbox before it.
            watcher.send(act(ctx -> {
                wait(third);
                ctx.unwatch(other);
            }));
            sim.runUntilIdle();
            assertThat(script.log()).doesNotContain("gone");
        });
    }

    @Test
    void watchingAgainAfterUnwatchCounts() {
        each((sim, watcher, other, script) -> {
            watcher.ask(act(ctx -> {
                ctx.watch(other, GONE);
                ctx.unwatch(other);
                ctx.watch(other, new Puppet.Note("again"));
            }));
            sim.system().stop(other);
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "again");
        });
    }

    @Test
    void anActorCanNotWatchItself() {
        each((sim, watcher, other, script) -> {
            var failure = catchThrowableOfType(
                    ActorFailedException.class, () -> watcher.ask(act(ctx -> ctx.watch(ctx.self(), GONE))));
            assertThat(failure.getCause())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("/watcher")
                    .hasMessageContaining("itself");
        });
    }

    @Test
    void aWatcherThatHasStoppedIsNotToldAndLeavesNoDeadLetter() {
        each((sim, watcher, other, script) -> {
            var events = new Recorder(sim.system());
            watcher.ask(act(ctx -> ctx.watch(other, GONE)));
            sim.system().stop(watcher);
            sim.runUntilIdle();
            sim.system().stop(other);
            sim.runUntilIdle();
            assertThat(script.log()).doesNotContain("gone");
            assertThat(events.all()).isEmpty();
        });
    }

    @Test
    void aRestartedWatcherStillWatches() {
        each((sim, watcher, other, script) -> {
            watcher.ask(act(ctx -> ctx.watch(other, GONE)));
            watcher.send(failing());
            watcher.ask(new Puppet.Note("restarted"));
            sim.system().stop(other);
            sim.runUntilIdle();
            assertThat(script.log()).endsWith("restarted", "gone");
        });
    }

    @Test
    void anActorOfAnotherSystemCanBeWatched() {
        try (var here = ActorSystem.create();
                var there = ActorSystem.create()) {
            var script = new Script();
            var watcher = here.actor("watcher", PuppetRef.spec(script));
            var other = there.actor("other", PuppetRef.spec(new Script()));
            watcher.ask(act(ctx -> ctx.watch(other, GONE)));
            there.stop(other);
            Awaitility.await().until(() -> script.log().contains("gone"));
        }
    }

    private interface Body {
        void run(Simulation sim, PuppetRef watcher, PuppetRef other, Script script);
    }

    private static void each(Body body) {
        Seeds.each(sim -> {
            var script = new Script();
            var watcher = sim.system().actor("watcher", PuppetRef.spec(script));
            body.run(sim, watcher, sim.system().actor("other", PuppetRef.spec(new Script())), script);
        });
    }

    /** Gives all others time to come to rest. */
    private static void wait(PuppetRef third) {
        catchThrowable(() -> third.ask(new Puppet.Defer((its, to) -> {}), Duration.ofMillis(1)));
    }

    private static Puppet.Act failing() {
        return act(ctx -> {
            throw new IllegalStateException("x");
        });
    }

    private static Puppet.Act act(Puppet.Action action) {
        return new Puppet.Act(action);
    }
}
