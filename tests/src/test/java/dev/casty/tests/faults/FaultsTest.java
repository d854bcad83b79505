package dev.casty.tests.faults;

import dev.casty.tests.faults.lab.Fault;
import dev.casty.tests.faults.lab.Kind;
import dev.casty.tests.faults.lab.Step;
import dev.casty.tests.faults.lab.Way;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * A cluster of processes, and what can happen to it. {@code -Dcasty.faults.seconds=600} for a long run of all kinds of faults, of which
 * {@link Faults} names the other properties.
 */
class FaultsTest {
    @Test
    void whateverHappensMessagesKeepTheirOrderAsksEndAndTheNodesAgreeInTheEnd() throws IOException {
        var faults = Faults.ofProperties();
        if (faults.length().isZero()) {
            faults.run(some(new SplittableRandom(faults.seed()), faults.nodes()));
        } else {
            faults.run();
        }
    }

    /** One of each that takes little time. */
    private static List<Step> some(SplittableRandom random, int nodes) {
        int one = random.nextInt(nodes);
        int other = (one + 1) % nodes;
        return List.of(
                new Step(Kind.LOSS, new Fault.Loss(5), Duration.ofSeconds(5), false),
                new Step(Kind.ONE_WAY, new Fault.Cut(Set.of(new Way(one, other))), Duration.ofSeconds(4), false),
                new Step(Kind.PAUSE, new Fault.Pause(other), Duration.ofSeconds(2), false),
                new Step(Kind.KILL, new Fault.Kill(one), Duration.ofMillis(500), false));
    }
}
