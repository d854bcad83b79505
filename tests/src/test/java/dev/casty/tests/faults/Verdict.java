package dev.casty.tests.faults;

import dev.casty.tests.faults.lab.Fault;
import dev.casty.tests.faults.lab.Step;
import java.time.Duration;
import java.util.stream.IntStream;

/** What one node may be told of another one while a fault lasts and after it. */
enum Verdict {
    /** Nothing. */
    STAYS {
        @Override
        boolean allows(long failed, long recovered, long joined) {
            return failed == 0 && recovered == 0 && joined == 0;
        }
    },
    /** That it has failed, and has recovered; or nothing. */
    MAY_FAIL {
        @Override
        boolean allows(long failed, long recovered, long joined) {
            return failed <= 1 && recovered == failed && joined == 0;
        }
    },
    /** That it has failed, once, and has recovered. */
    FAILS {
        @Override
        boolean allows(long failed, long recovered, long joined) {
            return failed == 1 && recovered == 1 && joined == 0;
        }
    },
    /** That it has failed, once, and that another one has taken its place. */
    IS_REPLACED {
        @Override
        boolean allows(long failed, long recovered, long joined) {
            return failed == 1 && recovered == 0 && joined == 1;
        }
    };

    /** A pause of this share of the time of a suspect is short, whatever else the machine does. */
    private static final double SHORT = 0.6;

    abstract boolean allows(long failed, long recovered, long joined);

    /**
     * What an observer may be told of a member.
     *
     * @param wrongs how often anybody was taken for gone in vain, until then
     */
    static Verdict of(Step step, int observer, int member, int nodes, Pace pace, int wrongs) {
        var verdict = ofFault(step, observer, member, nodes, pace, wrongs);
        // Loss alone makes nobody fail. But who is cut off from some has fewer who speak for it.
        return step.lossy() && verdict != IS_REPLACED ? MAY_FAIL : verdict;
    }

    private static Verdict ofFault(Step step, int observer, int member, int nodes, Pace pace, int wrongs) {
        var certainty = pace.certainty(nodes, wrongs);
        return switch (step.fault()) {
            case Fault.Loss loss -> STAYS;
            case Fault.Kill kill -> kill.node() == member ? IS_REPLACED : STAYS;
            case Fault.Pause pause -> pause.node() == member ? paused(step.hold(), pace, certainty) : STAYS;
            case Fault.Cut cut -> reaches(cut, observer, member, nodes) ? STAYS : longer(step.hold(), certainty);
        };
    }

    private static Verdict paused(Duration hold, Pace pace, Duration certainty) {
        return hold.toNanos() < SHORT * pace.suspicion().toNanos() ? STAYS : longer(hold, certainty);
    }

    private static Verdict longer(Duration hold, Duration certainty) {
        return hold.compareTo(certainty) > 0 ? FAILS : MAY_FAIL;
    }

    /** Directly, or through one other. */
    private static boolean reaches(Fault.Cut cut, int observer, int member, int nodes) {
        return cut.joins(observer, member)
                || IntStream.range(0, nodes).anyMatch(each -> cut.joins(observer, each) && cut.joins(each, member));
    }
}
