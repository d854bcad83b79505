package dev.casty.cluster.node;

import dev.casty.cluster.placement.StableHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where all clustered actors are, as far as this node has heard: spread by gossip, so that all nodes come to know the same. The
 * newest registration of a name counts. A pure core, for the loop.
 */
final class Directory {
    /** Into so many shares names are divided; two nodes compare the sums of their shares, and exchange what differs. */
    static final int SHARES = 64;

    private final Map<String, Registration> registrations = new HashMap<>();
    private final long[] sums = new long[SHARES];
    private final Map<String, Registration> news = new LinkedHashMap<>();

    /** What is known of a name. */
    Optional<Registration> find(String name) {
        return Optional.ofNullable(registrations.get(name));
    }

    /** Takes a registration in. Whether it is news. */
    boolean merge(Registration registration) {
        var known = registrations.get(registration.name());
        if (known != null && !registration.overrides(known)) {
            return false;
        }
        int share = shareOf(registration.name());
        if (known != null) {
            sums[share] -= known.hash();
        }
        sums[share] += registration.hash();
        registrations.put(registration.name(), registration);
        news.put(registration.name(), registration);
        return true;
    }

    private static int shareOf(String name) {
        return Math.floorMod(StableHash.of(name), SHARES);
    }

    /** What is to be passed on, and was not before; at most so many. */
    List<Registration> takeNews(int most) {
        var taken = new ArrayList<Registration>();
        var left = news.values().iterator();
        while (taken.size() < most && left.hasNext()) {
            taken.add(left.next());
            left.remove();
        }
        return taken;
    }

    boolean hasNews() {
        return !news.isEmpty();
    }

    /** A number for each share: equal if what is known of it is. */
    long[] sums() {
        return sums.clone();
    }

    /** All of the shares in which these sums differ from the own ones. */
    List<Registration> differingFrom(long[] others) {
        return registrations.values().stream()
                .filter(each -> sums[shareOf(each.name())] != others[shareOf(each.name())])
                .toList();
    }

    Collection<Registration> all() {
        return registrations.values();
    }

    /** Forgets a name of which nothing is left. */
    void forget(String name) {
        var known = registrations.remove(name);
        if (known != null) {
            sums[shareOf(name)] -= known.hash();
        }
    }
}
