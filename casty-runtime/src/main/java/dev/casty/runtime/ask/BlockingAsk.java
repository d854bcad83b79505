package dev.casty.runtime.ask;

import dev.casty.AskInterruptedException;
import dev.casty.AskTimeoutException;
import dev.casty.runtime.dispatch.Dispatcher;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An ask whose thread waits for the reply. */
public final class BlockingAsk extends Ask implements BooleanSupplier {
    private static final long LONGEST_SECONDS = Long.MAX_VALUE / 2 / 1_000_000_000;

    private final Dispatcher dispatcher;
    private final Thread asker = Thread.currentThread();
    private final Clock clock;
    private final Duration timeout;
    private final long deadline;

    /** An ask of the current thread, which is patient for so long from now. */
    public BlockingAsk(
            Object message, Participant asked, EventBus events, Dispatcher dispatcher, Clock clock, Duration timeout) {
        super(message, asked, events);
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.timeout = timeout;
        deadline = clock.nanoTime() + saturatedNanos(timeout);
    }

    @Override
    public long nanosLeft() {
        return isDone() ? 0 : deadline - clock.nanoTime();
    }

    /** Waits for the outcome: the reply, or an {@link dev.casty.AskException}. */
    public @Nullable Object await() {
        if (dispatcher.awaitShortly(this)) {
            return result();
        }
        while (!isDone()) {
            if (Thread.interrupted()) {
                // The flag goes up again, so that whoever looks for it next still finds it.
                Thread.currentThread().interrupt();
                if (abandon()) {
                    throw new AskInterruptedException(
                            "interrupted while waiting for " + asked().path() + " to answer " + name(message()));
                }
                break;
            }
            long left = deadline - clock.nanoTime();
            if (left > 0) {
                dispatcher.park(left);
            } else if (abandon()) {
                throw new AskTimeoutException(timedOut(this, timeout));
            }
        }
        return result();
    }

    /** Whether it is done. */
    @Override
    public boolean getAsBoolean() {
        return isDone();
    }

    static String timedOut(Ask ask, Duration timeout) {
        return ask.asked().path() + " did not answer " + name(ask.message()) + " within " + timeout.toMillis()
                + " ms. It may still be at work on it, or on what came before; ask with a longer time-out, or with"
                + " askAsync";
    }

    static long saturatedNanos(Duration timeout) {
        // Half of the range, so that a deadline compares right even then.
        return timeout.toSeconds() >= LONGEST_SECONDS ? Long.MAX_VALUE / 2 : timeout.toNanos();
    }

    @Override
    protected void concluded(@Nullable Listener listener) {
        dispatcher.unpark(asker);
    }
}
