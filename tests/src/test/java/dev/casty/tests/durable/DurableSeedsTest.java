package dev.casty.tests.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.testkit.Simulation;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Durable actors that change, fail, answer later, ask, delete themselves and stop, over a journal that writes and refuses, all
 * in an order that a seed decides: nobody sees what was not written, and everybody who asked is told something.
 */
class DurableSeedsTest {
    private static final long SEEDS = Long.getLong("casty.durable.seeds", 2_000);
    private static final long FIRST = Long.getLong("casty.seed", 1);

    private final TreeMap<String, Integer> outcomes = new TreeMap<>();

    @Test
    void nothingGetsOutBeforeItIsSafeAndNobodyWaitsForEver() {
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            var journal = new SlowJournal().hold();
            var chronicle = new Chronicle();
            journal.tell(chronicle::written);
            playIn(seed, journal, chronicle);
            journal.writeAll();
            recover(seed, journal, chronicle);
        }
        System.out.printf("%,d seeds: %s%n", SEEDS, outcomes);
        assertThat(outcomes).containsKeys("answered", "ActorFailedException", "ActorStoppedException");
    }

    private void playIn(long seed, SlowJournal journal, Chronicle chronicle) {
        Simulation.run(seed, journal, simulation -> {
            var play = new VaultPlay(simulation, journal, chronicle);
            play.run();
            assertThat(chronicle.violations()).as("seed " + seed).isEmpty();
            assertThat(play.unanswered()).as("seed " + seed).isEmpty();
            play.outcomes().forEach((what, count) -> outcomes.merge(what, count, Integer::sum));
        });
    }

    private static void recover(long seed, SlowJournal journal, Chronicle chronicle) {
        Simulation.run(seed, journal, simulation -> {
            for (var name : VaultPlay.NAMES) {
                var vault = simulation.system().actor(name, VaultRef.spec(chronicle));
                assertThat(vault.ask(new Vault.Read())).as("seed " + seed).isEqualTo(chronicle.state("/" + name));
            }
        });
    }
}
