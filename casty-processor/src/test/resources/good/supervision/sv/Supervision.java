package sv;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Backoff;
import dev.casty.annotation.Durable;
import dev.casty.annotation.MultiChildStrategy;
import dev.casty.annotation.On;
import dev.casty.annotation.Supervised;
import dev.casty.annotation.SupervisionStrategy;

final class Supervision {
    private static final String WINDOW = "2h";

    record Work() {}

    @Actor
    @Supervised
    static final class Plain {
        @On
        void work(Work msg) {}
    }

    @Actor
    @Durable(exclude = "cache")
    @Supervised(
            strategy = SupervisionStrategy.ESCALATE,
            maxRestarts = 1 + 1,
            within = WINDOW,
            backoff = @Backoff(initial = "500ms", max = "1m30s", multiplier = 1.5, jitter = 0),
            children = MultiChildStrategy.REST_FOR_ONE)
    static final class Full {
        int count;
        Object cache;

        @On
        void work(Work msg) {}
    }

    @Actor
    @Supervised(strategy = SupervisionStrategy.STOP, within = "1h1m1s1ms")
    static final class Stopping {
        @On
        void work(Work msg) {}
    }
}
