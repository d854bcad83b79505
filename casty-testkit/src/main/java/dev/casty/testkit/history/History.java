package dev.casty.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Takes down what clients of one process ask and are answered. Times are the places of beginnings and ends in one order. Any thread.
 *
 * @param <I> what can be asked
 * @param <O> what can be answered
 */
public final class History<I, O> {
    private final AtomicLong clock = new AtomicLong();
    private final List<Call<I, O>> calls = new ArrayList<>();

    /** A history in which nothing has happened. */
    public History() {}

    /**
     * An operation that a client has begun. It ends once; without an end its outcome is unknown.
     *
     * @param <I> what can be asked
     * @param <O> what can be answered
     */
    public static final class Call<I, O> {
        private final AtomicLong clock;
        private final String key;
        private final I input;
        private final long began;
        private Outcome<O> outcome = new Outcome.Unknown<>();
        private long ended;

        private Call(AtomicLong clock, String key, I input) {
            this.clock = clock;
            this.key = key;
            this.input = input;
            began = clock.incrementAndGet();
        }

        /** It has ended, now. */
        public synchronized void ended(Outcome<O> with) {
            if (ended != 0) {
                throw new IllegalStateException(operation() + " has ended already, and again with " + with);
            }
            outcome = with;
            ended = clock.incrementAndGet();
        }

        private synchronized Operation<I, O> operation() {
            return new Operation<>(key, input, outcome, began, Math.max(began, ended));
        }
    }

    /** A client begins, now; before it sends anything. */
    public Call<I, O> begin(String key, I input) {
        var call = new Call<I, O>(clock, key, input);
        synchronized (calls) {
            calls.add(call);
        }
        return call;
    }

    /** Asks, waits, and takes down what comes of it; what is thrown is thrown. */
    public O ask(String key, I input, Supplier<O> ask) {
        var call = begin(key, input);
        try {
            var answer = ask.get();
            call.ended(new Outcome.Returned<>(answer));
            return answer;
        } catch (RuntimeException e) {
            call.ended(Outcome.of(e));
            throw e;
        }
    }

    /** Asks, and takes down what comes of it when it comes; what asking itself throws is thrown. */
    public void askAsync(String key, I input, Supplier<? extends CompletionStage<? extends O>> ask) {
        var call = begin(key, input);
        try {
            var unused = ask.get()
                    .whenComplete((answer, failure) ->
                            call.ended(failure == null ? new Outcome.Returned<>(answer) : Outcome.of(failure)));
        } catch (RuntimeException e) {
            call.ended(Outcome.of(e));
            throw e;
        }
    }

    /** What has happened so far. */
    public List<Operation<I, O>> operations() {
        synchronized (calls) {
            return calls.stream().map(Call::operation).toList();
        }
    }
}
