package dev.casty.tests.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.casty.ActorFailedException;
import dev.casty.ActorSystem;
import dev.casty.AskCycleException;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Circles of actors that wait for each other: found at once where they are, and never where they are not. */
class AskCycleTest {
    @Test
    void anActorThatAsksItselfIsTold() {
        Seeds.each(sim -> {
            var a = puppet(sim.system(), "a");
            var begin = sim.now();
            var cycle = rootOf(() -> a.ask(new Puppet.Act(ctx -> ctx.self().ask(new Puppet.Note("me")))));
            assertThat(cycle).isInstanceOf(AskCycleException.class).hasMessageContaining("/a asks /a (Puppet.Note)");
            assertThat(sim.now()).isEqualTo(begin);
        });
    }

    @Test
    void twoActorsThatAskEachOtherAreTold() {
        Seeds.each(sim -> {
            var a = puppet(sim.system(), "a");
            var b = puppet(sim.system(), "b");
            var begin = sim.now();
            var cycle = rootOf(() -> a.ask(asking(b, asking(a, new Puppet.Act(ctx -> {})))));
            assertThat(cycle)
                    .isInstanceOf(AskCycleException.class)
                    .hasMessageContaining("/b asks /a (Puppet.Act) asks /b (Puppet.Act)");
            assertThat(sim.now()).isEqualTo(begin);
        });
    }

    @Test
    void threeActorsInACircleAreToldOfAllThree() {
        Seeds.each(sim -> {
            var a = puppet(sim.system(), "a");
            var b = puppet(sim.system(), "b");
            var c = puppet(sim.system(), "c");
            var cycle = rootOf(() -> a.ask(asking(b, asking(c, asking(a, new Puppet.Act(ctx -> {}))))));
            assertThat(cycle)
                    .isInstanceOf(AskCycleException.class)
                    .hasMessageContaining("/c asks /a (Puppet.Act) asks /b (Puppet.Act) asks /c (Puppet.Act)");
        });
    }

    @Test
    void theAskThatWouldCloseTheCircleIsNotDelivered() {
        Seeds.each(sim -> {
            var script = new Script();
            var a = sim.system().actor("a", PuppetRef.spec(script));
            var b = puppet(sim.system(), "b");
            a.ask(asking(b, new Puppet.Act(ctx -> catchThrowable(() -> a.ask(new Puppet.Note("circle"))))));
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).containsExactly("start#1");
        });
    }

    @Test
    void threadsFindTheCircleToo() {
        try (var system = ActorSystem.create()) {
            var a = puppet(system, "a");
            var b = puppet(system, "b");
            var cycle = rootOf(() -> a.ask(asking(b, asking(a, new Puppet.Act(ctx -> {})))));
            assertThat(cycle).isInstanceOf(AskCycleException.class);
        }
    }

    @Test
    void whoAnswersLaterMayBeAskedMeanwhile() {
        Seeds.each(sim -> {
            var a = puppet(sim.system(), "a");
            var b = puppet(sim.system(), "b");
            // b waits for a only until it has asked it: the one who asked b is answered by b's ReplyTo afterwards.
            var reply = a.askAsync(new Puppet.Defer((ctx, replyTo) ->
                    b.send(new Puppet.Act(its -> replyTo.send("got " + a.ask(new Puppet.Compute(itself -> 3)))))));
            sim.runUntilIdle();
            assertThat(reply).isCompletedWithValue("got 3");
        });
    }

    @Test
    void aCircleThatSomebodyElseCanBreakIsNone() {
        Seeds.each(sim -> {
            var a = puppet(sim.system(), "a");
            var b = puppet(sim.system(), "b");
            var c = puppet(sim.system(), "c");
            var answer = new AtomicReference<Object>();
            // b hands the right to answer a to c, and asks a meanwhile: a is free again as soon as c has answered.
            a.ask(new Puppet.Act(ctx -> b.ask(new Puppet.Defer((its, replyTo) -> {
                c.send(new Puppet.Act(that -> replyTo.send("from c")));
                answer.set(a.ask(new Puppet.Compute(self -> "from a")));
            }))));
            sim.runUntilIdle();
            assertThat(answer.get()).isEqualTo("from a");
        });
    }

    @Test
    void asksThatGoOneWayAreNeverTakenForACircle() {
        for (long seed = 1; seed <= 300; seed++) {
            Simulation.run(seed, sim -> {
                var random = new SplittableRandom(sim.seed());
                var events = new Recorder(sim.system());
                var refs = new ArrayList<PuppetRef>();
                for (int i = 0; i < 6; i++) {
                    refs.add(puppet(sim.system(), "p" + i));
                }
                var answered = new AtomicInteger();
                for (int i = 0; i < 20; i++) {
                    int first = random.nextInt(6);
                    refs.get(first).send(chain(refs, first, random.split(), answered));
                }
                sim.advance(Duration.ofMinutes(1));
                assertThat(events.all()).isEmpty();
                assertThat(answered.get()).isEqualTo(20);
            });
        }
    }

    /** Asks ever higher numbers, so that no circle can come about. */
    private static Puppet.Act chain(
            ArrayList<PuppetRef> refs, int from, SplittableRandom random, AtomicInteger answered) {
        return new Puppet.Act(ctx -> {
            for (int next = from + 1; next < refs.size(); next++) {
                if (random.nextBoolean()) {
                    refs.get(next).ask(chain(refs, next, random, new AtomicInteger()));
                }
            }
            answered.incrementAndGet();
        });
    }

    private static Puppet.Act asking(PuppetRef other, Puppet.Act message) {
        return new Puppet.Act(ctx -> other.ask(message));
    }

    private static Throwable rootOf(Runnable ask) {
        var thrown = catchThrowable(ask::run);
        while (thrown instanceof ActorFailedException && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        return thrown;
    }

    private static PuppetRef puppet(ActorSystem system, String name) {
        return system.actor(name, PuppetRef.spec(new Script()));
    }
}
