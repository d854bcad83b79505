package dev.casty.tests.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.casty.ActorContext;
import dev.casty.ActorStoppedException;
import dev.casty.Directive;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.annotation.MultiChildStrategy;
import dev.casty.annotation.SupervisionStrategy;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.GuardianRef;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every strategy, at every place where an actor can fail, at the top and below a parent of every kind: who is restarted,
 * who is stopped, who is told.
 */
class CombinationsTest {
    private static final int SEEDS = 3;

    /** Where the actor fails, once. */
    private enum Place {
        HANDLER,
        CONSTRUCTOR,
        START_HOOK,
        POST_RESTART_HOOK,
        CONTINUATION,
        TIMER_MESSAGE;

        /** Whether the actor may fail before its siblings run: only those who run are restarted. */
        boolean early() {
            return this == CONSTRUCTOR || this == START_HOOK;
        }
    }

    /** What the parent's hook does; the first has none. */
    private enum Hook {
        NONE,
        NOTHING,
        RESTART,
        STOP,
        ESCALATE,
        THROWS
    }

    private record Case(SupervisionStrategy strategy, Place place, MultiChildStrategy siblings, Hook hook) {
        /** What is to be done with the child. */
        SupervisionStrategy outcome() {
            return switch (hook) {
                case NONE, NOTHING -> strategy;
                case RESTART -> SupervisionStrategy.RESTART;
                case STOP -> SupervisionStrategy.STOP;
                case ESCALATE, THROWS -> SupervisionStrategy.ESCALATE;
            };
        }

        /** A hook of the second instance runs only if there is one. */
        boolean possible() {
            return place != Place.POST_RESTART_HOOK || outcome() == SupervisionStrategy.RESTART;
        }

        int failures() {
            return place == Place.POST_RESTART_HOOK ? 2 : 1;
        }

        String firstCause() {
            return place == Place.POST_RESTART_HOOK ? "first" : place.name();
        }
    }

    @TestFactory
    Stream<DynamicTest> atTheTop() {
        return Stream.of(SupervisionStrategy.values())
                .flatMap(strategy -> Stream.of(Place.values())
                        .map(place -> new Case(strategy, place, MultiChildStrategy.ONE_FOR_ONE, Hook.NONE)))
                .filter(Case::possible)
                .map(each -> test(each, CombinationsTest::checkAtTheTop));
    }

    @TestFactory
    Stream<DynamicTest> belowAParent() {
        var cases = new ArrayList<Case>();
        for (var strategy : SupervisionStrategy.values()) {
            for (var place : Place.values()) {
                for (var siblings : MultiChildStrategy.values()) {
                    for (var hook : Hook.values()) {
                        cases.add(new Case(strategy, place, siblings, hook));
                    }
                }
            }
        }
        return cases.stream().filter(Case::possible).map(each -> test(each, CombinationsTest::checkBelowAParent));
    }

    private interface Check {
        void run(Simulation sim, Case each);
    }

    private static DynamicTest test(Case each, Check check) {
        return DynamicTest.dynamicTest(each.toString(), () -> {
            for (long seed = 1; seed <= SEEDS; seed++) {
                Simulation.run(seed, sim -> check.run(sim, each));
            }
        });
    }

    private static void checkAtTheTop(Simulation sim, Case each) {
        var events = new Recorder(sim.system());
        var script = new Script();
        prepare(script, each.place());
        var puppet = sim.system().actor("b", PuppetRef.spec(script).supervision(supervision(each.strategy())));
        provoke(puppet, each.place());
        sim.advance(Duration.ofSeconds(1));
        assertThat(events.of(SystemEvent.ActorFailed.class)).hasSize(each.failures());
        checkFirstFailure(events, each);
        if (each.strategy() == SupervisionStrategy.RESTART) {
            assertThat(script.instances()).isEqualTo(each.failures() + 1);
            // The instance that failed in its own hook never ran.
            assertThat(events.of(SystemEvent.ActorRestarted.class)).hasSize(1);
            puppet.ask(new Puppet.Note("alive"));
        } else {
            assertThat(script.instances()).isEqualTo(1);
            checkGaveUp(events, each, puppet);
        }
    }

    private static void checkBelowAParent(Simulation sim, Case each) {
        var events = new Recorder(sim.system());
        var family = new Family(each);
        family.spawn(sim);
        sim.advance(Duration.ofSeconds(1));
        if (!each.place().early()) {
            provoke(family.b, each.place());
            sim.advance(Duration.ofSeconds(1));
        }
        checkFirstFailure(events, each);
        switch (each.outcome()) {
            case RESTART -> {
                assertThat(failed(events)).hasSize(each.failures()).containsOnly("/parent/b");
                assertThat(family.failing.instances()).isEqualTo(each.failures() + 1);
                assertThat(family.parent.instances()).isEqualTo(1);
                checkSibling(family.first, each, each.siblings() == MultiChildStrategy.ONE_FOR_ALL);
                checkSibling(family.last, each, each.siblings() != MultiChildStrategy.ONE_FOR_ONE);
                family.b.ask(new Puppet.Note("alive"));
            }
            case STOP -> {
                assertThat(failed(events)).containsExactly("/parent/b");
                assertThat(family.failing.instances()).isEqualTo(1);
                assertThat(family.parent.instances()).isEqualTo(1);
                checkSibling(family.first, each, false);
                checkSibling(family.last, each, false);
                checkGaveUp(events, each, family.b);
            }
            case ESCALATE -> {
                assertThat(failed(events)).containsExactly("/parent/b", "/parent");
                assertThat(family.failing.instances()).isEqualTo(2);
                assertThat(family.parent.instances()).isEqualTo(2);
                assertThat(family.parent.log()).contains("children gone");
                assertThat(events.of(SystemEvent.ActorGaveUp.class)).isEmpty();
                family.b.ask(new Puppet.Note("alive"));
            }
        }
    }

