package dev.casty.benchmarks.casty;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.benchmarks.workload.Workload;
import java.util.concurrent.CompletableFuture;

/** An actor asks another one: continued by {@code pipeToSelf}, or waiting in the handler. */
final class AskFromActor extends SystemScenario {
    private final boolean blocking;
    private final AskFromActor_AskerRef asker;

    AskFromActor(Workload workload) {
        blocking = workload == Workload.ASK_BLOCKING;
        asker = system.actor("asker", AskFromActor_AskerRef.spec(system.actor("server", ServerRef.spec())));
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        if (blocking) {
            asker.send(new Asker.AskWaiting(size, done));
        } else {
            asker.send(new Asker.AskContinued(size, done));
        }
        return done.join();
    }

    @Actor
    static final class Asker {
        record AskContinued(long asks, CompletableFuture<Long> done) {}

        record AskWaiting(long asks, CompletableFuture<Long> done) {}

        private final ServerRef server;
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private long asks;
        private long asked;
        private long sum;

        Asker(ServerRef server) {
            this.server = server;
        }

        @On
        void askContinued(AskContinued start, AskFromActor_AskerContext ctx) {
            asks = start.asks;
            done = start.done;
            asked = 0;
            sum = 0;
            askNext(ctx);
        }

        private void askNext(AskFromActor_AskerContext ctx) {
            ctx.pipeToSelf(
                    server.askAsync(new Server.Next(asked)),
                    (self, number) -> answered(number, ctx),
                    (self, failure) -> done.completeExceptionally(failure));
        }

        private void answered(long number, AskFromActor_AskerContext ctx) {
            sum += number;
            if (++asked == asks) {
                done.complete(sum);
            } else {
                askNext(ctx);
            }
        }

        @On
        void askWaiting(AskWaiting start) {
            long total = 0;
            for (long i = 0; i < start.asks; i++) {
                total += server.ask(new Server.Next(i));
            }
            start.done.complete(total);
        }
    }
}
