package dev.casty.tests.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.ActorSystem;
import dev.casty.SystemEvent;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Going on, on the actor, with what was done elsewhere. */
class PipeToSelfTest {
    @Test
    void theResultComesBackLikeAMessage() {
        Seeds.each(sim -> {
            var script = new Script();
            var stage = new CompletableFuture<String>();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.ask(piping(stage, script));
            puppet.ask(new Puppet.Note("meanwhile"));
            stage.complete("result");
            puppet.ask(new Puppet.Note("afterwards"));
            assertThat(script.log()).containsExactly("start#1", "meanwhile", "done result", "afterwards");
        });
    }

    @Test
    void aResultOfNullIsAResult() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.ask(piping(CompletableFuture.completedFuture(null), script));
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "done null");
        });
    }

    @Test
    void aFailureComesUnwrapped() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var failed = CompletableFuture.<String>failedFuture(new IllegalStateException("why"));
            puppet.ask(piping(failed, script));
            puppet.ask(piping(failed.thenApply(text -> text), script));
            sim.runUntilIdle();
            assertThat(script.log())
                    .containsExactly(
                            "start#1",
                            "failed java.lang.IllegalStateException: why",
                            "failed java.lang.IllegalStateException: why");
        });
    }

    @Test
    void itGoesOnOnTheActorsOwnThread() {
        try (var system = ActorSystem.create()) {
            var stage = new CompletableFuture<String>();
            var result = new AtomicReference<Object>();
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            // Only on its own thread may an actor use its context.
            puppet.ask(new Puppet.Act(
                    ctx -> ctx.pipeToSelf(stage, (self, text) -> result.set(ctx.children()), (self, failure) -> {})));
            Thread.ofPlatform().start(() -> stage.complete("done"));
            Awaitility.await().until(() -> result.get() != null);
        }
    }

    @Test
    void whatItThrowsIsAFailureOfTheActor() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.ask(new Puppet.Act(ctx -> ctx.pipeToSelf(
                    CompletableFuture.failedFuture(new IllegalStateException("why")),
                    (self, text) -> {},
                    (self, failure) -> {
                        throw new IllegalArgumentException("in the continuation");
                    })));
            sim.runUntilIdle();
            assertThat(script.log())
                    .endsWith("preRestart#1 in the continuation null", "postRestart#2 in the continuation");
            assertThat(events.of(SystemEvent.ActorFailed.class)).singleElement().matches(e -> e.message() == null);
        });
    }

    @Test
    void aResultForAStoppedActorIsADeadLetter() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var script = new Script();
            var stage = new CompletableFuture<String>();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.ask(piping(stage, script));
            sim.system().stop(puppet);
            sim.runUntilIdle();
            stage.complete("too late");
            sim.runUntilIdle();
            assertThat(events.deadLetters()).containsExactly("too late");
        });
    }

    @Test
    void anAskOfAnotherCanBePiped() {
        Seeds.each(sim -> {
            var script = new Script();
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            sim.system()
                    .actor("puppet", PuppetRef.spec(script))
                    .ask(new Puppet.Act(ctx -> ctx.pipeToSelf(
                            other.askAsync(new Puppet.Compute(its -> 6 * 7)),
                            (self, answer) -> script.note("got " + answer),
                            (self, failure) -> script.note("failed"))));
            sim.runUntilIdle();
            assertThat(script.log()).contains("got 42");
        });
    }

    private static Puppet.Act piping(CompletableFuture<String> stage, Script script) {
        return new Puppet.Act(ctx -> ctx.pipeToSelf(
                stage,
                (self, text) -> script.note("done " + text),
                (self, failure) -> script.note("failed " + failure)));
    }
}
