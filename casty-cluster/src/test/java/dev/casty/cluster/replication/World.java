package dev.casty.cluster.replication;

import dev.casty.cluster.Consistency;
import dev.casty.cluster.simulated.Agenda;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Nodes that replicate one shard, from a seed: a network that is cut, nodes that lose their power or stand still, disks that refuse, and an
 * authority that names new owners and other replicas at any time, without asking the owner.
 */
final class World {
    private static final long MAX_DELAY_NANOS = 5_000_000;

    final Agenda agenda = new Agenda();
    final Checker checker = new Checker();
    final Shard shard;
    final List<String> keys;
    private final SplittableRandom random;
    private final List<Machine> machines = new ArrayList<>();
    /** Cut directions. */
    private final Set<Integer> cuts = new HashSet<>();
    /** When the last message of a direction arrives, and in which session it was sent. */
    private final long[] lastArrival;

    private final int[] sessions;
    private long ids;
    private Grant grant = new Grant(0, 0, List.of(), List.of());
    private List<Long> opened = List.of();

    /** Who owns the shard. */
    record Grant(long epoch, int owner, List<Long> replicas, List<Long> former) {}

    World(long seed, int nodes, Consistency consistency) {
        keys = keysOfOneShard(consistency);
        shard = ReplicaName.parse(keys.getFirst()).shard();
        random = new SplittableRandom(seed);
        lastArrival = new long[nodes * nodes];
        sessions = new int[nodes * nodes];
        for (int i = 0; i < nodes; i++) {
            machines.add(new Machine(this, i, random.split()));
        }
        machines.forEach(Machine::start);
    }

    private static List<String> keysOfOneShard(Consistency consistency) {
        var first = new ReplicaName(consistency, 3, "first");
        return Stream.concat(
                        Stream.of(first),
                        IntStream.range(0, 10_000)
                                .mapToObj(each -> new ReplicaName(consistency, 3, "other-" + each))
                                .filter(each -> each.shard().equals(first.shard())))
                .limit(3)
                .map(ReplicaName::key)
                .toList();
    }

    long nextId() {
        return ++ids;
    }

    // ---- the network

    private int direction(int from, int to) {
        return from * machines.size() + to;
    }

    void send(Machine from, int to, Message message) {
        int direction = direction(from.number, to);
        if (cuts.contains(direction) || !from.up) {
            return;
        }
        int session = sessions[direction];
        long at = Math.max(lastArrival[direction], agenda.now() + random.nextLong(MAX_DELAY_NANOS));
        lastArrival[direction] = at;
        var receiver = machines.get(to);
        agenda.after(at - agenda.now(), () -> {
            if (!cuts.contains(direction) && receiver.up && sessions[direction] == session) {
                receiver.received(from, message);
            }
        });
    }

    /** All that was on its way between the two is lost; then both hear that they can reach each other. */
    private void reconnect(Machine one, Machine other) {
        sessions[direction(one.number, other.number)]++;
        sessions[direction(other.number, one.number)]++;
        one.reachable(other);
        other.reachable(one);
    }

    // ---- the authority

    /** Somebody is to own the shard, whoever does now. */
    void grantToSomebody() {
        var up = new ArrayList<>(machines.stream().filter(each -> each.up).toList());
        if (up.isEmpty()) {
            return;
        }
        var owner = up.get(random.nextInt(up.size()));
        var replicas = new ArrayList<Long>();
        if (opened.contains(owner.id()) && random.nextInt(3) > 0) {
            replicas.addAll(opened);
        } else {
            var others = new ArrayList<>(machines.stream().map(Machine::id).toList());
            others.remove(owner.id());
            Collections.shuffle(others, new Random(random.nextLong()));
            replicas.add(owner.id());
            replicas.addAll(others.subList(0, Math.min(shard.replicas() - 1, others.size())));
        }
        grant = new Grant(grant.epoch() + 1, owner.number, List.copyOf(replicas), opened);
        var granted = grant;
        agenda.after(random.nextLong(MAX_DELAY_NANOS), () -> {
            if (owner.up) {
                owner.own(granted);
            }
        });
    }

    void askToOpen(long epoch, Runnable agreed) {
        agenda.after(random.nextLong(MAX_DELAY_NANOS), () -> {
            if (grant.epoch() == epoch) {
                opened = grant.replicas();
                agenda.after(random.nextLong(MAX_DELAY_NANOS), agreed);
            }
        });
    }

    // ---- what happens

    /** Lets this much time pass, with clients, and with trouble. */
    void run(long nanos, boolean trouble) {
        long end = agenda.now() + nanos;
        while (agenda.now() < end) {
            agenda.runUntil(agenda.now() + random.nextLong(2_000_000));
            var key = keys.get(random.nextInt(keys.size()));
            machines.get(random.nextInt(machines.size())).change(key);
            if (trouble && random.nextInt(100) == 0) {
                makeTrouble();
            }
        }
    }

    private void makeTrouble() {
        var one = machines.get(random.nextInt(machines.size()));
        var other = machines.get(random.nextInt(machines.size()));
        switch (random.nextInt(9)) {
            case 0, 1 -> grantToSomebody();
            case 2 -> {
                if (one.up) {
                    one.crash();
                }
            }
            case 3, 4 -> {
                if (!one.up) {
                    restart(one);
                }
            }
            case 5 -> cuts.add(direction(one.number, other.number));
            case 6 -> heal();
            case 7 -> one.pause(random.nextBoolean());
            default -> one.journal.refuse(random.nextInt(4) == 0 ? 0.02 : 0);
        }
    }

    private void restart(Machine machine) {
        machine.start();
        machines.stream().filter(each -> each != machine).forEach(each -> reconnect(machine, each));
    }

    private void heal() {
        if (!cuts.isEmpty()) {
            cuts.clear();
            for (var one : machines) {
                for (var other : machines) {
                    if (one.number < other.number) {
                        reconnect(one, other);
                    }
                }
            }
        }
    }

    /** Everything works again. */
    void end() {
        heal();
        for (var each : machines) {
            each.journal.refuse(0);
            each.pause(false);
            if (!each.up) {
                restart(each);
            }
        }
    }

    /** Whether the newest owner takes changes. */
    boolean isOpen() {
        var owner = machines.get(grant.owner()).primary;
        return owner != null && owner.epoch() == grant.epoch() && owner.isOpen();
    }

    @Override
    public String toString() {
        return grant + ", "
                + machines.stream().map(each -> each.primary + " " + each.ended).toList();
    }
}
