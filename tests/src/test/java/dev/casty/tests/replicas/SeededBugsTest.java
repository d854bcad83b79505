package dev.casty.tests.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.testkit.history.Linearizability;
import dev.casty.testkit.history.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link ReplicasSeedsTest} promises would be worth little if it did not find the mistakes that are easily made. */
class SeededBugsTest {
    private static final int SEEDS = Integer.getInteger("casty.replicas.seeds", 300);
    private static final long FIRST = Long.getLong("casty.seed", 0);

    @TempDir
    Path folder;

    /** The keys of a seed that are not explained, or an empty text. */
    private static final class All implements LongFunction<String> {
        @Override
        public String apply(long seed) {
            return judge(DisturbedCluster.run(seed));
        }
    }

    /** Without what is only read: that hangs on leases alone. */
    private static final class Changes implements LongFunction<String> {
        @Override
        public String apply(long seed) {
            return judge(DisturbedCluster.run(seed).stream()
                    .filter(each -> !(each.input() instanceof Tally.All))
                    .toList());
        }
    }

    private static String judge(List<Operation<Record, List<Long>>> operations) {
        var report = Linearizability.check(operations, new TallyModel());
        return report.violations().isEmpty() ? "" : report.toString();
    }

    @Test
    void aReplyBeforeAQuorumHasTheChangeIsFound() throws Exception {
        find(
                new SeededBug()
                        .change("replication/Primary.java", "release(safeAt(shard.needed()))", "release(ownSafe)"),
                All.class);
    }

    @Test
    void aReadThatIsSkippedByANewOwnerIsFound() throws Exception {
        find(
                new SeededBug()
                        .change(
                                "replication/Primary.java",
                                "if (known < shard.readQuorum(terms.former().size()))",
                                "if (known < 0)"),
                All.class);
    }

    @Test
    void aLeaseThatIsNotCheckedIsFound() throws Exception {
        find(withoutLeases(), All.class);
    }

    /** Leases keep two owners apart as long as clocks run; epochs do when they don't. */
    @Test
    void anEpochThatIsNotCheckedIsFound() throws Exception {
        find(
                withoutLeases()
                        .change("replication/Backup.java", "if (order.epoch() < newest)", "if (order.epoch() < 0)")
                        .change("replication/Backup.java", " && store.epoch(read.shard()) == read.epoch()", "")
                        .change("replication/Primary.java", "if (store.epoch(shard) != epoch)", "if (epoch < 0)"),
                Changes.class);
    }

    @Test
    void epochsAloneLetNoChangeBeLost() throws Exception {
        var judged = judged(withoutLeases(), Changes.class);
        for (long seed = FIRST; seed < FIRST + SEEDS / 3; seed++) {
            assertThat(judged.apply(seed)).as("seed %d", seed).isEmpty();
        }
    }

    /** As on a machine whose clock stands still. */
    private static SeededBug withoutLeases() {
        return new SeededBug()
                .change("ownership/Tenure.java", "return held && loop.nanoTime() - holdsUntil < 0;", "return held;");
    }

    private void find(SeededBug bug, Class<? extends LongFunction<String>> judge) throws Exception {
        var judged = judged(bug, judge);
        var failures = new ArrayList<AssertionError>();
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            String found;
            try {
                found = judged.apply(seed);
            } catch (AssertionError e) {
                failures.add(e); // nobody is answered, say: wrong as well, but no work of the judge
                continue;
            }
            if (!found.isEmpty()) {
                System.out.println("found by seed " + seed + ": " + found);
                return;
            }
        }
        throw new AssertionError("not found by " + SEEDS + " seeds; failures: " + failures);
    }

    @SuppressWarnings("unchecked")
    private LongFunction<String> judged(SeededBug bug, Class<? extends LongFunction<String>> judge) throws Exception {
        var judged = (LongFunction<String>) bug.newInstance(judge, folder);
        return seed -> {
            var thread = Thread.currentThread();
            var before = thread.getContextClassLoader();
            thread.setContextClassLoader(judged.getClass().getClassLoader()); // it knows the actors of that world
            try {
                return judged.apply(seed);
            } finally {
                thread.setContextClassLoader(before);
            }
        };
    }
}
