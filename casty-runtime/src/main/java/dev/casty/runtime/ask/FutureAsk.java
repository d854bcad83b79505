package dev.casty.runtime.ask;

import dev.casty.AskException;
import dev.casty.AskTimeoutException;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.time.Expiring;
import dev.casty.runtime.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An ask whose reply arrives in a future.
 *
 * <p>What users chain to the future may do anything, and must not do it on a worker. So if anything is chained to it, the
 * future is completed on an executor, which for each reply costs more than the rest of the ask. If nothing is, it is
 * completed at once, by whoever brings the reply, and that is the common case: somebody waits in {@code join}, or an actor
 * goes on with {@code pipeToSelf}, which needs no callback and listens to the ask itself.
 *
 * <p>Whether anything is chained, and what the outcome is, are therefore decided in the same word: before a stage is
 * chained, {@link #OBSERVED} takes the place of the outcome; if that is there already, the future is completed first, and
 * the callback runs where it was chained. One way past this remains: a static method of {@code CompletableFuture}
 * ({@code allOf}, {@code anyOf}), called in the very moment in which the reply comes, may have its own future completed by
 * a worker.
 */
public final class FutureAsk extends Ask implements Expiring {
    /** Something is, or may be, chained to the future. */
    private static final Listener OBSERVED = new Listener() {};

    private final Executor executor;
    private final Reply future = new Reply();
    private Duration timeout = Duration.ZERO;
    private @Nullable Place place;
    private int index;

    /** An ask without a time-out yet. */
    public FutureAsk(Object message, Participant asked, EventBus events, Executor executor) {
        super(message, asked, events);
        this.executor = executor;
    }

    /** Who goes on when there is an outcome, on the thread that brings it: must be short, and runs no code of a user's. */
    public interface Continued extends Listener {
        /** The reply, or the failure. */
        void goOn(@Nullable Object reply, @Nullable Throwable failure);
    }

    /** A thread that waits for the future. */
    private record Waiter(Thread thread) implements Continued {
        @Override
        public void goOn(@Nullable Object reply, @Nullable Throwable failure) {
            LockSupport.unpark(thread);
        }
    }

    /** Starts the clock. Before the message is on its way. */
    public void timeOutAfter(Duration limit, Scheduler scheduler) {
        timeout = limit;
        scheduler.expire(this);
    }

    @Override
    public long nanosToExpire() {
        return BlockingAsk.saturatedNanos(timeout);
    }

    @Override
    public void keptAt(Place kept, int at) {
        place = kept;
        index = at;
    }

    @Override
    public void expire() {
        var exception = new AskTimeoutException(BlockingAsk.timedOut(this, timeout));
        Departure late = () -> exception;
        fail(late);
    }

    private void leavePlace() {
        var kept = place;
        if (kept != null) {
            kept.leave(index);
            // Else a future that somebody keeps would keep its neighbours.
            place = null;
        }
    }

    /** Completes with the reply or an {@link AskException}. */
    public CompletableFuture<@Nullable Object> future() {
        return future;
    }

    @Override
    public long nanosLeft() {
        return isDone() ? 0 : Long.MAX_VALUE;
    }

    @Override
    protected void concluded(@Nullable Listener listener) {
        leavePlace();
        // After a time-out, too: that comes on a thread of the scheduler's, which has more to do.
        if (listener == OBSERVED || hasDeparted() || future.getNumberOfDependents() > 0) {
            runOnExecutor(() -> completeFuture(listener));
        } else {
            completeFuture(listener);
        }
    }

    private void runOnExecutor(Runnable completion) {
        try {
            executor.execute(completion);
        } catch (RejectedExecutionException closed) {
            completion.run();
        }
    }

    private void completeFuture(@Nullable Listener listener) {
        var continued = listener instanceof Continued one ? one : null;
        try {
            var reply = result();
            if (!future.completeWith(reply) && !future.has(reply)) {
                tooLate(reply);
            }
            if (continued != null) {
                continued.goOn(reply, null);
            }
        } catch (RuntimeException | Error e) {
            // An AskException, and if ever it is another, nobody must wait for ever.
            future.failWith(e);
            if (continued != null) {
                continued.goOn(null, e);
            }
        }
    }

    /** The future that the user holds. Cancelling it only stops waiting: the message is not called back. */
    public final class Reply extends CompletableFuture<@Nullable Object> {
        private Reply() {}

        /** Lets somebody go on with the outcome, without a callback. False if that must be done as with any future. */
        public boolean continueWith(Continued continued) {
            return !isDone() && listen(null, continued);
        }

        @Override
        public @Nullable Object join() {
            awaitUnobserved();
            return super.join();
        }

        @Override
        public @Nullable Object get() throws InterruptedException, ExecutionException {
            awaitUnobserved();
            return super.get();
        }

        /** Waits without chaining anything to the future; for as long as nobody interrupts. */
        private void awaitUnobserved() {
            if (isDone() || asked().awaitShortly(this::isDone) || !listen(null, new Waiter(Thread.currentThread()))) {
                return;
            }
            while (!isDone() && !Thread.currentThread().isInterrupted()) {
                LockSupport.park(this);
            }
        }

        private boolean completeWith(@Nullable Object reply) {
            return super.complete(reply);
        }

        /** Whether this reply is in it already: two threads may bring the same one, and it is lost to nobody. */
        private boolean has(@Nullable Object reply) {
            return state() == State.SUCCESS && resultNow() == reply;
        }

        private void failWith(Throwable failure) {
            super.completeExceptionally(failure);
        }

        /** Called before something is chained to the future, or it is completed by somebody else. */
        private void observe() {
            while (!isDone()) {
                var before = listener();
                if (before == OBSERVED) {
                    return;
                }
                if (FutureAsk.this.isDone()) {
                    // Whoever brings the outcome, or cancels, may be about to complete it. This thread does so before
                    // it chains.
                    if (isAbandoned()) {
                        super.cancel(false);
                    } else {
                        completeFuture(null);
                    }
                    return;
                }
                if (listen(before, OBSERVED)) {
                    if (before instanceof Continued continued) {
                        var unused = whenComplete(continued::goOn);
                    }
                    return;
                }
            }
        }

        @Override
        public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
            observe();
            return new CompletableFuture<>();
        }

        @Override
        public CompletableFuture<@Nullable Object> toCompletableFuture() {
            observe();
            return this;
        }

        @Override
        public CompletionStage<@Nullable Object> minimalCompletionStage() {
            observe();
            return super.minimalCompletionStage();
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            observe();
            if (abandon()) {
                leavePlace();
            }
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public boolean complete(@Nullable Object value) {
            observe();
            return super.complete(value);
        }

        @Override
        public boolean completeExceptionally(Throwable failure) {
            observe();
            return super.completeExceptionally(failure);
        }

        @Override
        public CompletableFuture<@Nullable Object> completeAsync(
                Supplier<? extends @Nullable Object> supplier, Executor on) {
            observe();
            return super.completeAsync(supplier, on);
        }

        @Override
        public void obtrudeValue(@Nullable Object value) {
            observe();
            super.obtrudeValue(value);
        }

        @Override
        public void obtrudeException(Throwable failure) {
            observe();
            super.obtrudeException(failure);
        }
    }
}