    private static void checkSibling(Script sibling, Case each, boolean affected) {
        int most = affected ? each.failures() + 1 : 1;
        int least = affected && !each.place().early() ? 2 : 1;
        assertThat(sibling.instances()).isBetween(least, most);
        if (sibling.instances() > 1) {
            assertThat(sibling.log()).contains("preRestart#1 " + each.firstCause() + " null");
        }
    }

    private static void checkFirstFailure(Recorder events, Case each) {
        var first = events.of(SystemEvent.ActorFailed.class).getFirst();
        assertThat(first.cause()).hasMessage(each.firstCause());
        boolean inHandler = switch (each.place()) {
            case HANDLER, TIMER_MESSAGE, POST_RESTART_HOOK -> true;
            case CONSTRUCTOR, START_HOOK, CONTINUATION -> false;
        };
        assertThat(first.message() instanceof Puppet.Act).isEqualTo(inHandler);
    }

    private static void checkGaveUp(Recorder events, Case each, PuppetRef puppet) {
        assertThat(events.of(SystemEvent.ActorGaveUp.class)).singleElement().satisfies(gaveUp -> {
            assertThat(gaveUp.path()).endsWith("/b");
            assertThat(gaveUp.cause()).hasMessage(each.firstCause());
            assertThat(gaveUp.reason())
                    .containsAnyOf("its strategy is STOP", "its parent decided so", "it has no parent");
        });
        assertThat(catchThrowable(() -> puppet.ask(new Puppet.Note("alive?"))))
                .isInstanceOf(ActorStoppedException.class)
                .cause()
                .hasMessage(each.firstCause());
    }

    private static List<String> failed(Recorder events) {
        return events.of(SystemEvent.ActorFailed.class).stream()
                .map(SystemEvent.ActorFailed::path)
                .toList();
    }

    /** Makes the first instance, or the hook of the second, fail. */
    private static void prepare(Script script, Place place) {
        switch (place) {
            case CONSTRUCTOR -> script.onConstruct = () -> failIn(1, script, place);
            case START_HOOK -> script.onStart = ctx -> failIn(1, script, place);
            case POST_RESTART_HOOK -> script.onPostRestart = ctx -> failIn(2, script, place);
            default -> {}
        }
    }

    private static void failIn(int instance, Script script, Place place) {
        if (script.instances() == instance) {
            throw new IllegalStateException(place.name());
        }
    }

    private static void provoke(PuppetRef puppet, Place place) {
        switch (place) {
            case HANDLER -> puppet.send(failing(place.name()));
            case POST_RESTART_HOOK -> puppet.send(failing("first"));
            case TIMER_MESSAGE ->
                puppet.send(new Puppet.Act(ctx -> ctx.schedule(Duration.ofMillis(1), failing(place.name()))));
            case CONTINUATION ->
                puppet.send(new Puppet.Act(ctx -> ctx.pipeToSelf(
                        CompletableFuture.completedFuture(1),
                        (self, one) -> {
                            throw new IllegalStateException(place.name());
                        },
                        (self, failure) -> {})));
            default -> {}
        }
    }

    private static Puppet.Act failing(String text) {
        return new Puppet.Act(ctx -> {
            throw new IllegalStateException(text);
        });
    }

    private static Supervision supervision(SupervisionStrategy strategy) {
        return switch (strategy) {
            case RESTART -> Supervision.restart();
            case STOP -> Supervision.stop();
            case ESCALATE -> Supervision.escalate();
        };
    }

    /** A parent with the children a, b and c; b is the one that fails. */
    private static final class Family {
        final Case each;
        final Script parent = new Script();
        final Script first = new Script();
        final Script failing = new Script();
        final Script last = new Script();
        PuppetRef b;

        Family(Case each) {
            this.each = each;
        }

        void spawn(Simulation sim) {
            prepare(failing, each.place());
            parent.onStart = this::spawnChildren;
            parent.onPostRestart = this::spawnChildren;
            parent.onPreRestart = this::noteChildren;
            parent.onStop = this::noteChildren;
            parent.onChildFailure = (child, cause) -> switch (each.hook()) {
                case NONE, NOTHING -> null;
                case RESTART -> Directive.RESTART;
                case STOP -> Directive.STOP;
                case ESCALATE -> Directive.ESCALATE;
                case THROWS -> throw new IllegalStateException("hook");
            };
            var supervision = Supervision.restart().children(each.siblings());
            if (each.hook() == Hook.NONE) {
                sim.system().actor("parent", PuppetRef.spec(parent).supervision(supervision));
            } else {
                sim.system().actor("parent", GuardianRef.spec(parent).supervision(supervision));
            }
        }

        private void noteChildren(ActorContext<?> ctx) {
            if (ctx.children().isEmpty()) {
                parent.note("children gone");
            }
        }

        private void spawnChildren(ActorContext<?> ctx) {
            ctx.actor("a", PuppetRef.spec(first));
            b = ctx.actor("b", PuppetRef.spec(failing).supervision(supervision(each.strategy())));
            ctx.actor("c", PuppetRef.spec(last));
        }
    }
}
