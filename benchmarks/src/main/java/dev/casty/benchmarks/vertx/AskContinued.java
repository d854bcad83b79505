package dev.casty.benchmarks.vertx;

import io.vertx.core.eventbus.Message;
import java.util.concurrent.CompletableFuture;

/** A verticle asks another one, and goes on in the callback. */
final class AskContinued extends VertxScenario {
    private static final String ASKER = "asker";

    AskContinued() {
        deploy(new Server());
        deploy(new Asker());
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        send(ASKER, new Start(size, done));
        return done.join();
    }

    private record Start(long asks, CompletableFuture<Long> done) {}

    private static final class Asker extends AddressedVerticle {
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private long asks;
        private long asked;
        private long sum;

        Asker() {
            super(ASKER);
        }

        @Override
        void receive(Message<Object> message) {
            var start = (Start) message.body();
            asks = start.asks;
            done = start.done;
            asked = 0;
            sum = 0;
            askNext();
        }

        private void askNext() {
            var unused = vertx.eventBus()
                    .<Long>request(Server.ADDRESS, new Server.Next(asked), LOCAL)
                    .onSuccess(this::answered)
                    .onFailure(done::completeExceptionally);
        }

        private void answered(Message<Long> answer) {
            sum += answer.body();
            if (++asked == asks) {
                done.complete(sum);
            } else {
                askNext();
            }
        }
    }
}
