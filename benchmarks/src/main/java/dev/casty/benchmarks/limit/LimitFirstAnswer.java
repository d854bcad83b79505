package dev.casty.benchmarks.limit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** A {@code main} that asks a hand-written actor once, prints the answer, and ends the pool. */
public final class LimitFirstAnswer {
    private LimitFirstAnswer() {}

    /** Asks it. */
    public static void main(String[] args) {
        try (var pool = HandWrittenActor.newPool()) {
            var answer = new CompletableFuture<Long>();
            new Counter(pool).tell(new Increment(answer));
            System.out.println(answer.join());
        }
    }

    private record Increment(CompletableFuture<Long> answer) {}

    private static final class Counter extends HandWrittenActor<Increment> {
        private long count;

        Counter(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        void receive(Increment message) {
            message.answer.complete(++count);
        }
    }
}
