package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Workload;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/**
 * An actor asks another one: continued by a message to itself, or waiting in the handler, for which the pool starts another
 * thread.
 */
final class AskFromActor extends PoolScenario {
    private final boolean blocking;
    private final Asker asker = new Asker(pool, new Server(pool));

    AskFromActor(Workload workload) {
        blocking = workload == Workload.ASK_BLOCKING;
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        asker.tell(blocking ? new AskWaiting(size, done) : new AskContinued(size, done));
        return done.join();
    }

    private sealed interface Message {}

    private record AskContinued(long asks, CompletableFuture<Long> done) implements Message {}

    private record AskWaiting(long asks, CompletableFuture<Long> done) implements Message {}

    private record Answered(long number) implements Message {}

    private static final class Asker extends HandWrittenActor<Message> {
        private final Server server;
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private long asks;
        private long asked;
        private long sum;

        Asker(ForkJoinPool pool, Server server) {
            super(pool);
            this.server = server;
        }

        @Override
        void receive(Message message) {
            switch (message) {
                case Answered answer -> {
                    sum += answer.number;
                    if (++asked == asks) {
                        done.complete(sum);
                    } else {
                        askNext();
                    }
                }
                case AskContinued start -> {
                    asks = start.asks;
                    done = start.done;
                    asked = 0;
                    sum = 0;
                    askNext();
                }
                case AskWaiting start -> start.done.complete(askAll(start.asks));
            }
        }

        private void askNext() {
            var unused = server.ask(asked).thenAccept(number -> tell(new Answered(number)));
        }

        private long askAll(long count) {
            long total = 0;
            for (long i = 0; i < count; i++) {
                total += server.ask(i).join();
            }
            return total;
        }
    }
}
