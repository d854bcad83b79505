package dev.casty.cluster.ownership;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.transport.Loop;
import org.jspecify.annotations.Nullable;

/**
 * This node's own lease: takes it, renews it, and knows until when it holds. It counts from when the renewal was sent; others count from when
 * they have seen it, and wait longer. So it needs no common time, only clocks that run at about the same speed.
 */
final class Tenure {
    private static final int RENEWALS = 4;

    private final long store;
    private final Registers registers;
    private final Loop loop;
    private final long leaseNanos;
    private final Listener listener;
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

    /** Takes the lease: whoever had it was an earlier process of this store. */
    void begin() {
        if (ended) {
            return;
        }
        registers.read(Lease.register(store), register -> {
            if (held) {
                return; // it was begun twice, and the other one was faster
            }
            if (register == null) {
                beginAgain();
            } else {
                write(register.version(), Lease.of(register).successor());
            }
        });
    }

    private void beginAgain() {
        loop.schedule(leaseNanos / RENEWALS, this::begin);
    }

    private void write(long over, Lease next) {
        long sent = loop.nanoTime();
        registers.change(Lease.register(store), over, next.toBytes(), register -> written(over, next, sent, register));
    }

    private void written(long over, Lease next, long sent, @Nullable Register register) {
        if (ended) {
            return;
        }
        if (register != null && register.version() == over + 1 && register.holds(next.toBytes())) {
            holds(next, register.version(), sent);
        } else if (held && register == null) {
            // Not known; it may still be renewed before it is over.
            tryAgain();
        } else {
            end();
            begin();
        }
    }

    private void tryAgain() {
        if (isHeld()) {
            registers.read(Lease.register(store), register -> {
                if (ended || !held) {
                    return;
                }
                var found = register == null ? lease : Lease.of(register);
                if (register == null) {
                    loop.schedule(leaseNanos / RENEWALS / 4, this::tryAgain);
                } else if (found.tenure() != lease.tenure() || found.ended()) {
                    end();
                    begin();
                } else {
                    write(register.version(), found.renewed());
                }
            });
        } else {
            end();
            begin();
        }
    }

    private void holds(Lease now, long nowVersion, long sent) {
        if (held && now.tenure() != lease.tenure()) {
            // For others the earlier tenure is over, and all that was owned in it is free.
            end();
        }
        boolean isNew = !held;
        lease = now;
        version = nowVersion;
        holdsUntil = sent + leaseNanos;
        held = true;
        loop.schedule(leaseNanos / RENEWALS, this::renew);
        loop.schedule(Math.max(0, holdsUntil - loop.nanoTime()), this::check);
        if (isNew) {
            listener.begun();
        }
    }

    private void renew() {
        if (held && !ended) {
            write(version, lease.renewed());
        }
    }

    private void check() {
        if (held && !isHeld()) {
            end();
            begin();
        }
    }

    private void end() {
        if (held) {
            held = false;
            listener.over();
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
        ended = true;
        held = false;
        registers.change(Lease.register(store), version, lease.over().toBytes(), register -> done.run());
    }

    /** Does nothing more. */
    void stop() {
        ended = true;
        held = false;
    }
}
