package dev.casty.tests.cluster;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.cluster.ClusterSystem;

/** A durable counter. */
@Actor
@Durable
final class Safe {
    record Put(int amount) {}

    record Where() {}

    int amount;

    @On
    int put(Put msg) {
        amount += msg.amount();
        return amount;
    }

    @On
    String where(Where msg, SafeContext ctx) {
        return ClusterSystem.of(ctx.system()).nodeId();
    }
}
