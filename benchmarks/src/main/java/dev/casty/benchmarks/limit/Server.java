package dev.casty.benchmarks.limit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** Answers a number with the next one. */
final class Server extends HandWrittenActor<Server.Next> {
    record Next(long number, CompletableFuture<Long> reply) {}

    Server(ForkJoinPool pool) {
        super(pool);
    }

    CompletableFuture<Long> ask(long number) {
        var reply = new CompletableFuture<Long>();
        tell(new Next(number, reply));
        return reply;
    }

    @Override
    void receive(Next question) {
        question.reply.complete(question.number + 1);
    }
}
