package dev.casty.tests.cluster;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks some settlers again and again, and notes how that fails. */
@Actor
final class Pollster {
    private static final Duration INTERVAL = Duration.ofMillis(20);

    record Poll() {}

    record Failures() {}

    private final List<SettlerRef> settlers;
    private final List<String> failures = new ArrayList<>();

    Pollster(List<SettlerRef> settlers) {
        this.settlers = settlers;
    }

    @OnStart
    void start(PollsterContext ctx) {
        ctx.tick(INTERVAL, new Poll());
    }

    @On
    void poll(Poll msg, PollsterContext ctx) {
        for (var settler : settlers) {
            ctx.pipeToSelf(
                    settler.askAsync(new Settler.Greet()),
                    (self, done) -> {},
                    (self, failure) -> failures.add(failure.getClass().getSimpleName()));
        }
    }

    @On
    List<String> failures(Failures msg) {
        return List.copyOf(failures);
    }
}
