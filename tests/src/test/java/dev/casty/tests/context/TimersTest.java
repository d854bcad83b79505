package dev.casty.tests.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.casty.Cancellable;
import dev.casty.Supervision;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Messages that come later, and receive time-outs. */
class TimersTest {
    private Script script = new Script();
    private boolean open;

    @Test
    void aScheduledMessageComesOnceAndWhenItIsDue() {
        each((sim, puppet) -> {
            puppet.ask(act(ctx -> ctx.schedule(Duration.ofMillis(30), new Puppet.Note("ring"))));
            sim.advance(Duration.ofMillis(29));
            assertThat(script.log()).doesNotContain("ring");
            sim.advance(Duration.ofMillis(1));
            assertThat(script.log()).containsOnlyOnce("ring");
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).containsOnlyOnce("ring");
        });
    }

    @Test
    void aDelayOfZeroIsSoon() {
        each((sim, puppet) -> {
            puppet.ask(act(ctx -> ctx.schedule(Duration.ZERO, new Puppet.Note("ring"))));
            sim.runUntilIdle();
            assertThat(script.log()).contains("ring");
        });
    }

    @Test
    void aTickComesFirstAfterOneIntervalAndThenAtAFixedRate() {
        each((sim, puppet) -> {
            puppet.ask(act(ctx -> ctx.tick(Duration.ofMillis(10), timed(sim))));
            sim.advance(Duration.ofMillis(45));
            assertThat(script.log()).containsExactly("start#1", "at 10", "at 20", "at 30", "at 40");
        });
    }

    @Test
    void aTickThatIsLateDoesNotShiftTheOnesAfterIt() {
        each((sim, puppet) -> {
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            puppet.ask(act(ctx -> ctx.tick(Duration.ofMillis(10), timed(sim))));
            // Busy from 5 to 17: the tick of 10 comes at 17, the next at 20.
            sim.advance(Duration.ofMillis(5));
            puppet.send(busyFor(other, 12));
            sim.advance(Duration.ofMillis(30));
            assertThat(script.log()).containsExactly("start#1", "at 17", "at 20", "at 30");
        });
    }

    @Test
    void noMoreThanOneTickWaits() {
        each((sim, puppet) -> {
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            puppet.ask(act(ctx -> ctx.tick(Duration.ofMillis(10), timed(sim))));
            sim.advance(Duration.ofMillis(5));
            puppet.send(busyFor(other, 100));
            sim.advance(Duration.ofMillis(120));
            assertThat(script.log()).containsExactly("start#1", "at 105", "at 110", "at 120");
        });
    }

    @Test
    void aCancelledTimerDoesNotCome() {
        each((sim, puppet) -> {
            var timer = timer(puppet, Duration.ofMillis(10), false);
            var tick = timer(puppet, Duration.ofMillis(10), true);
            timer.cancel();
            timer.cancel();
            sim.advance(Duration.ofMillis(15));
            puppet.ask(act(ctx -> tick.cancel()));
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).containsExactly("start#1", "ring");
        });
    }

    @Test
    void aTimerThatWaitsInTheMailboxCanStillBeCancelled() {
        each((sim, puppet) -> {
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            var timer = timer(puppet, Duration.ofMillis(10), false);
            puppet.send(act(ctx -> {
                catchThrowable(() -> other.ask(new Puppet.Defer((its, to) -> {}), Duration.ofMillis(50)));
                timer.cancel();
            }));
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).containsExactly("start#1");
        });
    }

    @Test
    void timersDieWithTheActorAndLeaveNoDeadLetter() {
        each((sim, puppet) -> {
            var events = new Recorder(sim.system());
            timer(puppet, Duration.ofMillis(10), false);
            timer(puppet, Duration.ofMillis(10), true);
            sim.system().stop(puppet);
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).containsExactly("start#1", "stop#1");
            assertThat(events.all()).isEmpty();
        });
    }

    @Test
    void timersOfTheOldInstanceDoNotReachTheNewOne() {
        each((sim, puppet) -> {
            timer(puppet, Duration.ofMillis(10), false);
            timer(puppet, Duration.ofMillis(10), true);
            puppet.ask(act(ctx -> ctx.receiveTimeout(Duration.ofMillis(10), new Puppet.Note("quiet"))));
            puppet.send(failing());
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).doesNotContain("ring", "quiet").contains("postRestart#2 x");
        });
    }

    @Test
    void timersThatWaitInTheMailboxDoNotReachTheNewInstanceEither() {
        each((sim, puppet) -> {
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            timer(puppet, Duration.ofMillis(10), false);
            timer(puppet, Duration.ofMillis(10), true);
            puppet.send(act(ctx -> {
                catchThrowable(() -> other.ask(new Puppet.Defer((its, to) -> {}), Duration.ofMillis(50)));
                throw new IllegalStateException("x");
            }));
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).doesNotContain("ring").contains("postRestart#2 x");
        });
    }

    @Test
    void aTimersMessageThatWasStashedDoesNotReachTheNewInstanceEither() {
        each((sim, puppet) -> {
            puppet.ask(act(ctx -> {
                ctx.schedule(Duration.ofMillis(10), stashing("once"));
                ctx.tick(Duration.ofMillis(10), stashing("tick"));
                ctx.receiveTimeout(Duration.ofMillis(10), stashing("quiet"));
            }));
            sim.advance(Duration.ofMillis(100));
            assertThat(script.log()).contains("stashed once", "stashed tick", "stashed quiet");
            open = true;
            puppet.send(failing());
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).doesNotContain("handled once", "handled tick", "handled quiet");
        });
    }

    @Test
    void aTimersMessageThatWasStashedComesBackToTheSameInstance() {
        each((sim, puppet) -> {
            puppet.ask(act(ctx -> ctx.schedule(Duration.ofMillis(10), stashing("once"))));
            sim.advance(Duration.ofMillis(20));
            open = true;
            puppet.ask(act(ctx -> ctx.unstashAll()));
            sim.runUntilIdle();
            assertThat(script.log()).containsExactly("start#1", "stashed once", "handled once");
        });
    }

    @Test
    void timersThatAreDueWhileTheActorBacksOffAreGone() {
        Seeds.each(sim -> {
            script = new Script();
            var puppet = sim.system()
                    .actor(
                            "puppet",
                            PuppetRef.spec(script)
                                    .supervision(Supervision.restart()
                                            .backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 1)));
            timer(puppet, Duration.ofMillis(10), false);
            puppet.send(failing());
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).doesNotContain("ring");
        });
    }

    @Test
    void durationsThatMakeNoSenseAreRefused() {
        each((sim, puppet) -> {
            var thrown = new AtomicReference<Throwable>();
            var note = new Puppet.Note("never");
            record Bad(String expected, Puppet.Action action) {}
            for (var bad : new Bad[] {
                new Bad("in the past", ctx -> ctx.schedule(Duration.ofMillis(-1), note)),
                new Bad("longer than zero", ctx -> ctx.tick(Duration.ZERO, note)),
                new Bad("longer than zero", ctx -> ctx.tick(Duration.ofSeconds(-5), note)),
                new Bad("longer than zero", ctx -> ctx.receiveTimeout(Duration.ZERO, note)),
                new Bad("longer than zero", ctx -> ctx.receiveTimeout(Duration.ofNanos(-1), note))
            }) {
                puppet.ask(act(ctx -> {
                    try {
                        bad.action().run(ctx);
                    } catch (IllegalArgumentException e) {
                        thrown.set(e);
                    }
                }));
                assertThat(thrown.getAndSet(null)).hasMessageContaining(bad.expected());
            }
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).containsExactly("start#1");
        });
    }

    @Test
    void aDurationBeyondTheClocksRangeIsAsGoodAsNever() {
        each((sim, puppet) -> {
            var forever = Duration.ofSeconds(Long.MAX_VALUE);
            puppet.ask(act(ctx -> {
                ctx.schedule(forever, new Puppet.Note("never"));
                ctx.tick(forever, new Puppet.Note("never"));
                ctx.receiveTimeout(forever, new Puppet.Note("never"));
            }));
            sim.advance(Duration.ofDays(10_000));
            assertThat(script.log()).containsExactly("start#1");
        });
    }

    @Test
    void theSmallestIntervalDoesNotRunWild() {
        each((sim, puppet) -> {
            var timer = new AtomicReference<Cancellable>();
            puppet.ask(act(ctx -> timer.set(ctx.tick(Duration.ofNanos(1), new Puppet.Note("tick")))));
            sim.advance(Duration.ofNanos(20));
            timer.get().cancel();
            assertThat(script.log()).hasSizeBetween(2, 25);
        });
    }

    @Test
    void aReceiveTimeoutComesWhenNothingElseHasForAWhile() {
        each((sim, puppet) -> {
            puppet.ask(act(ctx -> ctx.receiveTimeout(Duration.ofMillis(10), timed(sim))));
            for (int i = 0; i < 5; i++) {
                sim.advance(Duration.ofMillis(9));
                puppet.ask(new Puppet.Note("busy"));
            }
            assertThat(script.log().stream().filter(line -> line.startsWith("at")))
                    .isEmpty();
            sim.advance(Duration.ofMillis(10));
            assertThat(script.log()).contains("at 55");
        });
    }

    @Test
    void aReceiveTimeoutComesAgainAfterEachQuietTime() {
        each((sim, puppet) -> {
            puppet.ask(act(ctx -> ctx.receiveTimeout(Duration.ofMillis(10), timed(sim))));
            sim.advance(Duration.ofMillis(35));
            assertThat(script.log()).containsExactly("start#1", "at 10", "at 20", "at 30");
        });
    }

    @Test
    void aCancelledReceiveTimeoutDoesNotCome() {
        each((sim, puppet) -> {
            puppet.ask(act(ctx -> ctx.receiveTimeout(Duration.ofMillis(10), new Puppet.Note("quiet"))));
            puppet.ask(act(ctx -> {
                ctx.cancelReceiveTimeout();
                ctx.cancelReceiveTimeout();
            }));
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).doesNotContain("quiet");
        });
    }

    @Test
    void aSecondReceiveTimeoutTakesThePlaceOfTheFirst() {
        each((sim, puppet) -> {
            puppet.ask(act(ctx -> {
                ctx.receiveTimeout(Duration.ofMillis(10), new Puppet.Note("first"));
                ctx.receiveTimeout(Duration.ofMillis(20), new Puppet.Note("second"));
            }));
            sim.advance(Duration.ofMillis(25));
            assertThat(script.log()).containsExactly("start#1", "second");
        });
    }

    private interface Body {
        void run(Simulation sim, PuppetRef puppet);
    }

    private void each(Body body) {
        Seeds.each(sim -> {
            script = new Script();
            open = false;
            body.run(sim, sim.system().actor("puppet", PuppetRef.spec(script)));
        });
    }

    private Puppet.Act timed(Simulation sim) {
        return act(ctx -> script.note("at " + sim.now().toMillis()));
    }

    private Puppet.Act stashing(String name) {
        return act(ctx -> {
            if (open) {
                script.note("handled " + name);
            } else {
                script.note("stashed " + name);
                ctx.stash();
            }
        });
    }

    private static Cancellable timer(PuppetRef puppet, Duration time, boolean repeats) {
        var note = new Puppet.Note("ring");
        return (Cancellable)
                puppet.ask(new Puppet.Compute(ctx -> repeats ? ctx.tick(time, note) : ctx.schedule(time, note)));
    }

    private static Puppet.Act busyFor(PuppetRef other, long millis) {
        return act(
                ctx -> catchThrowable(() -> other.ask(new Puppet.Defer((its, to) -> {}), Duration.ofMillis(millis))));
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
