package dev.casty.tests.replicas;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.cluster.ClusterSystem;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was added, in its order. */
@Actor
@Durable
final class Tally {
    record Add(long number) {}

    /** Adds, and tells all there is then. */
    record AddAndTell(long number) {}

    record All() {}

    record Where() {}

    record Delete() {}

    record Stop() {}

    record Token() {}

    List<Long> numbers = new ArrayList<>();

    @On
    int add(Add add) {
        numbers.add(add.number());
        return numbers.size();
    }

    @On
    List<Long> addAndTell(AddAndTell add) {
        numbers.add(add.number());
        return List.copyOf(numbers);
    }

    @On
    List<Long> all(All all) {
        return List.copyOf(numbers);
    }

    @On
    String where(Where where, TallyContext ctx) {
        return ClusterSystem.of(ctx.system()).nodeId();
    }

    @On
    void delete(Delete delete, TallyContext ctx) {
        ctx.deleteState();
    }

    @On
    long token(Token question, TallyContext ctx) {
        return ctx.fencingToken();
    }

    @On
    void stop(Stop stop, TallyContext ctx) {
        ctx.stop();
    }
}
