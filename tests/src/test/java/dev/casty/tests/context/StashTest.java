package dev.casty.tests.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetContext;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Messages put aside and brought back. */
class StashTest {
    @Test
    void stashedMessagesComeBackInTheirOrderBeforeAllOthers() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var open = new AtomicBoolean();
            puppet.send(stashing(open, script, "1"));
            puppet.send(stashing(open, script, "2"));
            puppet.send(stashing(open, script, "3"));
            puppet.send(act(ctx -> {
                open.set(true);
                ctx.unstashAll();
                script.note("opened");
            }));
            puppet.send(stashing(open, script, "4"));
            puppet.ask(new Puppet.Note("last"));
            assertThat(script.log()).containsExactly("start#1", "opened", "1", "2", "3", "4", "last");
        });
    }

    @Test
    void whatIsStashedAgainStaysInOrder() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var open = new AtomicBoolean();
            for (int i = 0; i < 5; i++) {
                puppet.send(stashing(open, script, "" + i));
            }
            for (int round = 0; round < 3; round++) {
                puppet.ask(act(PuppetContext::unstashAll));
                sim.runUntilIdle();
            }
            open.set(true);
            puppet.ask(act(PuppetContext::unstashAll));
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "0", "1", "2", "3", "4");
        });
    }

    @Test
    void unstashBringsBackTheOneThatWasStashedFirst() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var open = new AtomicBoolean();
            for (int i = 0; i < 4; i++) {
                puppet.send(stashing(open, script, "" + i));
            }
            puppet.send(act(ctx -> {
                open.set(true);
                ctx.unstash();
                ctx.unstash();
            }));
            puppet.ask(new Puppet.Note("new"));
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "0", "1", "new");
            puppet.ask(act(PuppetContext::unstash));
            puppet.ask(act(PuppetContext::unstashAll));
            puppet.ask(act(PuppetContext::unstash));
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "0", "1", "new", "2", "3");
        });
    }

    @Test
    void whatUnstashBringsBackAndIsStashedAgainComesBackFirst() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var open = new AtomicBoolean();
            for (int i = 0; i < 4; i++) {
                puppet.send(stashing(open, script, "" + i));
            }
            puppet.ask(act(PuppetContext::unstash));
            puppet.ask(act(PuppetContext::unstashAll));
            sim.runUntilIdle();
            puppet.ask(act(PuppetContext::unstash));
            puppet.send(stashing(open, script, "4"));
            puppet.ask(act(PuppetContext::unstash));
            sim.runUntilIdle();
            open.set(true);
            puppet.ask(act(PuppetContext::unstash));
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "0");
            puppet.ask(act(PuppetContext::unstashAll));
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "0", "1", "2", "3", "4");
        });
    }

    @Test
    void aStashedAskIsAnsweredWhenItIsHandled() {
        Seeds.each(sim -> {
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            var open = new AtomicBoolean();
            var replies = new ArrayList<CompletableFuture<Object>>();
            for (int i = 0; i < 3; i++) {
                int number = i;
                replies.add(puppet.askAsync(new Puppet.Compute(ctx -> {
                    if (!open.get()) {
                        ctx.stash();
                        return "ignored";
                    }
                    return number;
                })));
            }
            sim.runUntilIdle();
            assertThat(replies).noneMatch(CompletableFuture::isDone);
            open.set(true);
            puppet.ask(act(PuppetContext::unstashAll));
            sim.runUntilIdle();
            for (int i = 0; i < 3; i++) {
                assertThat(replies.get(i)).isCompletedWithValue(i);
            }
        });
    }

    @Test
    void aMessageIsStashedOnlyOnce() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var thrown = new AtomicReference<Throwable>();
            var open = new AtomicBoolean();
            puppet.send(act(ctx -> {
                if (open.get()) {
                    script.note("handled");
                } else {
                    ctx.stash();
                    thrown.set(catchThrowable(ctx::stash));
                }
            }));
            sim.runUntilIdle();
            assertThat(thrown.get())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("stashed")
                    .hasMessageContaining("Puppet.Act");
            open.set(true);
            puppet.ask(act(PuppetContext::unstashAll));
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "handled");
        });
    }

    @Test
    void aFullStashFailsTheHandlerAndNamesItsCapacity() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script).stashCapacity(2));
            var open = new AtomicBoolean();
            puppet.send(stashing(open, script, "1"));
            puppet.send(stashing(open, script, "2"));
            var failure =
                    catchThrowableOfType(ActorFailedException.class, () -> puppet.ask(stashing(open, script, "3")));
            assertThat(failure.getCause())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("2 messages")
                    .hasMessageContaining("stashCapacity");
            sim.runUntilIdle();
            open.set(true);
            puppet.ask(act(PuppetContext::unstashAll));
            sim.runUntilIdle();
            assertThat(script.log()).containsSubsequence("1", "2").doesNotContain("3");
        });
    }

    @Test
    void aStashHoldsAtLeastOneMessage() {
        assertThatThrownBy(() -> PuppetRef.spec(new Script()).stashCapacity(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1")
                .hasMessageContaining("0");
    }

    @Test
    void thereIsNothingToStashInAHook() {
        Seeds.each(sim -> {
            var thrown = new AtomicReference<Throwable>();
            var script = new Script();
            script.onStart = ctx -> thrown.set(catchThrowable(ctx::stash));
            sim.system().actor("puppet", PuppetRef.spec(script)).ask(new Puppet.Note("n"));
            assertThat(thrown.get())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("stash")
                    .hasMessageContaining("@On method");
        });
    }

    @Test
    void unstashingNothingDoesNothing() {
        Seeds.each(sim -> {
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            puppet.ask(act(PuppetContext::unstashAll));
        });
    }

    @Test
    void whatIsStashedBecomesDeadLettersWhenTheActorStops() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var closed = new AtomicBoolean();
            var message = stashing(closed, script, "1");
            puppet.send(message);
            var asked = puppet.askAsync(stashing(closed, script, "2"));
            sim.runUntilIdle();
            sim.system().stop(puppet);
            sim.runUntilIdle();
            assertThat(events.deadLetters()).isEqualTo(List.of(message));
            assertThat(asked)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ActorStoppedException.class);
        });
    }

    @Test
    void whatIsStashedIsKeptThroughARestart() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var open = new AtomicBoolean();
            puppet.send(stashing(open, script, "1"));
            puppet.send(stashing(open, script, "2"));
            puppet.send(act(ctx -> {
                open.set(true);
                throw new IllegalStateException("x");
            }));
            puppet.ask(new Puppet.Note("waited"));
            assertThat(script.log()).endsWith("postRestart#2 x", "1", "2", "waited");
        });
    }

    @Test
    void aMessageThatIsStashedAndThenFailsIsNotHandledAgain() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.send(act(ctx -> {
                script.note("try");
                ctx.stash();
                throw new IllegalStateException("x");
            }));
            puppet.ask(new Puppet.Note("after"));
            puppet.ask(act(PuppetContext::unstashAll));
            sim.runUntilIdle();
            assertThat(script.log().stream().filter("try"::equals)).hasSize(1);
        });
    }

    private static Puppet.Act stashing(AtomicBoolean open, Script script, String text) {
        return act(ctx -> {
            if (open.get()) {
                script.note(text);
            } else {
                ctx.stash();
            }
        });
    }

    private static Puppet.Act act(Puppet.Action action) {
        return new Puppet.Act(action);
    }
}
