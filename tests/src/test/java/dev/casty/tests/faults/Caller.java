package dev.casty.tests.faults;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import java.time.Duration;

/** Asks stations from within an actor, one after the other. */
@Actor
final class Caller {
    record Call() {}

    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final Load load;

    Caller(Load load) {
        this.load = load;
    }

    @OnStart
    void start(CallerContext ctx) {
        ctx.tick(INTERVAL, new Call());
    }

    @On
    void call(Call msg) {
        load.call();
    }
}
