package dev.casty.testkit.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Whether there is an order of all operations of a key that explains each answer, and in which none comes before another that had ended when it
 * began (Herlihy and Wing, TOPLAS 1990). The search is that of Wing and Gong with Lowe's memory of where it has been (Lowe, "Testing for
 * linearizability", 2017). What is unknown is tried at any place after its beginning, and may be left out.
 *
 * <p>The problem is NP-complete: it is quick where few operations overlap and answers tell much of the state. A search that gets long is
 * given up, and the key counted as undecided.
 */
public final class Linearizability {
    /** As many steps of the model are taken for one key, unless said otherwise. */
    public static final long MOST_STEPS = 2_000_000;

    private Linearizability() {}

    /** Judges operations, key by key, with {@link #MOST_STEPS} for each. */
    public static <S, I, O> Report check(Collection<Operation<I, O>> operations, Model<S, I, O> model) {
        return check(operations, model, MOST_STEPS);
    }

    /** Judges operations, key by key, with this many steps of the model for each. */
    public static <S, I, O> Report check(Collection<Operation<I, O>> operations, Model<S, I, O> model, long mostSteps) {
        var byKey = new TreeMap<String, List<Operation<I, O>>>();
        for (var each : operations) {
            byKey.computeIfAbsent(each.key(), any -> new ArrayList<>()).add(each);
        }
        long steps = 0;
        var violations = new ArrayList<Report.Violation>();
        var undecided = new ArrayList<String>();
        for (var each : byKey.entrySet()) {
            var search = new Search<>(each.getValue(), model, mostSteps);
            switch (search.run()) {
                case EXPLAINED -> {}
                case VIOLATED -> violations.add(new Report.Violation(each.getKey(), search.explanation()));
                case UNDECIDED -> undecided.add(each.getKey());
            }
            steps += search.steps();
        }
        return new Report(byKey.size(), operations.size(), steps, violations, undecided);
    }
}
