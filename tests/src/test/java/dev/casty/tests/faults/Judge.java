package dev.casty.tests.faults;

import dev.casty.tests.faults.lab.Fault;
import dev.casty.tests.faults.lab.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Holds what nodes were told of each other, and how often actors moved, to what a fault allows. */
final class Judge {
    /** More actors of one name than this begin because of one fault if they go back and forth. */
    private static final int MOST_MOVES = 1;
    /** Who hears nobody, but is heard, takes actors over, and those who take it for gone take them back. */
    private static final int MOST_MOVES_ONE_WAY = 2;

    private final int nodes;
    private final Pace pace;
    private final IntFunction<String> names;
    private final IntFunction<String> addresses;
    private final List<String> violations = new ArrayList<>();
    /** In how many steps somebody was taken for gone in vain. */
    private int wrongs;

    /**
     * At the beginning of a run.
     *
     * @param names of the processes that run on hosts now
     * @param addresses of the nodes
     */
    Judge(int nodes, Pace pace, IntFunction<String> names, IntFunction<String> addresses) {
        this.nodes = nodes;
        this.pace = pace;
        this.names = names;
        this.addresses = addresses;
    }

    /** When a step is over, and all agree. */
    void check(Step step, Tally tally) {
        for (int observer = 0; observer < nodes; observer++) {
            for (int member = 0; member < nodes; member++) {
                if (observer != member) {
                    checkMember(step, tally, observer, member);
                }
            }
        }
        checkMoves(step, tally);
        if (tally.heard.stream().anyMatch(each -> each.kind().equals("RECOVERED"))) {
            wrongs++;
        }
    }

    private void checkMember(Step step, Tally tally, int observer, int member) {
        if (step.fault() instanceof Fault.Kill kill && kill.node() == observer) {
            return; // it has joined just now, and so have the others, as it sees it
        }
        var name = names.apply(observer);
        var address = addresses.apply(member);
        long failed = tally.count(name, "FAILED", address);
        long recovered = tally.count(name, "RECOVERED", address);
        long joined = tally.count(name, "JOINED", address);
        var verdict = Verdict.of(step, observer, member, nodes, pace, wrongs);
        if (!verdict.allows(failed, recovered, joined)) {
            violations.add("%s: expected that to %s node %d %s; it failed %d times, recovered %d times, joined %d times"
                    .formatted(step, name, member, verdict, failed, recovered, joined));
        }
    }

    private void checkMoves(Step step, Tally tally) {
        int most = mostMoves(step, tally);
        tally.births.forEach((station, births) -> {
            if (births > most) {
                violations.add("%s: %d actors began of %s".formatted(step, births, station));
            }
        });
    }

    /** Where nobody fails, nothing moves. */
    private static int mostMoves(Step step, Tally tally) {
        if (tally.heard.stream().noneMatch(each -> each.kind().equals("FAILED"))) {
            return 0;
        }
        return step.fault() instanceof Fault.Cut cut && cut.isOneWay() ? MOST_MOVES_ONE_WAY : MOST_MOVES;
    }

    List<String> violations() {
        return violations;
    }
}
