package dev.casty.tests.replicas;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.cluster.Mergeable;

/** A sum that unites with a concurrent version of itself: what either side has added since they were one. */
@Actor
@Durable
final class Counter implements Mergeable<Counter> {
    record Add(int amount) {}

    record Sum() {}

    int sum;

    @On
    int add(Add add) {
        sum += add.amount();
        return sum;
    }

    @On
    int sum(Sum any) {
        return sum;
    }

    @Override
    public void merge(Counter base, Counter theirs) {
        sum += theirs.sum - base.sum;
    }
}
