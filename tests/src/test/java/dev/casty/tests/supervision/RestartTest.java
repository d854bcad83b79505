package dev.casty.tests.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.casty.ActorFailedException;
import dev.casty.ActorSystem;
import dev.casty.Directive;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.annotation.MultiChildStrategy;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Guardian;
import dev.casty.tests.puppet.GuardianRef;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetContext;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What happens in a restart, and in which order. */
class RestartTest {
    @Test
    void childrenStopThenPreRestartThenANewInstanceThenPostRestart() {
        Seeds.each(sim -> {
            var script = new Script();
            var child = new Script();
            child.onStop = ctx -> script.note("child stops");
            script.onConstruct = () -> script.note("constructor#" + script.instances());
            script.onStart = ctx -> ctx.actor("child", PuppetRef.spec(child));
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.ask(new Puppet.Note("hello"));
            sim.runUntilIdle();
            puppet.send(failing("x"));
            sim.runUntilIdle();
            assertThat(script.log())
                    .containsExactly(
                            "constructor#1",
                            "start#1",
                            "hello",
                            "child stops",
                            "preRestart#1 x Act",
                            "constructor#2",
                            "postRestart#2 x");
        });
    }

    @Test
    void withoutHooksForRestartsStopAndStartRunInstead() {
        Seeds.each(sim -> {
            var script = new Script();
            var guardian = sim.system().actor("guardian", GuardianRef.spec(script));
            guardian.send(new Guardian.Act(ctx -> {
                throw new IllegalStateException("x");
            }));
            guardian.ask(new Guardian.Act(ctx -> script.note("again")));
            assertThat(script.log()).containsExactly("start#1", "stop#1", "start#2", "again");
        });
    }

