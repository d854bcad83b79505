package dev.casty.cluster.ownership;

import dev.casty.cluster.authority.Authority;
import dev.casty.cluster.authority.Register;
import dev.casty.cluster.replication.Backup;
import dev.casty.cluster.replication.Message;
import dev.casty.cluster.replication.Primary;
import dev.casty.cluster.replication.Shard;
import dev.casty.cluster.replication.Store;
import dev.casty.cluster.transport.Loop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who owns each shard: finds that out, and owns what falls to this node. A shard changes its owner when the one that it has releases it, or
 * when that one's tenure is over; the next one has the epoch after, and begins when a quorum of replicas obeys it.
 *
 * <p>On the loop, but for what says otherwise.
 */
public final class Owners implements Primary.Effects, Tenure.Listener {
    /** So often what waits is looked after. */
    private static final long TICK_NANOS = 100_000_000;

    private static final int CHECKS_PER_LEASE = 8;
    /** So often two may come in each other's way before somebody who waits is told to come again. */
    private static final int MAX_TRIES = 5;

    private final long self;
    private final Registers registers;
    private final Loop loop;
    private final Store store;
    private final Backup backup;
    private final OwnershipSettings settings;
    private final Neighbours neighbours;
    private final Tenure tenure;
    private final Inspector inspector;
    private final Rolls rolls;
    private final Custodian custodian;
    /** Any thread may look. */
    private final Map<Shard, Holding> holdings = new ConcurrentSkipListMap<>();

    private final Map<Shard, List<Consumer<Owner>>> waiting = new HashMap<>();
    /** Whether it gives all away: nothing falls to this node any more. */
    private boolean leaving;

    private boolean ended;

    /** A shard that is this node's, and the version of its register. */
    static final class Holding {
        final Primary primary;
        final Grant grant;
        long version;
        /** Since when somebody may wait for it to be open. */
        private long since;

        Holding(Primary primary, Grant grant, long version, long now) {
            since = now;
            this.primary = primary;
            this.grant = grant;
            this.version = version;
        }
    }

    /** The owners, as the node of this store sees them. */
    public Owners(
            long self, Authority authority, Loop loop, Store store, OwnershipSettings settings, Neighbours neighbours) {
        this.self = self;
        registers = new Registers(authority, loop);
        this.loop = loop;
        this.store = store;
        this.settings = settings;
        this.neighbours = neighbours;
        backup = new Backup(store);
        tenure = new Tenure(self, registers, loop, settings.leaseNanos(), this);
        inspector = new Inspector(registers, loop, settings.leaseNanos());
        rolls = new Rolls(self, registers, loop, settings, neighbours);
        custodian = new Custodian(this, rolls, neighbours);
    }

    // ---- its life

    /** Begins. Once. */
    public void begin() {
        tenure.begin();
        tick();
        check();
    }

    private void tick() {
        if (!ended) {
            for (var each : List.copyOf(holdings.values())) {
                if (each.primary.isBusy()) {
                    each.primary.tick(settings.patienceNanos());
                    impatient(each);
                }
            }
            loop.schedule(TICK_NANOS, this::tick);
        }
    }

    /** It goes on trying, but who waits is told that it takes long. */
    private void impatient(Holding holding) {
        long now = loop.nanoTime();
        if (!holding.primary.isOpen() && now - holding.since > settings.patienceNanos()) {
            holding.since = now;
            tell(holding.primary.ofShard(), new Owner.Nobody("too few replicas answer: " + holding.primary));
        }
    }

    private void check() {
        if (!ended) {
            rolls.check();
            custodian.check();
            loop.schedule(settings.leaseNanos() / CHECKS_PER_LEASE, this::check);
        }
    }

    @Override
    public void begun() {
        rolls.check();
    }

    @Override
    public void over() {
        for (var each : List.copyOf(holdings.values())) {
            each.primary.close("its lease is over");
        }
    }

    /** Gives all away in order; then nothing is owned here any more. */
    public void leave(Runnable left) {
        leaving = true;
        rolls.leave();
        custodian.releaseAll(() -> tenure.resign(() -> {
            stop();
            left.run();
        }));
    }

    /** Ends at once. */
    public void stop() {
        ended = true;
        tenure.stop();
        for (var each : List.copyOf(holdings.values())) {
            each.primary.close("its node ends");
        }
    }

    /** How many stores the nodes have agreed on. */
    public int agreedStores() {
        return rolls.roll().stores().size();
    }

    // ---- what passes between nodes

