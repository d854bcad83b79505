package dev.casty.runtime.ask;

import dev.casty.AskException;
import dev.casty.AskTimeoutException;
import dev.casty.Cancellable;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * An ask whose reply arrives in a future. The future is completed on an executor: what users chain to it may do anything,
 * and must not do it on a worker.
 */
public final class FutureAsk extends Ask {
    private final Executor executor;
    private final Reply future = new Reply();
    private @Nullable Cancellable timer;

    /** An ask without a time-out yet. */
    public FutureAsk(Object message, Participant asked, EventBus events, Executor executor) {
        super(message, asked, events);
        this.executor = executor;
    }

    /** Starts the clock. Before the message is on its way. */
    public void timeOutAfter(Duration timeout, Scheduler scheduler) {
        timer = scheduler.schedule(
                BlockingAsk.saturatedNanos(timeout),
                () -> timeOut(new AskTimeoutException(BlockingAsk.timedOut(this, timeout))));
    }

    private void timeOut(AskTimeoutException exception) {
        if (abandon()) {
            runOnExecutor(() -> future.completeExceptionally(exception));
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
    void concluded() {
        if (timer != null) {
            timer.cancel();
        }
        runOnExecutor(this::completeFuture);
    }

    private void runOnExecutor(Runnable completion) {
        try {
            executor.execute(completion);
        } catch (RejectedExecutionException closed) {
            completion.run();
        }
    }

    private void completeFuture() {
        try {
            var reply = result();
            if (!future.complete(reply)) {
                tooLate(reply);
            }
        } catch (AskException e) {
            future.completeExceptionally(e);
        }
    }

    /** The future that the user holds. Cancelling it only stops waiting: the message is not called back. */
    private final class Reply extends CompletableFuture<@Nullable Object> {
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (abandon() && timer != null) {
                timer.cancel();
            }
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }
}
