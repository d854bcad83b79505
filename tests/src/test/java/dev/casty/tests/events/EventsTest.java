package dev.casty.tests.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.ActorSystem;
import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Recorder;
import dev.casty.tests.puppet.Script;
import dev.casty.tests.puppet.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What subscribers are told, and how. The content of each kind is tested where it comes about, too. */
class EventsTest {
    @Test
    void aFailureAndARestartFollowEachOther() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var cause = new IllegalStateException("x");
            var failing = failing(cause);
            sim.system().actor("puppet", PuppetRef.spec(new Script())).send(failing);
            sim.runUntilIdle();
            assertThat(events.all())
                    .containsExactly(
                            new SystemEvent.ActorFailed("/puppet", cause, failing),
                            new SystemEvent.ActorRestarted("/puppet", cause, 1));
        });
    }

    @Test
    void aFailureAndTheEndFollowEachOther() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var cause = new IllegalStateException("x");
            var failing = failing(cause);
            var late = new Puppet.Note("late");
            var puppet =
                    sim.system().actor("puppet", PuppetRef.spec(new Script()).supervision(Supervision.stop()));
            puppet.send(failing);
            puppet.send(late);
            sim.runUntilIdle();
            assertThat(events.all())
                    .containsExactly(
                            new SystemEvent.ActorFailed("/puppet", cause, failing),
                            new SystemEvent.ActorGaveUp("/puppet", cause, "its strategy is STOP"),
                            new SystemEvent.DeadLetter("/puppet", late, "the actor has stopped"));
        });
    }

    @Test
    void whatIsNotHandledIsToldOf() {
        Seeds.each(sim -> {
            var events = new Recorder(sim.system());
            var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
            puppet.send(new Puppet.Act(ctx -> ctx.become(new Puppet.Loud(new Script()))));
            var message = new Puppet.Mute();
            puppet.send(message);
            sim.runUntilIdle();
            assertThat(events.all()).containsExactly(new SystemEvent.Unhandled("/puppet", message));
        });
    }

    @Test
    void aSubscriberSeesItsKindAlone() {
        Seeds.each(sim -> {
            var failures = new ArrayList<SystemEvent.ActorFailed>();
            sim.system().events().subscribe(SystemEvent.ActorFailed.class, failures::add);
            sim.system().actor("puppet", PuppetRef.spec(new Script())).send(failing(new IllegalStateException("x")));
            sim.runUntilIdle();
            assertThat(failures).hasSize(1);
        });
    }

    @Test
    void aCancelledSubscriberSeesNothingMore() {
        Seeds.each(sim -> {
            var seen = new ArrayList<SystemEvent>();
            var subscription = sim.system().events().subscribe(SystemEvent.class, seen::add);
            subscription.cancel();
            subscription.cancel();
            sim.system().actor("puppet", PuppetRef.spec(new Script())).send(failing(new IllegalStateException("x")));
            sim.runUntilIdle();
            assertThat(seen).isEmpty();
        });
    }

    @Test
    void eventsComeInTheOrderInWhichTheyHappenedAndOneAtATime() {
        try (var system = ActorSystem.create()) {
            var numbers = new CopyOnWriteArrayList<Integer>();
            var busy = new AtomicReference<Thread>();
            var overlaps = new CopyOnWriteArrayList<Thread>();
            system.events().subscribe(SystemEvent.DeadLetter.class, letter -> {
                if (busy.getAndSet(Thread.currentThread()) != null) {
                    overlaps.add(Thread.currentThread());
                }
                numbers.add(Integer.valueOf(((Puppet.Note) letter.message()).text()));
                busy.set(null);
            });
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            system.stop(puppet);
            for (int i = 0; i < 2_000; i++) {
                puppet.send(new Puppet.Note("" + i));
            }
            Awaitility.await().until(() -> numbers.size() == 2_000);
            assertThat(numbers).isSorted();
            assertThat(overlaps).isEmpty();
        }
    }

    @Test
    void aSubscriberThatThrowsSeesTheNextEventAllTheSame() {
        for (var thrown : new Throwable[] {new IllegalStateException("on purpose"), new AssertionError("on purpose")}) {
            Seeds.each(sim -> {
                var seen = new ArrayList<SystemEvent>();
                var others = new Recorder(sim.system());
                sim.system().events().subscribe(SystemEvent.DeadLetter.class, letter -> {
                    seen.add(letter);
                    EventsTest.<RuntimeException>sneaky(thrown);
                });
                var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
                sim.system().stop(puppet);
                for (int i = 0; i < 3; i++) {
                    sim.runUntilIdle();
                    puppet.send(new Puppet.Note("" + i));
                }
                sim.runUntilIdle();
                assertThat(seen).hasSize(3);
                assertThat(others.all()).hasSize(3);
            });
        }
    }

    @Test
    void aSubscriberThatBlocksDelaysNobody() throws InterruptedException {
        try (var system = ActorSystem.create()) {
            var go = new CountDownLatch(1);
            var called = new CountDownLatch(1);
            system.events().subscribe(SystemEvent.class, event -> {
                called.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            var others = new Recorder(system);
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            for (int i = 0; i < 3; i++) {
                puppet.send(failing(new IllegalStateException("x")));
            }
            puppet.ask(new Puppet.Note("n"));
            assertThat(called.await(5, TimeUnit.SECONDS)).isTrue();
            Awaitility.await().until(() -> others.all().size() >= 6);
            go.countDown();
        }
    }

    @Test
    void aSubscriberIsNeverCalledOnAnActorsThread() {
        try (var system = ActorSystem.builder().name("events").build()) {
            var thread = new AtomicReference<String>();
            system.events()
                    .subscribe(
                            SystemEvent.class,
                            event -> thread.set(Thread.currentThread().getName()));
            system.actor("puppet", PuppetRef.spec(new Script())).send(failing(new IllegalStateException("x")));
            Awaitility.await().until(() -> thread.get() != null);
            assertThat(thread.get()).doesNotContain("-worker-");
        }
    }

    @Test
    void aSubscriptionNeedsAKindAndASubscriber() {
        try (var system = ActorSystem.create()) {
            assertThatThrownBy(() -> system.events().subscribe(null, event -> {}))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("type");
            assertThatThrownBy(() -> system.events().subscribe(SystemEvent.class, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("subscriber");
        }
    }

    @Test
    void everyKindHasAPath() {
        var kinds = List.of(SystemEvent.class.getPermittedSubclasses());
        assertThat(kinds)
                .allMatch(kind -> kind.getRecordComponents()[0].getName().equals("path"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private static Puppet.Act failing(Throwable cause) {
        return new Puppet.Act(ctx -> {
            throw cause;
        });
    }
}
