package dev.casty.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.tests.faults.lab.Fault;
import dev.casty.tests.faults.lab.Kind;
import dev.casty.tests.faults.lab.Step;
import dev.casty.tests.faults.lab.Way;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be told of whom: of three nodes, with a suspicion of five seconds. */
class VerdictTest {
    private static Verdict verdict(Fault fault, int seconds, int observer, int member) {
        return verdict(fault, seconds, false, observer, member);
    }

    private static Verdict verdict(Fault fault, int seconds, boolean lossy, int observer, int member) {
        var step = new Step(Kind.LOSS, fault, Duration.ofSeconds(seconds), lossy);
        return Verdict.of(step, observer, member, 3, Pace.LAN, 0);
    }

    @Test
    void nobodyFailsBecausePacketsGetLost() {
        assertThat(verdict(new Fault.Loss(5), 60, 0, 1)).isEqualTo(Verdict.STAYS);
    }

    @Test
    void nobodyFailsWhereAnotherOneReachesBoth() {
        var cut = new Fault.Cut(Set.of(new Way(0, 1)));

        assertThat(verdict(cut, 60, 0, 1)).isEqualTo(Verdict.STAYS);
        assertThat(verdict(cut, 60, 1, 0)).isEqualTo(Verdict.STAYS);
    }

    @Test
    void whoIsCutOffFromAllFailsOnceIfThatLastsLong() {
        var cut = new Fault.Cut(Set.of(new Way(0, 1), new Way(2, 1)));

        assertThat(verdict(cut, 60, 0, 1)).isEqualTo(Verdict.FAILS);
        assertThat(verdict(cut, 60, 1, 2)).isEqualTo(Verdict.FAILS);
        assertThat(verdict(cut, 60, 0, 2)).isEqualTo(Verdict.STAYS);
        assertThat(verdict(cut, 10, 0, 1)).isEqualTo(Verdict.MAY_FAIL);
    }

    @Test
    void aShortPauseIsForgivenAndWhoWakesUpBlamesNobody() {
        assertThat(verdict(new Fault.Pause(1), 2, 0, 1)).isEqualTo(Verdict.STAYS);
        assertThat(verdict(new Fault.Pause(1), 10, 0, 1)).isEqualTo(Verdict.MAY_FAIL);
        assertThat(verdict(new Fault.Pause(1), 60, 0, 1)).isEqualTo(Verdict.FAILS);
        assertThat(verdict(new Fault.Pause(1), 60, 1, 0)).isEqualTo(Verdict.STAYS);
    }

    @Test
    void whoIsKilledFailsOnceAndAnotherOneJoins() {
        assertThat(verdict(new Fault.Kill(1), 0, 0, 1)).isEqualTo(Verdict.IS_REPLACED);
        assertThat(verdict(new Fault.Kill(1), 0, 0, 2)).isEqualTo(Verdict.STAYS);
    }

    @Test
    void whereOtherThingsGoWrongLossMayMakeANodeFailButNotTwice() {
        assertThat(verdict(new Fault.Pause(1), 2, true, 0, 1)).isEqualTo(Verdict.MAY_FAIL);
        assertThat(verdict(new Fault.Pause(1), 60, true, 0, 1)).isEqualTo(Verdict.MAY_FAIL);
        assertThat(verdict(new Fault.Kill(1), 0, true, 0, 1)).isEqualTo(Verdict.IS_REPLACED);
    }

    @Test
    void whatGoesBackAndForthIsNotAllowed() {
        for (var verdict : Verdict.values()) {
            assertThat(verdict.allows(2, 2, 0)).isFalse();
            assertThat(verdict.allows(1, 0, 0)).isFalse();
        }
        assertThat(Verdict.FAILS.allows(0, 0, 0)).isFalse();
        assertThat(Verdict.MAY_FAIL.allows(0, 0, 0)).isTrue();
        assertThat(Verdict.IS_REPLACED.allows(1, 0, 1)).isTrue();
    }
}
