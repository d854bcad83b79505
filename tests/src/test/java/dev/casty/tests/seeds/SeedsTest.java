package dev.casty.tests.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.Supervision;
import dev.casty.SystemEvent;
import dev.casty.annotation.MultiChildStrategy;
import dev.casty.testkit.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * Supervision, asks of all kinds, stash, timers, watches and stops, all at once and in every order that a seed comes upon:
 * each message is handled once, in the order sent, or somebody is told that it was not.
 */
class SeedsTest {
    private static final long SEEDS = Long.getLong("casty.seeds", 10_000);
    private static final long FIRST = Long.getLong("casty.seed", 1);

    @Test
    void noMessageIsLostDuplicatedOrReordered() {
        var sent = new LongAdder();
        var handled = new LongAdder();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            Simulation.run(seed, simulation -> {
                var ledger = play(simulation);
                assertThat(ledger.findings()).as("seed " + simulation.seed()).isEmpty();
                sent.add(ledger.sent());
                handled.add(ledger.handledCount());
            });
        }
        System.out.printf(
                "%,d seeds: %,d messages sent, %,d handled, the rest told to be lost%n",
                SEEDS, sent.sum(), handled.sum());
        assertThat(handled.sum()).isGreaterThan(sent.sum() / 2);
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        for (long seed = 1; seed <= 20; seed++) {
            var runs = new ArrayList<Long>();
            for (int i = 0; i < 2; i++) {
                Simulation.run(seed, simulation -> {
                    play(simulation);
                    runs.add(simulation.steps());
                });
            }
            assertThat(runs.get(0)).as("seed " + seed).isEqualTo(runs.get(1));
        }
    }

    private static Ledger play(Simulation simulation) {
        var random = new SplittableRandom(simulation.seed() * 31);
        var ledger = new Ledger();
        var system = simulation.system();
        system.events().subscribe(SystemEvent.DeadLetter.class, letter -> {
            if (letter.message() instanceof Laborer.Work(var key, var kind)) {
                ledger.dead(key);
            }
        });
        var foreman = system.actor(
                "foreman",
                ForemanRef.spec(ledger, random.split(), supervisions(random), new int[2])
                        .supervision(Supervision.restart()
                                .maxRestarts(100)
                                .children(MultiChildStrategy.values()[random.nextInt(3)])));
        for (int client = 0; client < 1 + random.nextInt(3); client++) {
            var name = "client-" + client;
            system.actor(name, ClientRef.spec(name, ledger, random.split(), foreman))
                    .send(new Client.Step(5 + random.nextInt(10)));
        }
        simulation.advance(Duration.ofMillis(random.nextInt(200)));
        if (random.nextInt(4) == 0) {
            system.stop(foreman);
        }
        simulation.advance(Duration.ofMinutes(1));
        system.stop(foreman);
        simulation.advance(Duration.ofMinutes(1));
        return ledger;
    }

    private static List<Supervision> supervisions(SplittableRandom random) {
        var all = new ArrayList<Supervision>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            all.add(
                    switch (random.nextInt(6)) {
                        case 0 -> Supervision.stop();
                        case 1 -> Supervision.escalate();
                        case 2 ->
                            Supervision.restart()
                                    .maxRestarts(20)
                                    .backoff(Duration.ofMillis(5), Duration.ofMillis(40), 2.0);
                        default -> Supervision.restart().maxRestarts(random.nextInt(20));
                    });
        }
        return all;
    }
}
