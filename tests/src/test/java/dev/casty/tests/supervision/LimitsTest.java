package dev.casty.tests.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.casty.ActorStoppedException;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Backoff;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.Supervised;
import dev.casty.annotation.SupervisionStrategy;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often an actor is restarted, and how long it waits before. */
class LimitsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Backs off as its annotation says. */
    @Actor
    @Supervised(maxRestarts = 5, within = "10s", backoff = @Backoff(initial = "100ms", max = "1s", jitter = 0))
    static final class Annotated {
        record Fail() {}

        final List<Long> starts;
        final Simulation sim;

        Annotated(List<Long> starts, Simulation sim) {
            this.starts = starts;
            this.sim = sim;
        }

        @OnStart
        void start() {
            starts.add(sim.now().toMillis());
        }

        @On
        void fail(Fail msg) {
            throw new IllegalStateException("told to");
        }
    }

    /** Stops at the first failure, says its annotation. */
    @Actor
    @Supervised(strategy = SupervisionStrategy.STOP)
    static final class Brittle {
        record Fail() {}

        record Ping() {}

        @On
        void fail(Fail msg) {
            throw new IllegalStateException("told to");
        }

        @On
        int ping(Ping msg) {
            return 1;
        }
    }

    @Test
    void theFailureAfterTheLastRestartStopsTheActor() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var script = new Script();
            var puppet = spawn(sim, script, Supervision.restart());
            for (int i = 0; i < 3; i++) {
                puppet.send(failing());
                puppet.ask(new Puppet.Note("alive"));
            }
            puppet.send(failing());
            assertThat(catchThrowable(() -> puppet.ask(new Puppet.Note("alive?"))))
                    .isInstanceOf(ActorStoppedException.class)
                    .hasCauseInstanceOf(IllegalStateException.class);
            sim.runUntilIdle();
            assertThat(script.instances()).isEqualTo(4);
            assertThat(events.of(SystemEvent.ActorRestarted.class))
                    .extracting(SystemEvent.ActorRestarted::restarts)
                    .containsExactly(1, 2, 3);
            assertThat(events.of(SystemEvent.ActorGaveUp.class))
                    .singleElement()
                    .matches(e -> e.path().equals("/puppet") && e.reason().contains("3 times"));
        });
    }

    @Test
    void theWindowSlides() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = spawn(sim, script, Supervision.restart());
            for (int i = 0; i < 20; i++) {
                puppet.send(failing());
                puppet.ask(new Puppet.Note("alive"));
                sim.advance(Duration.ofSeconds(20));
            }
            // Restarts 40 s, 20 s and 0 s ago: one more is one too many.
            puppet.send(failing());
            puppet.ask(new Puppet.Note("alive"));
            puppet.send(failing());
            assertThat(catchThrowable(() -> puppet.ask(new Puppet.Note("alive?"))))
                    .isInstanceOf(ActorStoppedException.class);
        });
    }

    @Test
    void aLimitOfZeroStopsAtTheFirstFailure() {
        Seeds.each(sim -> {
            var script = new Script();
            spawn(sim, script, Supervision.restart().maxRestarts(0)).send(failing());
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "stop#1");
        });
    }

    @Test
    void anActorThatCanNotEvenStartGivesUpToo() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var script = new Script();
            script.onConstruct = () -> {
                throw new IllegalStateException("never");
            };
            var puppet = spawn(sim, script, Supervision.restart());
            assertThat(catchThrowable(() -> puppet.ask(new Puppet.Note("n"))))
                    .isInstanceOf(ActorStoppedException.class)
                    .hasRootCauseMessage("never");
            sim.runUntilIdle();
            assertThat(script.instances()).isEqualTo(4);
            assertThat(events.of(SystemEvent.ActorRestarted.class)).isEmpty();
            assertThat(events.of(SystemEvent.ActorGaveUp.class)).hasSize(1);
        });
    }

    @Test
    void theWaitGrowsByItsFactorUpToItsLimit() {
        Seeds.each(sim -> {
            var restarts = new ArrayList<Long>();
            var script = new Script();
            script.onPostRestart = ctx -> {
                restarts.add(sim.now().toMillis());
                throw new IllegalStateException("again");
            };
            var rules = Supervision.restart().maxRestarts(6).backoff(Duration.ofMillis(100), Duration.ofMillis(500), 2);
            spawn(sim, script, rules).send(failing());
            sim.advance(Duration.ofMinutes(1));
            assertThat(restarts).containsExactly(100L, 300L, 700L, 1200L, 1700L, 2200L);
        });
    }

    @Test
    void theWaitBeginsAnewWhenTheWindowHasPassedQuietly() {
        Seeds.each(sim -> {
            var times = new ArrayList<Long>();
            var script = new Script();
            script.onPostRestart = ctx -> times.add(sim.now().toMillis());
            var rules = Supervision.restart()
                    .within(Duration.ofSeconds(10))
                    .backoff(Duration.ofMillis(100), Duration.ofSeconds(5), 3);
            var puppet = spawn(sim, script, rules);
            puppet.send(failing());
            sim.advance(Duration.ofSeconds(1));
            puppet.send(failing());
            sim.advance(Duration.ofSeconds(19));
            puppet.send(failing());
            sim.advance(Duration.ofSeconds(1));
            assertThat(times).containsExactly(100L, 1300L, 20_100L);
        });
    }

    @Test
    void jitterSpreadsTheWaits() {
        var waits = new ArrayList<Long>();
        var rules =
                Supervision.restart().backoff(SECOND, Duration.ofSeconds(5), 2).jitter(0.2);
        for (long seed = 1; seed <= 40; seed++) {
            Simulation.run(seed, sim -> {
                var script = new Script();
                script.onPostRestart = ctx -> waits.add(sim.now().toMillis());
                spawn(sim, script, rules).send(failing());
                sim.advance(Duration.ofSeconds(5));
            });
        }
        assertThat(waits).hasSize(40).allMatch(wait -> wait >= 800 && wait <= 1200);
        assertThat(waits.stream().distinct()).hasSizeGreaterThan(20);
    }

    @Test
    void mailThatComesWhileItBacksOffIsKept() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = spawn(sim, script, Supervision.restart().backoff(SECOND, SECOND, 1));
            puppet.send(new Puppet.Note("before"));
            puppet.send(failing());
            puppet.send(new Puppet.Note("waiting"));
            sim.advance(Duration.ofMillis(500));
            puppet.send(new Puppet.Note("meanwhile"));
            sim.advance(Duration.ofMillis(499));
            assertThat(script.log()).containsExactly("start#1", "before", "preRestart#1 x Act");
            sim.advance(Duration.ofMillis(1));
            assertThat(script.log()).endsWith("postRestart#2 x", "waiting", "meanwhile");
        });
    }

    @Test
    void theAnnotationHoldsUnlessTheSpawnSaysOtherwise() {
        Simulation.run(1, sim -> {
            var starts = new ArrayList<Long>();
            var annotated = sim.system().actor("annotated", LimitsTest_AnnotatedRef.spec(starts, sim));
            for (int i = 0; i < 7; i++) {
                annotated.send(new Annotated.Fail());
            }
            sim.advance(Duration.ofSeconds(9));
            assertThat(starts).containsExactly(0L, 100L, 300L, 700L, 1500L, 2500L);

            starts.clear();
            var spec = LimitsTest_AnnotatedRef.spec(starts, sim);
            var overridden = sim.system().actor("overridden", spec.supervision(Supervision.restart()));
            for (int i = 0; i < 7; i++) {
                overridden.send(new Annotated.Fail());
            }
            sim.runUntilIdle();
            assertThat(starts).hasSize(4);

            var brittle = sim.system().actor("brittle", LimitsTest_BrittleRef.spec());
            brittle.send(new Brittle.Fail());
            assertThat(catchThrowable(() -> brittle.ask(new Brittle.Ping()))).isInstanceOf(ActorStoppedException.class);
            var tough = sim.system().actor("tough", LimitsTest_BrittleRef.spec().supervision(Supervision.restart()));
            tough.send(new Brittle.Fail());
            assertThat(tough.ask(new Brittle.Ping())).isEqualTo(1);
        });
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        var rules = Supervision.restart();
        refused("maxRestarts", () -> rules.maxRestarts(-1));
        refused("within", () -> rules.within(Duration.ZERO));
        refused("within", () -> rules.within(SECOND.negated()));
        refused("initial backoff", () -> rules.backoff(SECOND.negated(), SECOND, 2));
        refused("shorter", () -> rules.backoff(SECOND, Duration.ZERO, 2));
        refused("multiplier", () -> rules.backoff(SECOND, SECOND, 0.5));
        refused("multiplier", () -> rules.backoff(SECOND, SECOND, Double.NaN));
        refused("multiplier", () -> rules.backoff(SECOND, SECOND, Double.POSITIVE_INFINITY));
        refused("jitter", () -> rules.jitter(1.5));
        refused("jitter", () -> rules.jitter(-0.1));
        refused("jitter", () -> rules.jitter(Double.NaN));
    }

    @Test
    void hugeRulesAreNoErrors() {
        Seeds.each(sim -> {
            var huge = Duration.ofSeconds(Long.MAX_VALUE);
            var script = new Script();
            var rules = Supervision.restart()
                    .maxRestarts(Integer.MAX_VALUE)
                    .within(huge)
                    .backoff(Duration.ofMillis(1), huge, 1e300);
            var puppet = spawn(sim, script, rules);
            puppet.send(failing());
            puppet.send(failing());
            sim.advance(Duration.ofDays(1));
            assertThat(script.instances()).isEqualTo(2);
            sim.system().stop(puppet);
            sim.runUntilIdle();
            assertThat(script.log()).last().isEqualTo("preRestart#2 x Act");
        });
    }

    private static void refused(String what, Runnable rule) {
        assertThatThrownBy(rule::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(what);
    }

    private static PuppetRef spawn(Simulation sim, Script script, Supervision rules) {
        return sim.system().actor("puppet", PuppetRef.spec(script).supervision(rules));
    }

    private static Puppet.Act failing() {
        return new Puppet.Act(ctx -> {
            throw new IllegalStateException("x");
        });
    }
}
