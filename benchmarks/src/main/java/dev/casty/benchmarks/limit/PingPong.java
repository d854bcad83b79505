package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** Pairs of actors with one message between them. */
final class PingPong extends PoolScenario {
    private final List<Pinger> pingers = new ArrayList<>();

    PingPong(int pairs) {
        for (int i = 0; i < pairs; i++) {
            pingers.add(new Pinger(pool, new Ponger(pool)));
        }
    }

    @Override
    public long run(long size) {
        var tally = new Tally(pingers.size());
        for (var pinger : pingers) {
            pinger.tell(new Start(size / pingers.size(), tally));
        }
        return tally.await();
    }

    private sealed interface ToPinger {}

    private record Start(long rounds, Tally tally) implements ToPinger {}

    private record Pong() implements ToPinger {}

    private record Ping(Pinger from) {}

    private static final class Pinger extends HandWrittenActor<ToPinger> {
        private final Ponger ponger;
        private final Ping ping = new Ping(this);
        private Tally tally = new Tally(0);
        private long rounds;
        private long pongs;

        Pinger(ForkJoinPool pool, Ponger ponger) {
            super(pool);
            this.ponger = ponger;
        }

        @Override
        void receive(ToPinger message) {
            switch (message) {
                case Pong pong -> {
                    if (++pongs == rounds) {
                        tally.add(pongs);
                    } else {
                        ponger.tell(ping);
                    }
                }
                case Start start -> {
                    rounds = start.rounds;
                    tally = start.tally;
                    pongs = 0;
                    ponger.tell(ping);
                }
            }
        }
    }

    private static final class Ponger extends HandWrittenActor<Ping> {
        private static final Pong PONG = new Pong();

        Ponger(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        void receive(Ping ping) {
            ping.from.tell(PONG);
        }
    }
}
