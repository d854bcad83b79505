package dev.casty.tests.faults.lab;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is wrong with a network. Immutable.
 *
 * @param lossPercent how many packets get lost where they arrive, 0 to 100
 * @param cuts on which ways nothing gets through
 */
public record Conditions(int lossPercent, Set<Way> cuts) {
    /** Nothing is. */
    public static final Conditions GOOD = new Conditions(0, Set.of());

    public Conditions {
        cuts = Set.copyOf(cuts);
    }

    /** With this loss in place of that before. */
    Conditions withLoss(int percent) {
        return new Conditions(percent, cuts);
    }

    /** With these cuts as well. */
    Conditions cut(Set<Way> more) {
        var all = new LinkedHashSet<>(cuts);
        all.addAll(more);
        return new Conditions(lossPercent, all);
    }

    /** Without these cuts. */
    Conditions mend(Set<Way> fewer) {
        var rest = new LinkedHashSet<>(cuts);
        rest.removeAll(fewer);
        return new Conditions(lossPercent, rest);
    }
}
