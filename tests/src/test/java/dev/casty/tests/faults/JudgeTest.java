package dev.casty.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.tests.faults.lab.Fault;
import dev.casty.tests.faults.lab.Kind;
import dev.casty.tests.faults.lab.Step;
import dev.casty.tests.faults.lab.Way;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must not be told of members, and how often actors may begin, in a cluster of three. */
class JudgeTest {
    private static final Fault SPLIT =
            new Fault.Cut(Set.of(new Way(0, 1), new Way(1, 0), new Way(2, 1), new Way(1, 2)));
    private static final Fault DEAF = new Fault.Cut(Set.of(new Way(0, 1), new Way(2, 1)));

    private final Judge judge = new Judge(3, Pace.LAN, number -> "n" + number + ".1", number -> "host-" + number);
    private final Tally tally = new Tally();

    private void check(Fault fault) {
        judge.check(new Step(Kind.SPLIT, fault, Duration.ofSeconds(10), false), tally);
    }

    private void hear(String observer, String kind, String address) {
        tally.heard.add(new Tally.Heard(observer, kind, address));
    }

    @Test
    void whoFailsAndComesBackOnceIsAllRightWhereItIsCutOff() {
        hear("n0.1", "FAILED", "host-1");
        hear("n0.1", "RECOVERED", "host-1");

        check(SPLIT);

        assertThat(judge.violations()).isEmpty();
    }

    @Test
    void whoFailsThoughAnotherOneReachesItIsFound() {
        hear("n0.1", "FAILED", "host-2");
        hear("n0.1", "RECOVERED", "host-2");

        check(SPLIT);

        assertThat(judge.violations()).singleElement().asString().contains("n0.1 node 2 STAYS; it failed 1 times");
    }

    @Test
    void anActorThatMovesThoughNobodyFailsIsFound() {
        tally.births.put("moving-1", 1);

        check(new Fault.Loss(5));

        assertThat(judge.violations()).singleElement().asString().endsWith("1 actors began of moving-1");
    }

    @Test
    void anActorThatGoesBackAndForthIsFound() {
        hear("n0.1", "FAILED", "host-1");
        hear("n0.1", "RECOVERED", "host-1");
        tally.births.put("moving-1", 2);

        check(DEAF);
        assertThat(judge.violations()).isEmpty();
        check(SPLIT);

        assertThat(judge.violations()).hasSize(1);
    }
}
