package dev.casty.tests.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.casty.ActorSystem;
import dev.casty.AskTimeoutException;
import dev.casty.Mailbox;
import dev.casty.Mailbox.WhenFull;
import dev.casty.MailboxFullException;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Mailboxes with a bound, and the event of those without. */
class BoundedMailboxTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Script script = new Script();

    @Test
    void aFullMailboxThatRefusesThrowsAtTheSender() {
        Simulation.run(1, sim -> {
            var puppet = busy(sim, 2, WhenFull.FAIL);
            puppet.send(new Puppet.Note("1"));
            puppet.send(new Puppet.Note("2"));
            for (Runnable refused : List.<Runnable>of(
                    () -> puppet.send(new Puppet.Note("3")),
                    () -> puppet.ask(new Puppet.Note("3")),
                    () -> puppet.as(Puppet.Note.class).send(new Puppet.Note("3")))) {
                assertThatThrownBy(refused::run)
                        .isInstanceOf(MailboxFullException.class)
                        .hasMessageContaining("/puppet")
                        .hasMessageContaining("Puppet.Note")
                        .hasMessageContaining("2 messages");
            }
            assertThat(puppet.askAsync(new Puppet.Note("3")))
                    .satisfies(future -> sim.runUntilIdle())
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(MailboxFullException.class);
            sim.advance(SECOND);
            assertThat(script.log()).endsWith("1", "2");
            puppet.ask(new Puppet.Note("room again"));
        });
    }

    @Test
    void anActorThatSendsToAFullMailboxGetsTheSame() {
        Simulation.run(1, sim -> {
            var puppet = busy(sim, 1, WhenFull.FAIL);
            puppet.send(new Puppet.Note("1"));
            var thrown = new AtomicReference<Throwable>();
            sim.system()
                    .actor("other", PuppetRef.spec(new Script()))
                    .ask(new Puppet.Act(ctx -> thrown.set(catchThrowable(() -> puppet.send(new Puppet.Note("2"))))));
            assertThat(thrown.get()).isInstanceOf(MailboxFullException.class);
        });
    }

    @Test
    void theOldestMakesWayAndIsToldOf() {
        Simulation.run(1, sim -> {
            var events = new Recorder(sim.system());
            var puppet = busy(sim, 2, WhenFull.DROP_OLDEST);
            var first = new Puppet.Note("1");
            puppet.send(first);
            var asked = puppet.askAsync(new Puppet.Note("asked"));
            puppet.send(new Puppet.Note("3"));
            puppet.send(new Puppet.Note("4"));
            sim.runUntilIdle();
            assertThat(events.of(SystemEvent.DeadLetter.class))
                    .singleElement()
                    .matches(e -> e.message() == first && e.reason().contains("pushed it out"));
            assertThat(asked)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(MailboxFullException.class);
            sim.advance(SECOND);
            assertThat(script.log()).containsExactly("start#1", "3", "4");
        });
    }

    @Test
    void whoBlocksWaitsForRoomAndLosesNothing() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", bounded(script, 2, WhenFull.BLOCK));
            var expected = new ArrayList<String>();
            expected.add("start#1");
            for (int i = 0; i < 50; i++) {
                puppet.send(new Puppet.Note("" + i));
                expected.add("" + i);
            }
            sim.runUntilIdle();
            assertThat(script.log()).isEqualTo(expected);
        });
    }

    @Test
    void actorsThatBlockWaitForRoomAndKeepTheirOrder() {
        Seeds.each(sim -> {
            var script = new Script();
            var puppet = sim.system().actor("puppet", bounded(script, 1, WhenFull.BLOCK));
            for (var name : List.of("a", "b", "c")) {
                sim.system().actor(name, PuppetRef.spec(new Script())).send(new Puppet.Act(ctx -> {
                    for (int i = 0; i < 10; i++) {
                        puppet.send(new Puppet.Note(name + i));
                    }
                }));
            }
            sim.advance(Duration.ofMinutes(1));
            assertThat(script.log()).hasSize(31);
            for (var name : List.of("a", "b", "c")) {
                var own = script.log().stream().filter(line -> line.matches(name + "\\d"));
                assertThat(own).isSorted().hasSize(10);
            }
        });
    }

    @Test
    void threadsThatBlockWaitForRoomToo() throws InterruptedException {
        try (var system = ActorSystem.create()) {
            var puppet = system.actor("puppet", bounded(script, 3, WhenFull.BLOCK));
            var threads = new ArrayList<Thread>();
            for (int t = 0; t < 4; t++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 500; i++) {
                        puppet.send(new Puppet.Act(ctx -> {}));
                        puppet.ask(new Puppet.Act(ctx -> {}));
                    }
                }));
            }
            for (var thread : threads) {
                thread.join(20_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void anAskTimesOutWhileItWaitsForRoom() {
        Simulation.run(1, sim -> {
            var puppet = busy(sim, 1, WhenFull.BLOCK);
            puppet.send(new Puppet.Note("1"));
            var begin = sim.now();
            assertThat(catchThrowable(() -> puppet.ask(new Puppet.Note("asked"), Duration.ofMillis(50))))
                    .isInstanceOf(AskTimeoutException.class)
                    .hasMessageContaining("50 ms");
            assertThat(sim.now().minus(begin)).isEqualTo(Duration.ofMillis(50));
            begin = sim.now();
            var later = puppet.askAsync(new Puppet.Note("asked later"), Duration.ofMillis(50));
            assertThat(sim.now().minus(begin)).isLessThan(Duration.ofMillis(200));
            sim.runUntilIdle();
            assertThat(later)
                    .failsWithin(Duration.ZERO)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(AskTimeoutException.class);
            sim.advance(SECOND);
            assertThat(script.log()).containsExactly("start#1", "1");
        });
    }

    @Test
    void anInterruptEndsTheWaitForRoom() throws InterruptedException {
        try (var system = ActorSystem.create()) {
            var go = new CountDownLatch(1);
            var puppet = system.actor("puppet", bounded(script, 1, WhenFull.BLOCK));
            puppet.send(new Puppet.Act(ctx -> go.await()));
            var thrown = new CompletableFuture<Throwable>();
            var flag = new AtomicReference<Boolean>();
            var sender = Thread.ofPlatform().start(() -> {
                thrown.complete(catchThrowable(() -> {
                    for (int i = 0; i < 3; i++) {
                        puppet.send(new Puppet.Note("n"));
                    }
                }));
                flag.set(Thread.currentThread().isInterrupted());
            });
            Awaitility.await().until(() -> sender.getState() == Thread.State.TIMED_WAITING);
            sender.interrupt();
            assertThat(thrown.join()).isInstanceOf(MailboxFullException.class).hasMessageContaining("interrupted");
            sender.join();
            assertThat(flag.get()).isTrue();
            go.countDown();
        }
    }

    @Test
    void whoWaitsForRoomIsFreedWhenTheActorStops() {
        Simulation.run(1, sim -> {
            var events = new Recorder(sim.system());
            var puppet = busy(sim, 1, WhenFull.BLOCK);
            puppet.send(new Puppet.Note("1"));
            sim.system().stop(puppet);
            puppet.send(new Puppet.Note("2"));
            sim.advance(Duration.ofMinutes(1));
            assertThat(events.deadLetters()).hasSize(2);
        });
    }

    @Test
    void anActorThatBlocksOnItsOwnFullMailboxIsRefused() {
        Seeds.each(sim -> {
            var thrown = new AtomicReference<Throwable>();
            var puppet = sim.system().actor("puppet", bounded(new Script(), 2, WhenFull.BLOCK));
            puppet.ask(new Puppet.Act(ctx -> thrown.set(catchThrowable(() -> {
                for (int i = 0; i < 3; i++) {
                    ctx.self().send(new Puppet.Note("n"));
                }
            }))));
            assertThat(thrown.get()).isInstanceOf(MailboxFullException.class).hasMessageContaining("itself");
        });
    }

    @Test
    void whatTheRuntimeDeliversIsNeverRefused() {
        for (var whenFull : WhenFull.values()) {
            Simulation.run(1, sim -> {
                var script = new Script();
                var third = sim.system().actor("third", PuppetRef.spec(new Script()));
                var puppet = sim.system().actor("puppet", bounded(script, 1, whenFull));
                puppet.ask(new Puppet.Act(ctx -> {
                    ctx.schedule(Duration.ofMillis(10), new Puppet.Note("timer"));
                    ctx.watch(third, new Puppet.Note("watched"));
                }));
                var other = sim.system().actor("other", PuppetRef.spec(new Script()));
                puppet.send(new Puppet.Act(ctx -> {
                    ctx.pipeToSelf(
                            CompletableFuture.completedFuture("piped"),
                            (self, text) -> script.note(text),
                            (s, e) -> {});
                    catchThrowable(() -> other.ask(new Puppet.Defer((c, r) -> {}), SECOND));
                }));
                sim.runUntilIdle();
                catchThrowable(() -> puppet.askAsync(new Puppet.Note("mail"), Duration.ofMillis(1)));
                sim.system().stop(third);
                sim.advance(Duration.ofMillis(100));
                catchThrowable(() -> puppet.askAsync(new Puppet.Note("more"), Duration.ofMillis(1)));
                sim.advance(Duration.ofMinutes(1));
                assertThat(script.log()).as(whenFull.name()).contains("timer", "watched", "piped");
            });
        }
    }

    @Test
    void aMailboxThatDropsStaysWithinItsBoundWhateverTheRuntimeDelivers() {
        Simulation.run(1, sim -> {
            var events = new Recorder(sim.system());
            var puppet = sim.system().actor("puppet", bounded(script, 2, WhenFull.DROP_OLDEST));
            puppet.ask(new Puppet.Act(ctx -> ctx.tick(Duration.ofMillis(1), new Puppet.Note("tick"))));
            var other = sim.system().actor("other", PuppetRef.spec(new Script()));
            puppet.send(new Puppet.Act(
                    ctx -> catchThrowable(() -> other.ask(new Puppet.Defer((c, r) -> {}), Duration.ofMillis(500)))));
            sim.advance(Duration.ofMillis(10));
            for (int i = 0; i < 1000; i++) {
                puppet.send(new Puppet.Note("m" + i));
            }
            sim.advance(Duration.ofMillis(495));
            assertThat(events.deadLetters().size()).isBetween(997, 999);
            assertThat(script.log()).contains("tick", "m999");
        });
    }

    @Test
    void aCapacityIsAtLeastOneAndSaysWhatToDoWhenFull() {
        assertThatThrownBy(() -> Mailbox.bounded(0, WhenFull.FAIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> Mailbox.bounded(1, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("whenFull");
    }

    @Test
    void manyWaitingMessagesAreToldOf() {
        try (var system = ActorSystem.create()) {
            var events = new Recorder(system);
            var go = new CountDownLatch(1);
            var puppet = system.actor("puppet", PuppetRef.spec(script));
            puppet.send(new Puppet.Act(ctx -> go.await()));
            for (int i = 0; i < 20_000; i++) {
                puppet.send(new Puppet.Act(ctx -> {}));
            }
            go.countDown();
            puppet.ask(new Puppet.Act(PuppetContext::children));
            Awaitility.await()
                    .until(() -> !events.of(SystemEvent.MailboxHighWater.class).isEmpty());
            assertThat(events.of(SystemEvent.MailboxHighWater.class).getFirst())
                    .matches(e -> e.path().equals("/puppet") && e.waiting() >= 10_000);
        }
    }

    /** One whose handler is busy for a second, so that its mailbox fills. */
    private PuppetRef busy(Simulation sim, int capacity, WhenFull whenFull) {
        var other = sim.system().actor("helper", PuppetRef.spec(new Script()));
        var puppet = sim.system().actor("puppet", bounded(script, capacity, whenFull));
        puppet.send(new Puppet.Act(ctx -> catchThrowable(() -> other.ask(new Puppet.Defer((c, r) -> {}), SECOND))));
        sim.runUntilIdle();
        return puppet;
    }

    private static dev.casty.ActorSpec<PuppetRef> bounded(Script script, int capacity, WhenFull whenFull) {
        return PuppetRef.spec(script).mailbox(Mailbox.bounded(capacity, whenFull));
    }
}
