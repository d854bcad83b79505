package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Window;
import dev.casty.benchmarks.workload.Workload;
import io.vertx.core.eventbus.Message;
import java.util.concurrent.CompletableFuture;

/** A plain thread asks, one by one or with a thousand in flight. */
final class AskFromThread extends VertxScenario {
    private final boolean sequential;

    AskFromThread(Workload workload) {
        sequential = workload == Workload.ASK_THREAD;
        deploy(new Server());
    }

    @Override
    public long run(long size) {
        if (!sequential) {
            return Window.ask(size, this::ask);
        }
        long sum = 0;
        for (long i = 0; i < size; i++) {
            sum += ask(i).join();
        }
        return sum;
    }

    private CompletableFuture<Long> ask(long number) {
        return vertx.eventBus()
                .<Long>request(Server.ADDRESS, new Server.Next(number), AddressedVerticle.LOCAL)
                .map(Message::body)
                .toCompletionStage()
                .toCompletableFuture();
    }
}
