package dev.casty.tests.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.ActorSystem;
import dev.casty.Mailbox;
import dev.casty.SystemEvent;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Messages that arrive in the very moment in which an actor stops: on real threads, because one must not see the other. */
class StopRaceTest {
    private static final int ROUNDS = 1_000;
    private static final int SENDERS = 3;
    private static final int MESSAGES = 200;

    @Actor
    static final class Counter {
        record Count() {}

        record Stop() {}

        final LongAdder handled;

        Counter(LongAdder handled) {
            this.handled = handled;
        }

        @On
        void count(Count msg) {
            handled.increment();
        }

        @On
        void stop(Stop msg, StopRaceTest_CounterContext ctx) {
            ctx.stop();
        }
    }

    @Test
    void whatArrivesWhileAnActorStopsIsHandledOrToldToBeLost() throws InterruptedException {
        var handled = new LongAdder();
        var dead = new LongAdder();
        try (var system = ActorSystem.create()) {
            system.events().subscribe(SystemEvent.DeadLetter.class, letter -> dead.increment());
            for (int round = 0; round < ROUNDS; round++) {
                // A bound that is never reached: the lock makes senders pause between their look and their push.
                var counter = system.actor(StopRaceTest_CounterRef.spec(handled)
                        .mailbox(
                                round % 2 == 0
                                        ? Mailbox.unbounded()
                                        : Mailbox.bounded(SENDERS * MESSAGES * 2, Mailbox.WhenFull.FAIL)));
                var senders = new Thread[SENDERS];
                for (int i = 0; i < SENDERS; i++) {
                    boolean stops = i == 0;
                    senders[i] = Thread.ofPlatform().start(() -> {
                        for (int n = 0; n < MESSAGES; n++) {
                            counter.send(new Counter.Count());
                            if (stops && n == MESSAGES / 4) {
                                counter.send(new Counter.Stop());
                            }
                        }
                    });
                }
                for (var sender : senders) {
                    sender.join();
                }
                // Subscribers lose what they can't keep up with, so none may fall behind.
                long all = (long) (round + 1) * SENDERS * MESSAGES;
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(1))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> handled.sum() + dead.sum() == all);
            }
        }
        assertThat(handled.sum() + dead.sum()).isEqualTo((long) ROUNDS * SENDERS * MESSAGES);
    }
}