    @Test
    void theMessageThatFailedIsNotHandledAgainAndTheOthersAreKeptInOrder() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.send(new Puppet.Note("1"));
            puppet.send(failing("x"));
            puppet.send(new Puppet.Note("2"));
            puppet.send(failing("y"));
            puppet.ask(new Puppet.Note("3"));
            assertThat(script.log())
                    .containsExactly(
                            "start#1",
                            "1",
                            "preRestart#1 x Act",
                            "postRestart#2 x",
                            "2",
                            "preRestart#2 y Act",
                            "postRestart#3 y",
                            "3");
        });
    }

    @Test
    void asksThatWaitAreAnsweredByTheNewInstance() {
        Seeds.each(sim -> {
            var backoff = Supervision.restart().backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 1);
            var puppet =
                    sim.system().actor("puppet", PuppetRef.spec(new Script()).supervision(backoff));
            puppet.send(failing("x"));
            Object reply = puppet.ask(new Puppet.Compute(ctx -> "new"));
            assertThat(reply).isEqualTo("new");
            assertThat(sim.now()).isEqualTo(Duration.ofSeconds(1));
        });
    }

    @Test
    void theRefStaysTheSame() {
        Seeds.each(sim -> {
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            puppet.send(failing("x"));
            Object self = puppet.ask(new Puppet.Compute(PuppetContext::self));
            assertThat(self).isEqualTo(puppet);
            assertThat(sim.system().actor("puppet", PuppetRef.spec(new Script())))
                    .isEqualTo(puppet);
        });
    }

    @Test
    void aStartHookThatFailsHasNoMessage() {
        Seeds.each(sim -> {
            var script = new Script();
            script.onStart = ctx -> {
                throw new IllegalStateException("start");
            };
            sim.system().actor("puppet", PuppetRef.spec(script)).ask(new Puppet.Note("n"));
            assertThat(script.log()).containsExactly("start#1", "preRestart#1 start null", "postRestart#2 start", "n");
        });
    }

    @Test
    void aConstructorThatFailsLeavesNoInstanceForPreRestart() {
        Seeds.each(sim -> {
            var script = new Script();
            script.onConstruct = () -> {
                if (script.instances() <= 2) {
                    throw new IllegalStateException("constructor");
                }
            };
            sim.system().actor("puppet", PuppetRef.spec(script)).ask(new Puppet.Note("n"));
            assertThat(script.log()).containsExactly("postRestart#3 constructor", "n");
        });
    }

    @Test
    void aPreRestartHookThatThrowsIsReportedAndStopsNothing() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var script = new Script();
            script.onPreRestart = ctx -> {
                throw new IllegalStateException("hook");
            };
            var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
            puppet.send(failing("x"));
            puppet.ask(new Puppet.Note("n"));
            sim.runUntilIdle();
            assertThat(script.log()).endsWith("postRestart#2 x", "n");
            assertThat(events.of(SystemEvent.HookFailed.class)).singleElement().satisfies(event -> {
                assertThat(event.path()).isEqualTo("/puppet");
                assertThat(event.hook()).isEqualTo("@PreRestart");
                assertThat(event.cause()).hasMessage("hook");
            });
        });
    }

    @Test
    void siblingsThatRestartAlongSeeNoMessage() {
        Seeds.each(sim -> {
            var one = new Script();
            var two = new Script();
            var parent = parent(sim, one, two);
            sim.runUntilIdle();
            parent.ask(toChild("one", failing("x")));
            sim.runUntilIdle();
            assertThat(one.log()).containsExactly("start#1", "preRestart#1 x Act", "postRestart#2 x");
            assertThat(two.log()).containsExactly("start#1", "preRestart#1 x null", "postRestart#2 x");
        });
    }

    @Test
    void aSiblingsFailureDoesNotCountAgainstOnesOwnLimit() {
        Seeds.each(sim -> {
            var one = new Script();
            var two = new Script();
            var parent = parent(sim, one, two);
            for (int i = 0; i < 3; i++) {
                for (var name : List.of("one", "two")) {
                    sim.runUntilIdle();
                    parent.ask(toChild(name, failing("x")));
                }
            }
            sim.runUntilIdle();
            assertThat(one.instances()).isEqualTo(7);
            assertThat(two.instances()).isEqualTo(7);
        });
    }

    @Test
    void theParentsHookGetsTheChildsRefAndTheExceptionItself() {
        Seeds.each(sim -> {
            var script = new Script();
            var seen = new AtomicReference<List<Object>>();
            var cause = new IllegalStateException("x");
            var child = new AtomicReference<PuppetRef>();
            script.onStart = ctx -> child.set(ctx.actor("child", PuppetRef.spec(new Script())));
            script.onChildFailure = (ref, thrown) -> {
                seen.set(List.of(ref, thrown));
                return Directive.RESTART;
            };
            sim.system().actor("guardian", GuardianRef.spec(script)).ask(new Guardian.Act(ctx -> {}));
            child.get().send(new Puppet.Act(ctx -> {
                throw cause;
            }));
            sim.runUntilIdle();
            assertThat(seen.get()).containsExactly(child.get(), cause);
        });
    }

    @Test
    void aParentThatSaysRestartStillKeepsToTheChildsLimit() {
        Seeds.each(sim -> {
            var script = new Script();
            var its = new Script();
            var child = new AtomicReference<PuppetRef>();
            var once = Supervision.restart().maxRestarts(1);
            script.onStart =
                    ctx -> child.set(ctx.actor("child", PuppetRef.spec(its).supervision(once)));
            script.onChildFailure = (ref, thrown) -> Directive.RESTART;
            sim.system().actor("guardian", GuardianRef.spec(script)).ask(new Guardian.Act(ctx -> {}));
            child.get().send(failing("1"));
            child.get().send(failing("2"));
            sim.runUntilIdle();
            assertThat(its.log()).containsExactly("start#1", "preRestart#1 1 Act", "postRestart#2 1", "stop#2");
        });
    }

    @Test
    void anEscalatedFailureGoesUpToTheTopAndStopsThatOne() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var deepest = new Script();
            var child = new AtomicReference<PuppetRef>();
            var middle = new Script();
            middle.onStart =
                    ctx -> child.set(ctx.actor("child", PuppetRef.spec(deepest).supervision(Supervision.escalate())));
            var top = new Script();
            top.onStart = ctx -> ctx.actor("middle", PuppetRef.spec(middle).supervision(Supervision.escalate()));
            sim.system().actor("top", PuppetRef.spec(top).supervision(Supervision.escalate()));
            sim.runUntilIdle();
            child.get().send(failing("deep"));
            sim.runUntilIdle();
            assertThat(events.of(SystemEvent.ActorFailed.class))
                    .extracting(SystemEvent.ActorFailed::path)
                    .containsExactly("/top/middle/child", "/top/middle", "/top");
            assertThat(events.of(SystemEvent.ActorGaveUp.class)).singleElement().satisfies(event -> {
                assertThat(event.path()).isEqualTo("/top");
                assertThat(event.cause()).hasMessage("deep");
                assertThat(event.reason()).contains("no parent");
            });
            for (var script : List.of(deepest, middle, top)) {
                assertThat(script.log()).containsExactly("start#1", "stop#1");
            }
        });
    }

    @Test
    void anErrorOfTheVirtualMachineIsReportedAndTheSystemLivesOn() {
        for (var error : new VirtualMachineError[] {new StackOverflowError("deep"), new OutOfMemoryError("test")}) {
            var uncaught = new AtomicReference<Throwable>();
            withUncaught(
                    uncaught,
                    () -> Seeds.each(sim -> {
                        var events = new Recorder(sim.system());
                        var script = new Script();
                        var puppet = sim.system().actor("puppet", PuppetRef.spec(script));
                        var failure = catchThrowableOfType(
                                ActorFailedException.class,
                                () -> puppet.ask(new Puppet.Act(ctx -> {
                                    throw error;
                                })));
                        assertThat(failure.getCause()).isSameAs(error);
                        puppet.ask(new Puppet.Note("lives"));
                        sim.runUntilIdle();
                        assertThat(script.instances()).isEqualTo(2);
                        assertThat(events.of(SystemEvent.ActorFailed.class)).hasSize(1);
                        assertThat(uncaught.getAndSet(null)).isSameAs(error);
                    }));
        }
    }

    @Test
    void suchAnErrorInAHookHoldsUpNeitherARestartNorAnEnd() {
        withUncaught(
                new AtomicReference<>(),
                () -> Seeds.each(sim -> {
                    var script = new Script();
                    script.onStart = ctx -> {
                        throw new StackOverflowError("start");
                    };
                    script.onPreRestart = ctx -> {
                        throw new StackOverflowError("pre");
                    };
                    script.onStop = ctx -> {
                        throw new StackOverflowError("stop");
                    };
                    var parent = new Script();
                    parent.onStart = ctx -> ctx.actor("child", PuppetRef.spec(script));
                    var top = sim.system().actor("top", PuppetRef.spec(parent));
                    sim.runUntilIdle();
                    assertThat(script.log())
                            .containsExactly("start#1", "preRestart#1 start null", "postRestart#2 start");
                    sim.system().stop(top);
                    sim.runUntilIdle();
                    assertThat(script.log()).endsWith("stop#2");
                    assertThat(parent.log()).containsExactly("start#1", "stop#1");
                }));
    }

    @Test
    void aRealStackOverflowIsAFailureLikeOthers() {
        try (var system = ActorSystem.create()) {
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            withUncaught(
                    new AtomicReference<>(),
                    () -> assertThat(catchThrowable(() -> puppet.ask(new Puppet.Act(ctx -> overflow(1)))))
                            .isInstanceOf(ActorFailedException.class)
                            .hasCauseInstanceOf(StackOverflowError.class));
            puppet.ask(new Puppet.Note("lives"));
        }
    }

    @Test
    void aParentThatBlocksDoesNotHoldUpARestartInWhichItHasNoSay() {
        try (var system = ActorSystem.create()) {
            var child = new AtomicReference<PuppetRef>();
            var parent = system.actor("parent", PuppetRef.spec(new Script()));
            parent.ask(new Puppet.Act(ctx -> child.set(ctx.actor("child", PuppetRef.spec(new Script())))));
            var go = new CountDownLatch(1);
            parent.send(new Puppet.Act(ctx -> go.await()));
            child.get().send(failing("x"));
            child.get().ask(new Puppet.Note("runs again"), Duration.ofSeconds(5));
            go.countDown();
        }
    }

    @Test
    void aParentThatAsksItsFailingChildIsToldBeforeItDecides() {
        Seeds.each(sim -> {
            var script = new Script();
            var guardian = sim.system().actor("guardian", GuardianRef.spec(script));
            script.onChildFailure = (child, cause) -> Directive.RESTART;
            guardian.ask(new Guardian.Act(ctx -> {
                var child = ctx.actor("child", PuppetRef.spec(new Script()));
                script.note(
                        catchThrowable(() -> child.ask(failing("x"))).getClass().getSimpleName());
            }));
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "ActorFailedException", "child /guardian/child x");
        });
    }

    @Test
    void checkedExceptionsAndErrorsAreFailuresToo() {
        Seeds.each(sim -> {
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            for (var thrown : new Throwable[] {
                new InterruptedException("i"), new AssertionError("a"), new Exception("e"), new Throwable("t")
            }) {
                var failure = catchThrowableOfType(
                        ActorFailedException.class,
                        () -> puppet.ask(new Puppet.Act(ctx -> {
                            throw thrown;
                        })));
                assertThat(failure.getCause()).isSameAs(thrown);
                sim.advance(Duration.ofMinutes(2));
            }
        });
    }

    @SuppressWarnings("InfiniteRecursion") // to run out of stack
    private static int overflow(int depth) {
        return overflow(depth + 1) + overflow(depth + 2);
    }

    /** Errors of the virtual machine go to the thread's handler, which is quiet here. */
    private static void withUncaught(AtomicReference<Throwable> uncaught, Runnable test) {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.set(thrown));
        try {
            test.run();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    /** One for all. */
    private static PuppetRef parent(Simulation sim, Script one, Script two) {
        var script = new Script();
        script.onStart = ctx -> {
            ctx.actor("one", PuppetRef.spec(one));
            ctx.actor("two", PuppetRef.spec(two));
        };
        var supervision = Supervision.restart().children(MultiChildStrategy.ONE_FOR_ALL);
        return sim.system().actor("parent", PuppetRef.spec(script).supervision(supervision));
    }

    private static Puppet.Act toChild(String name, Puppet.Act message) {
        return new Puppet.Act(
                ctx -> ctx.actor(name, PuppetRef.spec(new Script())).send(message));
    }

    private static Puppet.Act failing(String text) {
        return new Puppet.Act(ctx -> {
            throw new IllegalStateException(text);
        });
    }
}
