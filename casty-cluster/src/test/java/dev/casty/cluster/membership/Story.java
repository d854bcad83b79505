package dev.casty.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.membership.Change.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one node was told about the others, held to the grammar of such stories. */
final class Story {
    private final long forgetNanos;
    private final Map<Peer, Told> last = new HashMap<>();
    private final List<Told> all = new ArrayList<>();

    record Told(long at, Change change) {
        Kind kind() {
            return change.kind();
        }
    }

    Story(long forgetNanos) {
        this.forgetNanos = forgetNanos;
    }

    void add(long at, Change change) {
        var before = last.get(change.peer());
        assertThat(canFollow(before, at, change.kind()))
                .as("%s after %s at %s", change, before, at)
                .isTrue();
        var told = new Told(at, change);
        last.put(change.peer(), told);
        all.add(told);
    }

    private boolean canFollow(Told before, long at, Kind kind) {
        boolean member = before != null && (before.kind() == Kind.JOINED || before.kind() == Kind.RECOVERED);
        return switch (kind) {
            case JOINED -> before == null || !member && at - before.at > forgetNanos;
            case FAILED, LEFT -> member;
            case RECOVERED -> before != null && before.kind() == Kind.FAILED;
        };
    }

    /** Who is a member, as told. */
    Set<Peer> members() {
        var members = new HashSet<Peer>();
        last.forEach((peer, told) -> {
            if (told.kind() == Kind.JOINED || told.kind() == Kind.RECOVERED) {
                members.add(peer);
            }
        });
        return members;
    }

    List<Told> all() {
        return all;
    }

    long count(Kind kind) {
        return all.stream().filter(each -> each.kind() == kind).count();
    }
}
