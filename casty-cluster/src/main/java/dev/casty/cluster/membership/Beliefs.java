package dev.casty.cluster.membership;

import dev.casty.cluster.NodeAddress;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is believed of all peers, and what is kept beside it, so that no message has to go through all of them. */
final class Beliefs {
    private final RandomGenerator random;
    private final Map<Peer, Belief> all = new LinkedHashMap<>();
    private final Belief own;
    private final Roster live;
    private final Set<Belief> suspects = new LinkedHashSet<>();
    /** Those that have failed or left, in the order in which they did. */
    private final Set<Belief> gone = new LinkedHashSet<>();

    private final Digests digests = new Digests();

    Beliefs(Rumor own, RandomGenerator random, long now) {
        this.random = random;
        this.own = new Belief(own, now);
        live = new Roster(random);
        all.put(own.peer(), this.own);
        digests.add(own);
    }

    // ---- changing

    /** Of one of whom nothing was believed. */
    Belief add(Rumor rumor, long now) {
        var belief = new Belief(rumor, now);
        all.put(rumor.peer(), belief);
        digests.add(rumor);
        file(belief, false);
        return belief;
    }

    void change(Belief belief, Rumor rumor, long now) {
        boolean lived = belief.isLive();
        digests.remove(belief.rumor());
        digests.add(rumor);
        belief.change(rumor, now);
        if (belief != own) {
            file(belief, lived);
        }
    }

    private void file(Belief belief, boolean lived) {
        if (belief.isLive() && !lived) {
            live.add(belief.peer());
        } else if (lived && !belief.isLive()) {
            live.remove(belief.peer());
        }
        suspects.remove(belief);
        gone.remove(belief);
        if (!belief.isLive()) {
            gone.add(belief);
        } else if (belief.status() == Status.SUSPECT) {
            suspects.add(belief);
        }
    }

    /** Forgets one that is gone. */
    void remove(Belief belief) {
        all.remove(belief.peer());
        gone.remove(belief);
    }

    // ---- asking

    @Nullable
    Belief of(Peer peer) {
        return all.get(peer);
    }

    /** What this node says of itself. */
    Belief own() {
        return own;
    }

    /** The others that live. */
    Roster live() {
        return live;
    }

    Set<Belief> suspects() {
        return suspects;
    }

    /** Those that have failed or left, in the order in which they did. */
    Set<Belief> gone() {
        return gone;
    }

    boolean isLive(Peer peer) {
        var belief = of(peer);
        return belief != null && belief.isLive();
    }

    boolean isSuspect(Peer peer) {
        var belief = of(peer);
        return belief != null && belief.status() == Status.SUSPECT;
    }

    /** The live ones at an address: more than one, where a process has taken the place of another and nobody noticed. */
    List<Peer> liveAt(NodeAddress address) {
        return live.some(Integer.MAX_VALUE, each -> each.address().equals(address));
    }

    /** Who can reach a peer that this node can't. */
    Optional<Peer> relayTo(Peer peer) {
        return Optional.ofNullable(of(peer)).map(Belief::relay).filter(this::isLive);
    }

    /** One of the suspects, by chance. */
    Optional<Peer> someSuspect() {
        return some(suspects.stream());
    }

    /** One of those that have failed, by chance. */
    Optional<Peer> someFailed() {
        return some(gone.stream().filter(each -> each.status() == Status.FAILED));
    }

    private Optional<Peer> some(Stream<Belief> beliefs) {
        var some = beliefs.toList();
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.get(random.nextInt(some.size())).peer());
    }

    /** When the time of the first suspect is over. */
    long nextDeadline() {
        long next = Long.MAX_VALUE;
        for (var each : suspects) {
            next = Math.min(next, each.suspicion().deadline());
        }
        return next;
    }

    /** Everything that is believed of peers of these parts. */
    List<Rumor> rumors(long parts) {
        return all.values().stream()
                .map(Belief::rumor)
                .filter(each -> (parts >>> Digests.partOf(each.peer()) & 1) != 0)
                .toList();
    }

    Digests digests() {
        return digests;
    }
}
