package dev.casty.cluster.ownership;

import dev.casty.cluster.HashRing;
import dev.casty.cluster.replication.Shard;
import dev.casty.cluster.transport.Loop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The list of stores that all have agreed on, and where shards belong by it. A node adds itself; one that is away for long is removed by the
 * first of those that are there.
 */
final class Rolls {
    private static final int CHECKS_BETWEEN_READS = 8;

    private final long self;
    private final Registers registers;
    private final Loop loop;
    private final OwnershipSettings settings;
    private final Neighbours neighbours;
    private final Map<Long, Long> awaySince = new HashMap<>();
    private Roll roll = new Roll(new TreeSet<>());
    private HashRing ring = new HashRing();
    private boolean changing;
    private int checks;
    private boolean leaving;

    Rolls(long self, Registers registers, Loop loop, OwnershipSettings settings, Neighbours neighbours) {
        this.self = self;
        this.registers = registers;
        this.loop = loop;
        this.settings = settings;
        this.neighbours = neighbours;
    }

    Roll roll() {
        return roll;
    }

    /** Where a shard belongs: the owner first. */
    List<Long> placementOf(Shard shard) {
        return ring.preferenceList(shard.toString(), shard.replicas()).stream()
                .map(each -> Long.parseUnsignedLong(each, 16))
                .toList();
    }

    /** Time passes. */
    void check() {
        if (leaving || changing) {
            return;
        }
        if (!roll.stores().contains(self)) {
            change(now -> now.with(self));
        } else if (checks++ % CHECKS_BETWEEN_READS == 0 || !roll.stores().containsAll(neighbours.liveStores())) {
            change(UnaryOperator.identity());
        } else {
            removeAway();
        }
    }

    private void removeAway() {
        long now = loop.nanoTime();
        awaySince.keySet().retainAll(roll.stores());
        for (long each : roll.stores()) {
            if (each == self || neighbours.isLive(each)) {
                awaySince.remove(each);
            } else {
                awaySince.putIfAbsent(each, now);
            }
        }
        boolean isFirst = roll.stores().stream()
                .filter(each -> !awaySince.containsKey(each))
                .findFirst()
                .filter(each -> each == self)
                .isPresent();
        awaySince.forEach((store, since) -> {
            if (isFirst && !changing && now - since > settings.replaceAfterNanos()) {
                change(list -> list.without(store));
            }
        });
    }

    private void change(UnaryOperator<Roll> wanted) {
        changing = true;
        registers.read(Roll.REGISTER, register -> {
            if (register == null) {
                changing = false;
                return;
            }
            learn(Roll.of(register));
            var next = wanted.apply(roll);
            if (next.equals(roll)) {
                changing = false;
                return;
            }
            registers.change(Roll.REGISTER, register.version(), next.toBytes(), result -> {
                changing = false;
                if (result != null) {
                    learn(Roll.of(result));
                }
            });
        });
    }

    private void learn(Roll newest) {
        if (!newest.equals(roll)) {
            roll = newest;
            var next = new HashRing();
            newest.stores().forEach(each -> next.addNode(Long.toHexString(each)));
            ring = next;
        }
    }

    /** This node takes no part any more. */
    void leave() {
        leaving = true;
        change(now -> now.without(self));
    }
}
