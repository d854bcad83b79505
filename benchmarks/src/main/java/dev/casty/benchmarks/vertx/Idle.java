package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Tally;
import io.vertx.core.eventbus.Message;

/** Verticles that have handled one message. The deployment keeps them. */
final class Idle extends VertxScenario {
    @Override
    public long run(long size) {
        var tally = new Tally(size);
        for (int i = 0; i < size; i++) {
            var sleeper = new Sleeper("sleeper-" + i);
            var unused = vertx.deployVerticle(sleeper).onSuccess(id -> send(sleeper.address, new Wake(tally)));
        }
        return tally.await();
    }

    private record Wake(Tally tally) {}

    private static final class Sleeper extends AddressedVerticle {
        private long handled;

        Sleeper(String address) {
            super(address);
        }

        @Override
        void receive(Message<Object> message) {
            ((Wake) message.body()).tally.add(++handled);
        }
    }
}
