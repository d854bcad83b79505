package dev.casty.tests.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.ActorSystem;
import dev.casty.testkit.Simulation;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Messages in order, one at a time, each seeing what the one before did. */
class OrderTest {
    private static final int SENDERS = 4;
    private static final int MESSAGES = 20_000;

    /** State without any protection: only the actor's own order keeps it whole. */
    private static final class Unprotected {
        final int[] last = new int[SENDERS];
        final List<String> wrong = new ArrayList<>();
        int total;
        boolean busy;

        void take(int sender, int number) {
            if (busy) {
                wrong.add("two at a time");
            }
            busy = true;
            if (number != last[sender] + 1) {
                wrong.add(sender + ": " + number + " after " + last[sender]);
            }
            last[sender] = number;
            total++;
            busy = false;
        }
    }

    @Test
    void messagesOfOneThreadArriveInTheOrderSentAndOneAtATime() throws InterruptedException {
        try (var system = ActorSystem.create()) {
            var state = new Unprotected();
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            var threads = new ArrayList<Thread>();
            for (int s = 0; s < SENDERS; s++) {
                int sender = s;
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int i = 1; i <= MESSAGES; i++) {
                        int number = i;
                        var message = new Puppet.Act(ctx -> state.take(sender, number));
                        if (i % 1000 == 0) {
                            puppet.ask(message);
                        } else if (i % 10 == 0) {
                            puppet.askAsync(message);
                        } else {
                            puppet.send(message);
                        }
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            puppet.ask(new Puppet.Note("last"));
            assertThat(state.wrong).isEmpty();
            assertThat(state.total).isEqualTo(SENDERS * MESSAGES);
        }
    }

    @Test
    void messagesOfOneActorArriveInTheOrderSentEvenIfItsHandlersBlock() {
        try (var system = ActorSystem.create()) {
            var state = new Unprotected();
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            var senders = new ArrayList<PuppetRef>();
            for (int s = 0; s < SENDERS; s++) {
                senders.add(system.actor("sender" + s, PuppetRef.spec(new Script())));
            }
            for (int i = 0; i < 100; i++) {
                for (int s = 0; s < SENDERS; s++) {
                    int sender = s;
                    int first = i * 20;
                    senders.get(s).send(new Puppet.Act(ctx -> {
                        for (int n = 1; n <= 20; n++) {
                            int number = first + n;
                            var message = new Puppet.Act(its -> state.take(sender, number));
                            if (n == 10) {
                                puppet.ask(message);
                            } else {
                                puppet.send(message);
                            }
                        }
                    }));
                }
            }
            senders.forEach(sender -> sender.ask(new Puppet.Note("last")));
            puppet.ask(new Puppet.Note("last"));
            assertThat(state.wrong).isEmpty();
            assertThat(state.total).isEqualTo(SENDERS * 2000);
        }
    }

    @Test
    void everyOrderOfTurnsKeepsTheOrderOfEachSender() {
        for (long seed = 1; seed <= 200; seed++) {
            Simulation.run(seed, sim -> {
                var state = new Unprotected();
                var puppet = sim.system().actor("puppet", PuppetRef.spec(new Script()));
                for (int s = 0; s < SENDERS; s++) {
                    int sender = s;
                    sim.system().actor("s" + s, PuppetRef.spec(new Script())).send(new Puppet.Act(ctx -> {
                        for (int i = 1; i <= 15; i++) {
                            int number = i;
                            var message = new Puppet.Act(its -> state.take(sender, number));
                            if (i % 5 == 0) {
                                puppet.ask(message);
                            } else {
                                puppet.send(message);
                            }
                        }
                    }));
                }
                sim.runUntilIdle();
                assertThat(state.wrong).isEmpty();
                assertThat(state.total).isEqualTo(SENDERS * 15);
            });
        }
    }

    @Test
    void anAskSeesWhatItsSenderSentBefore() {
        try (var system = ActorSystem.create()) {
            var count = new AtomicInteger();
            var puppet = system.actor("puppet", PuppetRef.spec(new Script()));
            for (int i = 1; i <= 2_000; i++) {
                puppet.send(new Puppet.Act(ctx -> count.setPlain(count.getPlain() + 1)));
                Object seen = puppet.ask(new Puppet.Compute(ctx -> count.getPlain()));
                assertThat(seen).isEqualTo(i);
            }
        }
    }
}
