package dev.casty.runtime.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.casty.ActorFailedException;
import dev.casty.ActorSpec;
import dev.casty.ActorStoppedException;
import dev.casty.ActorSystem;
import dev.casty.Mailbox;
import dev.casty.MailboxFullException;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.codec.Surroundings;
import dev.casty.journal.OpenJournal;
import dev.casty.runtime.cell.Script.Body;
import dev.casty.runtime.dispatch.Dispatcher;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.manual.ManualDispatcher;
import dev.casty.runtime.manual.ManualTime;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whole cells, on a dispatcher that runs when the test says so. */
class CellTest {
    private final ManualTime time = new ManualTime();
    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final TestEnvironment environment = new TestEnvironment();
    private final List<Object> log = new ArrayList<>();
    private final List<SystemEvent> events = new ArrayList<>();

    CellTest() {
        environment.bus.subscribe(SystemEvent.class, events::add);
    }

    // ---- turns

    @Test
    void messagesAreHandledInTheOrderSentAlsoOverTurns() {
        dispatcher.batch(2);
        var actor = spawn("a", Script.spec(() -> new Script(log)));

        for (int i = 0; i < 5; i++) {
            actor.run(noting(i));
        }
        run();

        assertThat(log).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aTurnEndsAfterAMessageWhereTheWorkerGivesWay() {
        var actor = spawn("a", Script.spec(() -> new Script(log)));
        dispatcher.givesWay(true);

        actor.run(noting(1));
        actor.run(noting(2));
        dispatcher.runOne();

        assertThat(log).containsExactly(1);
        assertThat(dispatcher.waiting()).isOne();
    }

    @Test
    void anIdleActorIsSubmittedOnceForManyMessages() {
        var actor = spawn("a", Script.spec(() -> new Script(log)));
        run();

        for (int i = 0; i < 5; i++) {
            actor.run(noting(i));
        }

        assertThat(dispatcher.waiting()).isOne();
    }

    // ---- errors of the machine

    @Test
    void anErrorInOnStopDoesNotKeepTheActorFromStopping() {
        var actor = spawn("a", Script.spec(() -> {
            var script = new Script(log);
            script.onStop = () -> overflow();
            return script;
        }));
        run();
        actor.cell().requestStop();

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(this::run);
        run();

        assertThat(actor.cell().isStopped()).isTrue();
        assertThat(environment.stopped).containsExactly(actor.cell());
    }

    @Test
    void anErrorInPreRestartDoesNotKeepTheActorFromItsRestart() {
        var actor = spawn("a", Script.spec(() -> {
            var script = new Script(log);
            script.preRestart = () -> overflow();
            return script;
        }));
        actor.run(failing());
        actor.run(noting("after"));

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(this::run);
        run();

        assertThat(log).containsExactly("after");
    }

    @Test
    void anErrorInAHandlerIsAFailureAndGoesOnToTheThread() {
        var actor = spawn("a", Script.spec(() -> new Script(log)));
        actor.run((self, context) -> overflow());
        actor.run(noting("after"));

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(this::run);
        run();

        assertThat(log).containsExactly("after");
        assertThat(of(SystemEvent.ActorRestarted.class)).hasSize(1);
    }

    private static Object overflow() {
        throw new StackOverflowError("on purpose");
    }

    // ---- stopping

    @Test
    void anActorThatStopsItselfInAHookHandlesNoMoreMessages() {
        var child = new AtomicReference<Script.Ref>();
        var parent = spawn("parent", Script.parentSpec(() -> new Script(log)));
        parent.run((self, context) -> {
            child.set(context.actor("child", Script.spec(() -> new Script(log))));
            return null;
        });
        run();

        child.get().run(failing());
        dispatcher.runOne(); // the child fails; its parent, which will stop, has mail when it is told
        parent.run(noting("too late"));
        run();

        assertThat(log).isEmpty();
        assertThat(parent.cell().isStopped()).isTrue();
        assertThat(of(SystemEvent.DeadLetter.class)).hasSize(1);
    }

    @Test
    void whatWaitsWhenAnActorStopsIsToldAsksAndMessagesAlike() {
        var actor = spawn("a", Script.spec(() -> new Script(log)));
        run();
        actor.cell().requestStop();
        actor.run(noting(1));
        CompletableFuture<Object> asked = actor.cell().askAsync(new Script.Run(noting(2)), null);
        run();

        assertThat(of(SystemEvent.DeadLetter.class)).hasSize(1);
        assertThat(asked).isCompletedExceptionally();
        actor.run(noting(3));
        assertThat(of(SystemEvent.DeadLetter.class)).hasSize(2);
        assertThat(log).isEmpty();
        assertThatExceptionOfType(ActorStoppedException.class)
                .isThrownBy(() -> actor.cell().ask(new Script.Run(noting(4)), null));
        assertThat(time.pending()).isZero();
    }

    @Test
    void aSuccessorBeginsWhenTheActorBeforeItHasEnded() {
        var first = spawn("a", Script.spec(() -> {
            var script = new Script(log);
            script.onStop = () -> log.add("stopped");
            return script;
        }));
        run();
        first.cell().requestStop();
        var second = Cell.topLevel(environment, "a", Script.spec(() -> {
            log.add("made");
            return new Script(log);
        }));
        second.startAfter(first.cell());
        run();

        assertThat(log).containsExactly("stopped", "made");
    }

    // ---- what is kept

    @Test
    void aRefOfTheFirstIncarnationDoesNotKeepTheLaterOnes() {
        var first = spawn("a", Script.spec(Script::new));
        run();
        var later = new WeakReference<>(replace(first.cell()));
        var last = replace(later.get());
        run();

        assertCollected(later);
        assertThat(first.cell().isStopped()).isTrue();
        assertThat(last.isStopped()).isFalse();
    }

    /** Its successor comes while it waits for its child to stop. */
    private Cell replace(Cell before) {
        Script.Type.PLAIN.ref(before).run((self, context) -> context.actor(Script.spec(Script::new)));
        run();
        before.requestStop();
        dispatcher.runOne();
        assertThat(before.endsSoon()).isTrue();
        assertThat(before.isStopped()).isFalse();
        var next = Cell.topLevel(environment, "a", Script.spec(Script::new));
        next.startAfter(before);
        run();
        environment.stopped.clear();
        return next;
    }

    @Test
    void whoIsWatchedForgetsAWatcherThatHasStopped() {
        var watched = spawn("watched", Script.spec(Script::new));
        var watcher = new WeakReference<>(watchAndStop(watched));

        assertCollected(watcher);
        assertThat(watched.cell().isStopped()).isFalse();
    }

    private Cell watchAndStop(Script.Ref watched) {
        var watcher = spawn("watcher", Script.spec(Script::new));
        watcher.run((self, context) -> {
            context.watch(watched, noting("gone"));
            return null;
        });
        run();
        watcher.cell().requestStop();
        run();
        environment.stopped.clear();
        events.clear();
        return watcher.cell();
    }

    private static void assertCollected(WeakReference<?> reference) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            System.gc();
            return reference.get() == null;
        });
    }

    // ---- watching

    @Test
    void theMessageComesOnceWhenTheWatchedActorHasStopped() {
        var watched = spawn("watched", Script.spec(() -> new Script(log)));
        var watcher = spawn("watcher", Script.spec(() -> new Script(log)));
        watcher.run((self, context) -> {
            context.watch(watched, noting("first"));
            context.watch(watched, noting("gone"));
            return null;
        });
        run();
        watched.cell().requestStop();
        run();

        assertThat(log).containsExactly("gone");
        watcher.run((self, context) -> {
            context.watch(watched, noting("long gone"));
            return null;
        });
        run();
        assertThat(log).containsExactly("gone", "long gone");
    }

    @Test
    void aWatchSurvivesARestartButNotAnUnwatch() {
        var watched = spawn("watched", Script.spec(() -> new Script(log)));
        var watcher = spawn("watcher", Script.spec(() -> new Script(log)));
        var other = spawn("other", Script.spec(() -> new Script(log)));
        for (var one : List.of(watcher, other)) {
            one.run((self, context) -> {
                context.watch(watched, noting(one.path()));
                return null;
            });
        }
        watcher.run(failing());
        other.run((self, context) -> {
            context.unwatch(watched);
            return null;
        });
        run();
        watched.cell().requestStop();
        run();

        assertThat(log).containsExactly("/watcher");
    }

    // ---- stash

    @Test
    void stashedMessagesComeBackInOrderAndBeforeAllOthers() {
        var actor = spawn("a", Script.spec(() -> new Script(log)));
        actor.run(stashingUnlessNoted("open", 1));
        actor.run(stashingUnlessNoted("open", 2));
        actor.run((self, context) -> {
            log.add("open");
            context.unstashAll();
            return null;
        });
        actor.run(noting(3));
        run();

        assertThat(log).containsExactly("open", 1, 2, 3);
    }

    @Test
    void aHandlerThatStashesBringsBackAndThenFailsHasItsMessageOnceAndFailed() {
        var actor = spawn("a", Script.spec(() -> new Script(log)));
        actor.run(stashingUnlessNoted("open", 1));
        CompletableFuture<Object> asked = actor.cell()
                .askAsync(
                        new Script.Run((self, context) -> {
                            log.add("tried");
                            context.stash();
                            context.unstashAll();
                            throw new IllegalStateException("after that");
                        }),
                        null);
        actor.run((self, context) -> {
            log.add("open");
            context.unstashAll();
            return null;
        });
        run();

        assertThat(log).containsExactly("tried", "open", 1);
        assertThat(asked)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(ActorFailedException.class);
        assertThat(of(SystemEvent.ActorRestarted.class)).hasSize(1);
    }

    private Body stashingUnlessNoted(Object condition, Object note) {
        return (self, context) -> {
            if (log.contains(condition)) {
                log.add(note);
            } else {
                context.stash();
            }
            return null;
        };
    }

    // ---- bounds

    @Test
    void aMailboxThatDropsItsOldestTellsWhatWasDropped() {
        var actor = spawn(
                "a", Script.spec(() -> new Script(log)).mailbox(Mailbox.bounded(1, Mailbox.WhenFull.DROP_OLDEST)));
        CompletableFuture<Object> asked = actor.cell().askAsync(new Script.Run(noting(1)), null);
        actor.run(noting(2));
        actor.run(noting(3));
        run();

        assertThat(log).containsExactly(3);
        assertThat(asked)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(MailboxFullException.class);
        assertThat(of(SystemEvent.DeadLetter.class)).hasSize(1);
    }

    @Test
    void aNoticeIsNotPushedOutOfAFullMailbox() {
        var watched = spawn("watched", Script.spec(() -> new Script(log)));
        var actor = spawn(
                "a", Script.spec(() -> new Script(log)).mailbox(Mailbox.bounded(2, Mailbox.WhenFull.DROP_OLDEST)));
        actor.run((self, context) -> {
            context.watch(watched, noting("gone"));
            return null;
        });
        run();
        dispatcher.batch(0);
        watched.cell().requestStop();
        for (int i = 0; i < 4; i++) {
            dispatcher.runOne();
        }
        for (int i = 0; i < 50; i++) {
            actor.run(noting(i));
        }
        dispatcher.batch(64);
        run();

        assertThat(log).containsExactly("gone", 49);
    }

    @Test
    void aSenderThatWaitsForRoomIsToldWhenTheActorStops() {
        var actor = spawn("a", Script.spec(() -> new Script(log)).mailbox(Mailbox.bounded(1, Mailbox.WhenFull.BLOCK)));
        actor.run(noting(1));
        dispatcher.onPark(nanos -> {
            actor.cell().requestStop();
            run();
        });

        actor.run(noting(2));

        assertThat(actor.cell().isStopped()).isTrue();
        assertThat(of(SystemEvent.DeadLetter.class)).hasSize(2);
    }

    // ---- time

    @Test
    void aTickComesAtAFixedRateAndAtMostOnceIntoTheMailbox() {
        var actor = spawn("a", Script.spec(() -> new Script(log)));
        actor.run((self, context) -> {
            context.tick(Duration.ofSeconds(1), noting("tick"));
            return null;
        });
        run();

        time.advance(Duration.ofMillis(999));
        run();
        assertThat(log).isEmpty();
        time.advance(Duration.ofMillis(5_001));
        run();
        assertThat(log).containsExactly("tick");
        time.advance(Duration.ofSeconds(1));
        run();
        assertThat(log).hasSize(2);
    }

    @Test
    void aTimerOfBeforeARestartIsSilentEvenIfItsMessageWaits() {
        var actor = spawn("a", Script.spec(() -> new Script(log)));
        actor.run((self, context) -> {
            context.schedule(Duration.ofSeconds(1), noting("too late"));
            context.tick(Duration.ofSeconds(1), noting("too late"));
            return null;
        });
        run();
        actor.run(failing());
        time.advance(Duration.ofSeconds(5));
        run();

        assertThat(log).isEmpty();
        assertThat(time.pending()).isZero();
    }

    @Test
    void theReceiveTimeoutComesWhenNoMessageHasForAWhile() {
        var actor = spawn("a", Script.spec(() -> new Script(log)));
        actor.run((self, context) -> {
            context.receiveTimeout(Duration.ofSeconds(10), noting("quiet"));
            return null;
        });
        run();
        for (int i = 0; i < 3; i++) {
            time.advance(Duration.ofSeconds(9));
            actor.run(noting(i));
            run();
        }
        assertThat(log).containsExactly(0, 1, 2);

        time.advance(Duration.ofSeconds(10));
        run();
        assertThat(log).containsExactly(0, 1, 2, "quiet");
    }

    @Test
    void aBackoffKeepsMailAndEndsWithAStop() {
        var made = new AtomicInteger();
        var actor = spawn(
                "a",
                Script.spec(() -> {
                            made.incrementAndGet();
                            return new Script(log);
                        })
                        .supervision(Supervision.restart().backoff(Duration.ofSeconds(1), Duration.ofSeconds(9), 2)));
        actor.run(failing());
        actor.run(noting("kept"));
        run();
        assertThat(log).isEmpty();
        time.advance(Duration.ofSeconds(1));
        run();
        assertThat(log).containsExactly("kept");

        actor.run(failing());
        run();
        actor.cell().requestStop();
        run();
        time.advance(Duration.ofMinutes(1));
        run();
        assertThat(actor.cell().isStopped()).isTrue();
        assertThat(made).hasValue(2);
    }

    // ---- threads

    @Test
    void offItsThreadAContextOnlyKnowsItselfAndItsSystem() {
        var leaked = new AtomicReference<Script.Context>();
        var actor = spawn("a", Script.spec(() -> new Script(log)));
        actor.run((self, context) -> {
            leaked.set(context);
            return null;
        });
        run();

        assertThat(leaked.get().self()).isEqualTo(actor);
        for (Runnable call : List.<Runnable>of(
                () -> leaked.get().stop(),
                () -> leaked.get().children(),
                () -> leaked.get().stash(),
                () -> leaked.get().unstash(),
                () -> leaked.get().unstashAll(),
                () -> leaked.get().unbecome(),
                () -> leaked.get().reply(1),
                () -> leaked.get().cancelReceiveTimeout(),
                () -> leaked.get().unwatch(actor),
                () -> leaked.get().watch(actor, noting(1)),
                () -> leaked.get().tick(Duration.ofSeconds(1), noting(1)),
                () -> leaked.get().schedule(Duration.ofSeconds(1), noting(1)),
                () -> leaked.get().actor(Script.spec(Script::new)))) {
            assertThatIllegalStateException().isThrownBy(call::run);
        }
    }

    // ---- means

    private Script.Ref spawn(String name, ActorSpec<Script.Ref> spec) {
        var cell = Cell.topLevel(environment, name, spec);
        cell.start();
        return cell.refFor(spec);
    }

    private void run() {
        dispatcher.runAll();
    }

    private static Body noting(Object note) {
        return (self, context) -> {
            self.log.add(note);
            return null;
        };
    }

    private static Body failing() {
        return (self, context) -> {
            throw new IllegalStateException("on purpose");
        };
    }

    private <E> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private final class TestEnvironment implements Environment {
        private long numbers;
        private final EventBus bus = new EventBus("test", time, Runnable::run);
        private final List<Cell> stopped = new ArrayList<>();

        @Override
        public ActorSystem system() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Dispatcher dispatcher() {
            return dispatcher;
        }

        @Override
        public ManualTime scheduler() {
            return time;
        }

        @Override
        public ManualTime clock() {
            return time;
        }

        @Override
        public RandomGenerator random() {
            return new SplittableRandom(1);
        }

        @Override
        public @Nullable OpenJournal journal(String path) {
            return null;
        }

        @Override
        public EventBus eventBus() {
            return bus;
        }

        @Override
        public Executor callbacks() {
            return Runnable::run;
        }

        @Override
        public Surroundings surroundings() {
            return Surroundings.NONE;
        }

        @Override
        public Duration askTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public long nextNumber() {
            return ++numbers;
        }

        @Override
        public void lost(Cell cell) {
            throw new AssertionError("no state is lost here");
        }

        @Override
        public void stopped(Cell cell) {
            stopped.add(cell);
        }
    }
}
