package dev.casty.cluster.authority.register;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.authority.register.RegisterMessage.Promise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One attempt at an operation: who has promised what, and who has accepted. */
final class Attempt {
    private final Ballot ballot;
    private final int quorum;
    private final Set<Long> promised = new HashSet<>();
    private final List<Promise> promises = new ArrayList<>();
    private final Set<Long> accepted = new HashSet<>();
    private @Nullable Register proposed;

    Attempt(Ballot ballot, int quorum) {
        this.ballot = ballot;
        this.quorum = quorum;
    }

    Ballot ballot() {
        return ballot;
    }

    /** A founder has promised. Whether a quorum has, just now. */
    boolean promised(long founder, Promise promise) {
        if (proposed != null || !promised.add(founder)) {
            return false;
        }
        promises.add(promise);
        return promised.size() == quorum;
    }

    /** What the register holds: what was accepted last, of those that may have been decided. */
    Register current() {
        var newest = promises.getFirst();
        for (var each : promises) {
            newest = each.accepted().compareTo(newest.accepted()) > 0 ? each : newest;
        }
        return newest.register();
    }

    /** Whether that is decided already: all of a quorum have accepted it in one attempt. */
    boolean isDecided() {
        var first = promises.getFirst().accepted();
        return promises.stream().allMatch(each -> each.accepted().equals(first));
    }

    void propose(Register register) {
        proposed = register;
    }

    /** A founder has accepted. Whether a quorum has, just now. */
    boolean accepted(long founder) {
        return proposed != null && accepted.add(founder) && accepted.size() == quorum;
    }

    /** What is to be accepted; null before a quorum has promised. */
    @Nullable
    Register proposed() {
        return proposed;
    }

    int answers() {
        return Math.max(promised.size(), accepted.size());
    }
}
