package dev.casty.cluster.membership;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.SwimMessage.Compare;
import dev.casty.cluster.membership.SwimMessage.State;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes up for what got lost: compares now and then what this node knows with what another does, and looks for those that it has
 * lost sight of, so that a partition heals by itself.
 */
final class AntiEntropy {
    private static final int PERIODS_BETWEEN_COMPARISONS = 10;
    private static final int PERIODS_BETWEEN_SEARCHES = 5;
    /** How many rumors one message has at most. */
    static final int MAX_STATE = 500;

    private final Peer self;
    private final RandomGenerator random;
    private final Effects effects;
    private final Members members;
    private List<NodeAddress> seeds = List.of();
    private long periods;

    AntiEntropy(Peer self, RandomGenerator random, Effects effects, Members members) {
        this.self = self;
        this.random = random;
        this.effects = effects;
        this.members = members;
    }

    void join(List<NodeAddress> addresses) {
        seeds = addresses.stream().filter(each -> !each.equals(self.address())).toList();
        introduce();
    }

    private void introduce() {
        seeds.forEach(each -> tell(each, Digests.ALL, Digests.ALL));
    }

    /** Once a period. */
    void round() {
        periods++;
        var live = members.beliefs().live();
        if (live.size() == 0) {
            introduce();
        } else if (periods % PERIODS_BETWEEN_COMPARISONS == 0) {
            live.some(1, each -> true)
                    .forEach(each ->
                            compareWith(each, members.beliefs().digests().toCompare()));
        }
        if (periods % PERIODS_BETWEEN_SEARCHES == 0) {
            lookForFailed();
            lookForSeed();
        }
    }

    private void lookForFailed() {
        members.beliefs()
                .someFailed()
                // Where it was there may be another process now.
                .filter(each -> members.beliefs().liveAt(each.address()).isEmpty())
                .ifPresent(each -> compareWith(each, members.beliefs().digests().whole()));
    }

    /** Two halves that once found no common seed, or have forgotten each other, meet at one. */
    private void lookForSeed() {
        if (!seeds.isEmpty()) {
            var seed = seeds.get(random.nextInt(seeds.size()));
            if (members.beliefs().liveAt(seed).isEmpty()) {
                // It may be a member by another name.
                effects.send(seed, new Compare(self, members.beliefs().digests().toCompare(), members.news()));
            }
        }
    }

    private void compareWith(Peer peer, List<Long> digests) {
        effects.send(peer.address(), new Compare(self, digests, members.newsFor(peer)));
    }

    void compared(Compare compare) {
        var from = compare.from();
        long differences = members.beliefs().isLive(from)
                ? members.beliefs().digests().differences(compare.digests())
                : Digests.ALL;
        if (differences != 0) {
            tell(from.address(), differences, differences);
        }
    }

    void told(State state) {
        if (state.wanted() != 0) {
            tell(state.from().address(), state.wanted(), 0);
        }
    }

    private void tell(NodeAddress to, long parts, long wanted) {
        var rumors = members.beliefs().rumors(parts);
        int from = 0;
        do {
            var some = rumors.subList(from, Math.min(rumors.size(), from + MAX_STATE));
            effects.send(to, new State(self, from == 0 ? wanted : 0, some));
            from += MAX_STATE;
        } while (from < rumors.size());
    }
}
