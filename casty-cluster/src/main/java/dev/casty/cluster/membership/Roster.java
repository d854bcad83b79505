package dev.casty.cluster.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The others that live, in the order in which they are probed: each in turn, in an order that changes after each round, so that a
 * dead node is found within two rounds and not only probably (SWIM §4.3). Newcomers come in at a place by chance.
 *
 * <p>Nothing here takes longer where there are more of them, but for the shuffle once a round.
 */
final class Roster {
    private final RandomGenerator random;
    /** Those who had their turn in this round, then those who wait for it. */
    private final List<Peer> peers = new ArrayList<>();

    private final Map<Peer, Integer> places = new HashMap<>();
    private int next;

    Roster(RandomGenerator random) {
        this.random = random;
    }

    /** Adds one that is not there. */
    void add(Peer peer) {
        int last = peers.size();
        peers.add(peer);
        places.put(peer, last);
        int place = random.nextInt(last + 1);
        if (place < next) {
            // Among those who had their turn: it has the first one in the next round.
            place = next++;
        }
        swap(place, last);
    }

    /** Removes one that is there. */
    void remove(Peer peer) {
        int place = Objects.requireNonNull(places.remove(peer));
        if (place < next) {
            // The gap moves to those who wait, and nobody has two turns or none.
            next--;
            swap(place, next);
            place = next;
        }
        swap(place, peers.size() - 1);
        peers.removeLast();
    }

    private void swap(int place, int other) {
        var peer = peers.get(place);
        put(place, peers.get(other));
        put(other, peer);
    }

    private void put(int place, Peer peer) {
        peers.set(place, peer);
        places.computeIfPresent(peer, (same, before) -> place);
    }

    /** Whose turn it is. */
    Optional<Peer> next() {
        if (peers.isEmpty()) {
            return Optional.empty();
        }
        if (next == peers.size()) {
            shuffle();
            next = 0;
        }
        return Optional.of(peers.get(next++));
    }

    private void shuffle() {
        for (int last = peers.size() - 1; last > 0; last--) {
            swap(random.nextInt(last + 1), last);
        }
    }

    /** At most so many of those of whom this is true, by chance. */
    List<Peer> some(int count, Predicate<Peer> which) {
        var some = new ArrayList<Peer>();
        int size = peers.size();
        int first = size == 0 ? 0 : random.nextInt(size);
        for (int i = 0; i < size && some.size() < count; i++) {
            // One after the other will do: who stands beside whom changes with each round.
            var peer = peers.get((first + i) % size);
            if (which.test(peer)) {
                some.add(peer);
            }
        }
        return some;
    }

    List<Peer> all() {
        return List.copyOf(peers);
    }

    int size() {
        return peers.size();
    }
}
