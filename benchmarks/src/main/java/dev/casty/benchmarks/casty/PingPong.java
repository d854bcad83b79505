package dev.casty.benchmarks.casty;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.benchmarks.workload.Tally;
import java.util.ArrayList;
import java.util.List;

/** Pairs of actors with one message between them. */
final class PingPong extends SystemScenario {
    private final List<PingPong_PingerRef> pingers = new ArrayList<>();

    PingPong(int pairs) {
        for (int i = 0; i < pairs; i++) {
            var ponger = system.actor("ponger-" + i, PingPong_PongerRef.spec());
            pingers.add(system.actor("pinger-" + i, PingPong_PingerRef.spec(ponger)));
        }
    }

    @Override
    public long run(long size) {
        var tally = new Tally(pingers.size());
        for (var pinger : pingers) {
            pinger.send(new Pinger.Start(size / pingers.size(), tally));
        }
        return tally.await();
    }

    @Actor
    static final class Pinger {
        record Start(long rounds, Tally tally) {}

        record Pong() {}

        private final PingPong_PongerRef ponger;
        private Ponger.Ping ping;
        private Tally tally = new Tally(0);
        private long rounds;
        private long pongs;

        @SuppressWarnings("NullAway.Init") // begin comes first
        Pinger(PingPong_PongerRef ponger) {
            this.ponger = ponger;
        }

        @OnStart
        void begin(PingPong_PingerContext ctx) {
            ping = new Ponger.Ping(ctx.self());
        }

        @On
        void start(Start message) {
            rounds = message.rounds;
            tally = message.tally;
            pongs = 0;
            ponger.send(ping);
        }

        @On
        void pong(Pong message) {
            if (++pongs == rounds) {
                tally.add(pongs);
            } else {
                ponger.send(ping);
            }
        }
    }

    @Actor
    static final class Ponger {
        record Ping(PingPong_PingerRef from) {}

        private static final Pinger.Pong PONG = new Pinger.Pong();

        @On
        void ping(Ping message) {
            message.from.send(PONG);
        }
    }
}
