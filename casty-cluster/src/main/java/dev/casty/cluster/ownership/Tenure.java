package dev.casty.cluster.ownership;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.transport.Loop;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * This node's own lease: takes it, renews it, and knows until when it holds. It counts from when the renewal was sent; others count from when
 * they have seen it, and wait longer. So it needs no common time, only clocks that run at about the same speed.
 *
 * <p>One thing follows from another, and whenever it begins anew nothing more follows from what was before. Else two who both take the lease
 * for this node could follow each other: then the later number counts for others, and what is owned under the earlier one is theirs.
 */
final class Tenure {
    private static final int RENEWALS = 4;
    private static final int RETRIES = 16;

    private final long store;
    private final Registers registers;
    private final Loop loop;
    private final long leaseNanos;
    private final Listener listener;
    /** What follows from an earlier run does not happen any more. */
    private int run;

    private Lease lease = Lease.NONE;
    private long version;
    private volatile long holdsUntil;
    private volatile boolean held;
    private boolean ended;

    /** Who wants to know. On the loop. */
    interface Listener {
        /** A tenure has begun. */
        void begun();

        /** It is over: nothing is owned any more. */
        void over();
    }

    Tenure(long store, Registers registers, Loop loop, long leaseNanos, Listener listener) {
        this.store = store;
        this.registers = registers;
        this.loop = loop;
        this.leaseNanos = leaseNanos;
        this.listener = listener;
    }

    /** Takes the lease: whoever had it was an earlier process of this store. What this one had in an earlier tenure is over. */
    void begin() {
        if (ended) {
            return;
        }
        run++;
        if (held) {
            held = false;
            listener.over();
        }
        registers.read(Lease.register(store), following(register -> {
            if (register == null) {
                after(leaseNanos / RENEWALS, this::begin);
            } else {
                write(register.version(), Lease.of(register).successor());
            }
        }));
    }

    private Consumer<@Nullable Register> following(Consumer<@Nullable Register> task) {
        int mine = run;
        return register -> {
            if (run == mine && !ended) {
                task.accept(register);
            }
        };
    }

    private void after(long nanos, Runnable task) {
        int mine = run;
        loop.schedule(nanos, () -> {
            if (run == mine && !ended) {
                task.run();
            }
        });
    }

    private void write(long over, Lease next) {
        long sent = loop.nanoTime();
        registers.change(
                Lease.register(store),
                over,
                next.toBytes(),
                following(register -> written(over, next, sent, register)));
    }

    private void written(long over, Lease next, long sent, @Nullable Register register) {
        if (register != null && register.version() == over + 1 && register.holds(next.toBytes())) {
            holds(next, register.version(), sent);
        } else if (register == null && isHeld()) {
            // Not known; it may still be renewed before it is over.
            readAgain();
        } else {
            begin();
        }
    }

    private void readAgain() {
        registers.read(Lease.register(store), following(register -> {
            if (register == null) {
                after(leaseNanos / RETRIES, this::readAgain);
                return;
            }
            var found = Lease.of(register);
            if (found.tenure() != lease.tenure() || found.ended()) {
                begin();
            } else {
                write(register.version(), found.renewed());
            }
        }));
    }

    private void holds(Lease now, long nowVersion, long sent) {
        lease = now;
        version = nowVersion;
        holdsUntil = sent + leaseNanos;
        after(leaseNanos / RENEWALS, () -> write(version, lease.renewed()));
        after(Math.max(0, holdsUntil - loop.nanoTime()), this::check);
        if (!held) {
            held = true;
            listener.begun();
        }
    }

    private void check() {
        if (!isHeld()) {
            begin();
        }
    }

    /** Whether this node may own something at this moment. Any thread. */
    boolean isHeld() {
        return held && loop.nanoTime() - holdsUntil < 0;
    }

    long number() {
        return lease.tenure();
    }

    /** Gives it back, when everything is released. */
    void resign(Runnable done) {
        stop();
        registers.change(Lease.register(store), version, lease.over().toBytes(), register -> done.run());
    }

    /** Does nothing more. */
    void stop() {
        ended = true;
        held = false;
    }
}
