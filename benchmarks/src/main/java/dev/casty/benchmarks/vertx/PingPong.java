package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Tally;
import io.vertx.core.eventbus.Message;

/** Pairs of verticles with one message between them. */
final class PingPong extends VertxScenario {
    private final int pairs;

    PingPong(int pairs) {
        this.pairs = pairs;
        for (int i = 0; i < pairs; i++) {
            deploy(new Ponger(ponger(i)));
            deploy(new Pinger(pinger(i), ponger(i)));
        }
    }

    private static String pinger(int pair) {
        return "pinger-" + pair;
    }

    private static String ponger(int pair) {
        return "ponger-" + pair;
    }

    @Override
    public long run(long size) {
        var tally = new Tally(pairs);
        for (int i = 0; i < pairs; i++) {
            send(pinger(i), new Start(size / pairs, tally));
        }
        return tally.await();
    }

    private record Start(long rounds, Tally tally) {}

    private record Ping(String from) {}

    private record Pong() {}

    private static final class Pinger extends AddressedVerticle {
        private final String ponger;
        private final Ping ping;
        private Tally tally = new Tally(0);
        private long rounds;
        private long pongs;

        Pinger(String address, String ponger) {
            super(address);
            this.ponger = ponger;
            ping = new Ping(address);
        }

        @Override
        void receive(Message<Object> message) {
            switch (message.body()) {
                case Pong pong -> {
                    if (++pongs == rounds) {
                        tally.add(pongs);
                    } else {
                        send(ponger, ping);
                    }
                }
                case Start start -> {
                    rounds = start.rounds;
                    tally = start.tally;
                    pongs = 0;
                    send(ponger, ping);
                }
                default -> throw new IllegalArgumentException(message.toString());
            }
        }
    }

    private static final class Ponger extends AddressedVerticle {
        private static final Pong PONG = new Pong();

        Ponger(String address) {
            super(address);
        }

        @Override
        void receive(Message<Object> message) {
            send(((Ping) message.body()).from, PONG);
        }
    }
}