    /** A message from the node of a store. */
    public void received(long from, Message message) {
        switch (message) {
            case Message.Order order -> backup.received(order, answer -> neighbours.send(from, answer));
            case Message.Answer answer -> {
                var holding = holdings.get(answer.shard());
                if (holding != null) {
                    holding.primary.received(from, answer);
                }
            }
        }
    }

    /** The node of a store can be reached, again or for the first time. */
    public void reachable(long other) {
        for (var each : List.copyOf(holdings.values())) {
            each.primary.reachable(other);
        }
    }

    @Override
    public void send(long to, Message message) {
        neighbours.send(to, message);
    }

    @Override
    public long nanoTime() {
        return loop.nanoTime();
    }

    // ---- who owns a shard

    /**
     * Stands for this node's uninterrupted ownership of a shard: the same object as long as that lasts. Null if it may not answer for the
     * shard at this moment. Any thread.
     */
    public @Nullable Object reign(Shard shard) {
        var holding = holdings.get(shard);
        return holding != null && tenure.isHeld() ? holding.primary.reign() : null;
    }

    /** The epoch of this node's ownership of a shard; 0 if it is not this node's. Any thread. */
    public long epoch(Shard shard) {
        var holding = holdings.get(shard);
        return holding == null ? 0 : holding.primary.epoch();
    }

    /** What is to be changed and read for a shard; null if it is not this node's. */
    public @Nullable Primary primary(Shard shard) {
        var holding = holdings.get(shard);
        return holding == null || holding.primary.reign() == null ? null : holding.primary;
    }

    /** The node of a store is taken for gone: its tenure is ended when that may be done, so that nobody has to wait for it later. */
    public void failed(long other) {
        inspector.inspectNewest(other);
    }

    /** Which shards are this node's, and its primaries of them. */
    Map<Shard, Holding> holdings() {
        return holdings;
    }

    /** Finds out who owns a shard; if nobody does, and it falls to this node, it does from then on. */
    public void find(Shard shard, Consumer<Owner> asker) {
        var holding = holdings.get(shard);
        if (holding != null && holding.primary.isOpen()) {
            asker.accept(new Owner.Here(holding.primary));
            return;
        }
        var others = waiting.get(shard);
        if (others != null) {
            others.add(asker);
            return;
        }
        waiting.put(shard, new ArrayList<>(List.of(asker)));
        if (holding == null) {
            look(shard, 0);
        }
    }

    private void look(Shard shard, int tries) {
        registers.read(Grant.register(shard), register -> {
            if (register == null) {
                tell(shard, new Owner.Nobody("the authority can't be reached"));
            } else {
                decide(shard, register, tries);
            }
        });
    }

    private void decide(Shard shard, Register register, int tries) {
        var grant = Grant.of(register);
        if (tries >= MAX_TRIES) {
            tell(shard, new Owner.Nobody("others take it at the same time"));
        } else if (isOthers(grant) && neighbours.isLive(grant.owner())) {
            tell(shard, new Owner.There(grant.owner()));
        } else {
            // Who was its owner in an earlier tenure is the owner for all others: only it can say otherwise.
            long candidate = grant.owner() == self && !leaving ? self : candidateOf(shard, grant);
            if (candidate == 0) {
                tell(shard, new Owner.Nobody("no other node lives"));
            } else if (candidate != self) {
                tell(shard, new Owner.There(candidate));
            } else if (isOthers(grant)) {
                inspector.inspect(grant.owner(), grant.tenure(), verdict -> inspected(shard, grant, verdict, tries));
            } else {
                take(shard, register.version(), grant, tries);
            }
        }
    }

    private boolean isOthers(Grant grant) {
        return grant.owner() != 0 && grant.owner() != self;
    }

    /** Who should own it, of those that seem to live: first of all one that has its copies. 0 if there is none. */
    private long candidateOf(Shard shard, Grant grant) {
        var candidates = new LinkedHashSet<Long>();
        var placement = rolls.placementOf(shard);
        placement.stream().filter(grant.active()::contains).forEach(candidates::add);
        candidates.addAll(grant.active());
        candidates.addAll(placement);
        candidates.add(self);
        return candidates.stream()
                .filter(each -> each == self ? !leaving && !ended : neighbours.isLive(each))
                .findFirst()
                .orElse(0L);
    }

    private void inspected(Shard shard, Grant seen, Inspector.Verdict verdict, int tries) {
        switch (verdict) {
            case OVER ->
                registers.read(Grant.register(shard), register -> {
                    if (register == null) {
                        tell(shard, new Owner.Nobody("the authority can't be reached"));
                    } else if (Grant.of(register).equals(seen)) {
                        take(shard, register.version(), seen, tries);
                    } else {
                        decide(shard, register, tries + 1);
                    }
                });
            case HELD -> tell(shard, new Owner.Nobody("its owner can't be reached, and has a lease"));
            case UNKNOWN -> tell(shard, new Owner.Nobody("the authority can't be reached"));
        }
    }

