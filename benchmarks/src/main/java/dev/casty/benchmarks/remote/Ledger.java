package dev.casty.benchmarks.remote;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.cluster.ClusterSystem;

/** Has a number that each message changes, and that has replicas. */
@Actor
@Durable
final class Ledger {
    record Add(long number) {}

    record Where() {}

    long sum;

    /** The number that was added. */
    @On
    long add(Add message) {
        sum += message.number;
        return message.number;
    }

    /** On which node it runs. */
    @On
    String where(Where message, LedgerContext ctx) {
        return ClusterSystem.of(ctx.system()).nodeId();
    }
}
