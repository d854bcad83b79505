package dev.casty.tests.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.casty.ActorStoppedException;
import dev.casty.ActorSystem;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetContext;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The end of an actor, in whatever state it is. */
class StopTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void anActorStopsItselfAfterTheMessageThatItIsHandling() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.send(new Puppet.Act(ctx -> {
                ctx.stop();
                script.note("still in the handler");
            }));
            var late = new Puppet.Note("late");
            puppet.send(late);
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "still in the handler", "stop#1");
            assertThat(events.deadLetters()).isEqualTo(List.of(late));
        });
    }

    @Test
    void theSystemStopsAnActorOnce() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            sim.runUntilIdle();
            sim.system().stop(puppet);
            sim.system().stop(puppet);
            sim.runUntilIdle();
            sim.system().stop(puppet);
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "stop#1");
        });
    }

    @Test
    void childrenAndTheirChildrenStopFirst() {
        Seeds.each(sim -> {
            var order = new ArrayList<String>();
            var top = sim.system().actor("top", PuppetRef.spec(named("top", order, 2)));
            sim.runUntilIdle();
            sim.system().stop(top);
            sim.runUntilIdle();
            assertThat(order).hasSize(7).last().isEqualTo("top");
            for (var parent : List.of("top.1", "top.2")) {
                assertThat(order.indexOf(parent)).isGreaterThan(order.indexOf(parent + ".1"));
                assertThat(order.indexOf(parent)).isGreaterThan(order.indexOf(parent + ".2"));
            }
        });
    }

    @Test
    void aParentStopsAChild() {
        Seeds.each(sim -> {
            var its = new Script();
            var parent = sim.system().actor("parent", PuppetRef.spec(new Script()));
            parent.ask(new Puppet.Act(ctx -> ctx.stop(ctx.actor("child", PuppetRef.spec(its)))));
            sim.runUntilIdle();
            assertThat(its.log()).last().isEqualTo("stop#1");
            Object children = parent.ask(new Puppet.Compute(PuppetContext::children));
            assertThat(children).isEqualTo(List.of());
        });
    }

    @Test
    void onlyAParentStopsAChildByItsContext() {
        Seeds.each(sim -> {
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            var thrown = new AtomicReference<Throwable>();
            sim.system()
                    .actor("puppet", PuppetRef.spec(new Script()))
                    .ask(new Puppet.Act(ctx -> thrown.set(catchThrowable(() -> ctx.stop(other)))));
            assertThat(thrown.get())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("/other")
                    .hasMessageContaining("no child of /puppet");
            other.ask(new Puppet.Note("alive"));
        });
    }

    @Test
    void anotherSystemsActorIsRefused() {
        try (var here = ActorSystem.builder().name("here").build();
                var there = ActorSystem.create()) {
            var foreign = there.actor("foreign", PuppetRef.spec(new Script()));
            assertThatThrownBy(() -> here.stop(foreign))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("/foreign")
                    .hasMessageContaining("'here'");
            foreign.ask(new Puppet.Note("alive"));
        }
    }

    @Test
    void queuedMailBecomesDeadLettersAndQueuedAsksFailAtOnce() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            puppet.send(new Puppet.Act(PuppetContext::stop));
            var letters = new ArrayList<Object>();
            for (int i = 0; i < 5; i++) {
                var note = new Puppet.Note("" + i);
                letters.add(note);
                puppet.send(note);
            }
            var asked = puppet.askAsync(new Puppet.Note("asked"));
            var begin = sim.now();
            sim.runUntilIdle();
            assertThat(sim.now()).isEqualTo(begin);
            assertThat(events.deadLetters()).isEqualTo(letters);
            assertThat(events.of(SystemEvent.DeadLetter.class))
                    .allMatch(e -> e.path().equals("/puppet") && e.reason().contains("stopped"));
            assertThat(asked)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ActorStoppedException.class);
            puppet.send(new Puppet.Note("afterwards"));
            sim.runUntilIdle();
            assertThat(events.deadLetters()).hasSize(6);
        });
    }

    @Test
    void aStopHookThatThrowsIsReportedAndStopsNothing() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var script = new Script();
            script.onStop = ctx -> {
                throw new IllegalStateException("hook");
            };
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            sim.runUntilIdle();
            sim.system().stop(puppet);
            sim.runUntilIdle();
            assertThat(catchThrowable(() -> puppet.ask(new Puppet.Note("n"))))
                    .isInstanceOf(ActorStoppedException.class);
            assertThat(events.of(SystemEvent.HookFailed.class)).singleElement().satisfies(event -> {
                assertThat(event.path()).isEqualTo("/puppet");
                assertThat(event.hook()).isEqualTo("@OnStop");
                assertThat(event.cause()).hasMessage("hook");
            });
        });
    }

    @Test
    void aStopHookMayStillSendAndAskButBeginNothing() {
        Seeds.each(sim -> {
            var script = new Script();
            var other = sim.system().actor("other", PuppetRef.spec(script));
            var its = new Script();
            var refused = new ArrayList<Throwable>();
            its.onStop = ctx -> {
                other.ask(new Puppet.Note("asked"));
                var context = (PuppetContext) ctx;
                var note = new Puppet.Note("never");
                refused.add(catchThrowable(() -> context.schedule(SECOND, note)));
                refused.add(catchThrowable(() -> context.tick(SECOND, note)));
                refused.add(catchThrowable(() -> context.receiveTimeout(SECOND, note)));
                refused.add(catchThrowable(() -> context.actor("child", PuppetRef.spec(new Script()))));
                refused.add(catchThrowable(() -> context.watch(other, note)));
                refused.add(catchThrowable(context::unbecome));
            };
            var puppet = sim.system().actor("puppet", PuppetRef.spec(its));
            sim.runUntilIdle();
            sim.system().stop(puppet);
            sim.runUntilIdle();
            assertThat(script.log()).contains("asked");
            assertThat(refused)
                    .hasSize(6)
                    .allMatch(e ->
                            e instanceof IllegalStateException && e.getMessage().contains("on its way down"));
        });
    }

    @Test
    void anActorThatBacksOffIsStoppedWithoutANewInstance() {
        Seeds.each(sim -> {
            var script = new Script();
            var rules = Supervision.restart().backoff(SECOND, SECOND, 1);
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script).supervision(rules));
            puppet.send(failing());
            sim.advance(Duration.ofMillis(500));
            var waiting = puppet.askAsync(new Puppet.Note("waiting"));
            sim.system().stop(puppet);
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).containsExactly("start#1", "preRestart#1 x Act");
            assertThat(waiting)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ActorStoppedException.class);
        });
    }

    @Test
    void anActorThatRestartsIsStoppedWhenItsChildrenHaveStopped() {
        Seeds.each(sim -> {
            var script = new Script();
            var its = new Script();
            var third = sim.system().actor("third", PuppetRef.spec(new Script()));
            its.onStop = ctx -> catchThrowable(() -> third.ask(new Puppet.Defer((c, r) -> {}), SECOND));
            script.onStart = ctx -> ctx.actor("child", PuppetRef.spec(its));
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            sim.runUntilIdle();
            puppet.send(failing());
            sim.advance(Duration.ofMillis(500));
            assertThat(its.log()).endsWith("stop#1");
            assertThat(script.log()).containsExactly("start#1");
            sim.system().stop(puppet);
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).containsExactly("start#1", "stop#1");
        });
    }

    @Test
    void anActorThatStartsIsStoppedAfterItsStart() {
        Seeds.each(sim -> {
            var script = new Script();
            var third = sim.system().actor("third", PuppetRef.spec(new Script()));
            script.onStart = ctx -> catchThrowable(() -> third.ask(new Puppet.Defer((c, r) -> {}), SECOND));
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.send(new Puppet.Note("never"));
            sim.advance(Duration.ofMillis(500));
            sim.system().stop(puppet);
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).containsExactly("start#1", "stop#1");
        });
    }

    @Test
    void anActorThatStopsItselfAndThenThrowsIsStoppedAndTheAskerToldOfTheFailure() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var thrown = catchThrowable(() -> puppet.ask(new Puppet.Act(ctx -> {
                ctx.stop();
                throw new IllegalStateException("x");
            })));
            assertThat(thrown).hasRootCauseMessage("x");
            sim.runUntilIdle();
            assertThat(script.instances()).isEqualTo(1);
            assertThat(catchThrowable(() -> puppet.ask(new Puppet.Note("n"))))
                    .isInstanceOf(ActorStoppedException.class);
        });
    }

    @Test
    void closingStopsChildrenBeforeParentsAndEverybodyOnce() {
        Seeds.each(sim -> {
            var order = new ArrayList<String>();
            sim.system().actor("one", PuppetRef.spec(named("one", order, 1)));
            sim.system().actor("two", PuppetRef.spec(named("two", order, 1)));
            sim.runUntilIdle();
            sim.system().close();
            assertThat(order).containsExactlyInAnyOrder("one", "one.1", "one.2", "two", "two.1", "two.2");
            assertThat(order.indexOf("one")).isGreaterThan(order.indexOf("one.1"));
            sim.system().close();
            assertThat(order).hasSize(6);
        });
    }

    @Test
    void aClosedSystemTakesNoActorsAndItsMessagesAreDeadLetters() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            sim.system().close();
            for (Runnable spawn : List.<Runnable>of(
                    () -> sim.system().actor("other", PuppetRef.spec(new Script())),
                    () -> sim.system().actor(PuppetRef.spec(new Script())))) {
                assertThatThrownBy(spawn::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(sim.system().name())
                        .hasMessageContaining("closed");
            }
            puppet.send(new Puppet.Note("n"));
            assertThat(catchThrowable(() -> puppet.ask(new Puppet.Note("n"))))
                    .isInstanceOf(ActorStoppedException.class);
            sim.system().stop(puppet);
            sim.runUntilIdle();
            assertThat(events.deadLetters()).hasSize(1);
        });
    }

    @Test
    void closeInterruptsHandlersThatWaitForMoreThanTenSeconds() {
        Seeds.each(sim -> {
            var script = new Script();
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.send(new Puppet.Act(ctx -> {
                var thrown = catchThrowable(() -> other.ask(new Puppet.Defer((c, r) -> {}), Duration.ofHours(1)));
                script.note(thrown.getClass().getSimpleName());
            }));
            sim.runUntilIdle();
            var begin = sim.now();
            sim.system().close();
            assertThat(sim.now().minus(begin)).isEqualTo(Duration.ofSeconds(10));
            assertThat(script.log()).containsExactly("start#1", "AskInterruptedException", "stop#1");
        });
    }

    @Test
    void closeLeavesBehindWhoStillLivesAfterFiveSecondsMore() {
        Simulation.run(1, sim -> {
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            sim.system().actor("stubborn", PuppetRef.spec(new Script())).send(new Puppet.Act(ctx -> {
                for (int i = 0; i < 10; i++) {
                    catchThrowable(() -> other.ask(new Puppet.Defer((c, r) -> {}), Duration.ofHours(1)));
                    Thread.interrupted();
                    other.askAsync(new Puppet.Note("n"));
                }
            }));
            sim.runUntilIdle();
            var begin = sim.now();
            sim.system().close();
            assertThat(sim.now().minus(begin)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15));
        });
    }

    @Test
    void anActorThatClosesTheSystemDoesNotWaitForItself() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            var begin = sim.now();
            puppet.ask(new Puppet.Act(ctx -> {
                ctx.system().close();
                script.note("closing");
            }));
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "closing", "stop#1");
            assertThat(sim.now()).isEqualTo(begin);
        });
    }

    @Test
    void whoClosesASystemThatIsBeingClosedWaitsForTheEndToo() {
        Seeds.each(sim -> {
            var script = new Script();
            var third = sim.system().actor("third", PuppetRef.spec(new Script()));
            script.onStop = ctx -> catchThrowable(() -> third.ask(new Puppet.Defer((c, r) -> {}), SECOND));
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.ask(new Puppet.Act(ctx -> ctx.system().close()));
            sim.system().close();
            assertThat(catchThrowable(() -> puppet.ask(new Puppet.Note("n"))))
                    .isInstanceOf(ActorStoppedException.class);
            assertThat(script.log()).contains("stop#1");
        });
    }

    @Test
    void threadsEndWithTheSystem() throws InterruptedException {
        var system = ActorSystem.builder().name("threads-end").build();
        system.actor("puppet", PuppetRef.spec(new Script())).ask(new Puppet.Note("n"));
        system.close();
        for (int i = 0; i < 100 && threads() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(threads()).isZero();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("threads-end"))
                .count();
    }

    /** Notes its end; has two children down to this depth. */
    private static Script named(String name, List<String> order, int depth) {
        var script = new Script();
        script.onStop = ctx -> order.add(name);
        if (depth > 0) {
            script.onStart = ctx -> {
                for (int i = 1; i <= 2; i++) {
                    ctx.actor("" + i, PuppetRef.spec(named(name + "." + i, order, depth - 1)));
                }
            };
        }
        return script;
    }

    private static Puppet.Act failing() {
        return new Puppet.Act(ctx -> {
            throw new IllegalStateException("x");
        });
    }
}
