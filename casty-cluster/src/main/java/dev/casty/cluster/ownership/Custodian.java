package dev.casty.cluster.ownership;

import dev.casty.cluster.replication.Shard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees to it that the shards of this node are where they belong by the agreed list of stores: gives them other replicas, or away. A few at a
 * time, so that asks meanwhile wait for few.
 */
final class Custodian {
    private static final int MOVES = 16;

    private final Owners owners;
    private final Rolls rolls;
    private final Neighbours neighbours;
    private final Set<Shard> leaving = new HashSet<>();

    Custodian(Owners owners, Rolls rolls, Neighbours neighbours) {
        this.owners = owners;
        this.rolls = rolls;
        this.neighbours = neighbours;
    }

    /** Time passes. */
    void check() {
        int room = MOVES - leaving.size();
        for (var each : List.copyOf(owners.holdings().entrySet())) {
            if (room <= 0) {
                return;
            }
            if (each.getValue().primary.isOpen()
                    && !leaving.contains(each.getKey())
                    && move(each.getKey(), each.getValue())) {
                room--;
            }
        }
    }

    /** Begins what is to be done about a shard, if there is something. */
    private boolean move(Shard shard, Owners.Holding holding) {
        var placement = rolls.placementOf(shard);
        var replicas = holding.grant.replicas();
        if (placement.isEmpty() || placement.size() < Math.min(replicas.size(), shard.replicas())) {
            return false; // better one that is away than none
        }
        long first = placement.getFirst();
        long self = holding.primary.terms().self();
        // The own store stays among them until another owner has begun.
        var wanted = withSelf(placement, self, shard.replicas());
        if (!new HashSet<>(wanted).equals(new HashSet<>(replicas))) {
            owners.reconfigure(shard, wanted);
            return true;
        }
        if (first != self && neighbours.isLive(first) && holding.primary.isSynced(first)) {
            giveTo(shard, first, () -> {});
            return true;
        }
        return false;
    }

    private static List<Long> withSelf(List<Long> placement, long self, int most) {
        if (placement.contains(self)) {
            return placement;
        }
        var replicas = new ArrayList<>(placement.subList(0, Math.min(placement.size(), most - 1)));
        replicas.add(self);
        return replicas;
    }

    private void giveTo(Shard shard, long successor, Runnable given) {
        leaving.add(shard);
        neighbours.evict(
                shard,
                () -> owners.release(shard, successor, () -> {
                    leaving.remove(shard);
                    neighbours.resume(shard);
                    given.run();
                }));
    }

    /** Gives all shards to others. */
    void releaseAll(Runnable released) {
        var all = List.copyOf(owners.holdings().entrySet());
        var left = new HashSet<Shard>();
        all.forEach(each -> left.add(each.getKey()));
        if (all.isEmpty()) {
            released.run();
        }
        for (var each : all) {
            long self = each.getValue().primary.terms().self();
            long successor = each.getValue().grant.replicas().stream()
                    .filter(store -> store != self && neighbours.isLive(store))
                    .findFirst()
                    .orElse(0L);
            giveTo(each.getKey(), successor, () -> {
                if (left.remove(each.getKey()) && left.isEmpty()) {
                    released.run();
                }
            });
        }
    }
}