    private void take(Shard shard, long version, Grant grant, int tries) {
        if (!tenure.isHeld()) {
            tell(shard, new Owner.Nobody("this node has no lease"));
            return;
        }
        write(shard, version, grant.to(self, tenure.number(), replicasOf(shard, grant)), null, tries);
    }

    private List<Long> replicasOf(Shard shard, Grant grant) {
        var placement = rolls.placementOf(shard);
        if (grant.replicas().contains(self) && grant.replicas().size() >= placement.size()) {
            return grant.replicas();
        }
        var replicas = new LinkedHashSet<Long>();
        replicas.add(self);
        replicas.addAll(placement);
        replicas.addAll(grant.replicas());
        return replicas.stream().limit(shard.replicas()).toList();
    }

    private void write(Shard shard, long over, Grant next, @Nullable Primary heir, int tries) {
        registers.change(Grant.register(shard), over, next.toBytes(), register -> {
            if (register == null) {
                tell(shard, new Owner.Nobody("the authority can't be reached"));
            } else if (!register.holds(next.toBytes())) {
                decide(shard, register, tries + 1);
            } else if (next.tenure() != tenure.number() || !tenure.isHeld() || ended) {
                tell(shard, new Owner.Nobody("this node's lease is over"));
            } else {
                begin(shard, next, register.version(), heir);
            }
        });
    }

    private void begin(Shard shard, Grant grant, long version, @Nullable Primary heirOf) {
        var terms = new Primary.Terms(self, grant.replicas(), grant.former());
        var primary = new Primary(shard, grant.epoch(), terms, store, this);
        if (heirOf != null) {
            primary.inherit(heirOf);
        }
        holdings.put(shard, new Holding(primary, grant, version, loop.nanoTime()));
        primary.begin();
    }

    /** Gives the shard other replicas, without interrupting its actors. */
    void reconfigure(Shard shard, List<Long> replicas) {
        var holding = holdings.get(shard);
        if (holding != null && holding.primary.isOpen() && tenure.isHeld()) {
            var next = holding.grant.open().to(self, tenure.number(), replicas);
            registers.change(Grant.register(shard), holding.version, next.toBytes(), register -> {
                if (holdings.get(shard) != holding || !holding.primary.isOpen()) {
                    return;
                }
                if (register != null && register.holds(next.toBytes())) {
                    begin(shard, next, register.version(), holding.primary);
                } else if (register != null && register.version() != holding.version) {
                    holding.primary.close("somebody else owns it");
                }
            });
        }
    }

    /** Owns the shard no more, and says so to all; then the node of that store is asked to take it. */
    void release(Shard shard, long successor, Runnable released) {
        var holding = holdings.get(shard);
        if (holding == null) {
            released.run();
            return;
        }
        // While it is not open the former replicas still count.
        var next = (holding.primary.isOpen() ? holding.grant.open() : holding.grant).released();
        holding.primary.close("its node has given it away");
        registers.change(Grant.register(shard), holding.version, next.toBytes(), register -> {
            if (register != null && successor != 0) {
                neighbours.askToTake(successor, shard);
            }
            released.run();
        });
    }

    @Override
    public void synced(Primary primary) {
        var holding = holdings.get(primary.ofShard());
        if (holding == null || holding.primary != primary) {
            return;
        }
        var next = holding.grant.open();
        registers.change(Grant.register(primary.ofShard()), holding.version, next.toBytes(), register -> {
            if (holdings.get(primary.ofShard()) != holding || primary.isClosed()) {
                return;
            }
            if (register == null) {
                synced(primary);
            } else if (register.holds(next.toBytes())) {
                holding.version = register.version();
                primary.open();
                tell(primary.ofShard(), new Owner.Here(primary));
            } else {
                primary.close("somebody else owns it");
            }
        });
    }

    @Override
    public void closed(Primary primary, String why) {
        var shard = primary.ofShard();
        var holding = holdings.get(shard);
        if (holding != null && holding.primary == primary) {
            holdings.remove(shard);
            neighbours.lost(shard);
            tell(shard, new Owner.Nobody(why));
        }
    }

    private void tell(Shard shard, Owner owner) {
        var askers = waiting.remove(shard);
        if (askers != null) {
            askers.forEach(each -> each.accept(owner));
        }
    }
}
