package dev.casty.benchmarks.vertx;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.eventbus.Message;
import java.util.concurrent.CompletableFuture;

/** A verticle on virtual threads asks another one and waits. */
final class AskBlocking extends VertxScenario {
    private static final String ASKER = "asker";

    AskBlocking() {
        deploy(new Server());
        var options = new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
        var unused = vertx.deployVerticle(new Asker(), options).await();
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        send(ASKER, new Start(size, done));
        return done.join();
    }

    private record Start(long asks, CompletableFuture<Long> done) {}

    private static final class Asker extends AddressedVerticle {
        Asker() {
            super(ASKER);
        }

        @Override
        void receive(Message<Object> message) {
            var start = (Start) message.body();
            long sum = 0;
            for (long i = 0; i < start.asks; i++) {
                sum += vertx.eventBus()
                        .<Long>request(Server.ADDRESS, new Server.Next(i), LOCAL)
                        .await()
                        .body();
            }
            start.done.complete(sum);
        }
    }
}
