package dev.casty.runtime.cell;

import dev.casty.AskException;
import dev.casty.runtime.ask.Asked;
import dev.casty.runtime.ask.BlockingAsk;
import dev.casty.runtime.ask.FutureAsk;
import dev.casty.runtime.dispatch.Runner;
import dev.casty.runtime.durable.Effect;
import dev.casty.runtime.durable.Holder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How anybody tells and asks anybody: the sender's side, the same for actors of this system and for those elsewhere. */
public final class Asking {
    private Asking() {}

    /** Sends a message; of a durable actor, once what it has changed is safe. */
    public static void tell(Asked asked, Object element) {
        var holder = Holder.current();
        if (holder == null) {
            asked.deliver(element);
        } else {
            holder.hold(new Delivery(asked, element));
        }
    }

    /** Lets something happen; of a durable actor's handler, once what it has changed is safe. */
    public static void whenSafe(Effect effect) {
        var holder = Holder.current();
        if (holder == null) {
            effect.release();
        } else {
            holder.hold(effect);
        }
    }

    /** Asks and waits; a time-out of null is the system's. */
    public static @Nullable Object ask(
            Environment environment, Asked asked, Object message, @Nullable Duration timeout) {
        var ask = new BlockingAsk(
                message,
                asked,
                environment.eventBus(),
                environment.dispatcher(),
                environment.clock(),
                limit(environment, timeout));
        if (Runner.currentTask() instanceof ScheduledCell asker) {
            return asker.waitIn(ask, asked);
        }
        asked.deliver(ask);
        return ask.await();
    }

    /** Asks and doesn't wait; a time-out of null is the system's. */
    @SuppressWarnings("unchecked") // the reply is what the handler declares
    public static <T extends @Nullable Object> CompletableFuture<T> askAsync(
            Environment environment, Asked asked, Object message, @Nullable Duration timeout) {
        var limit = limit(environment, timeout);
        var ask = new FutureAsk(message, asked, environment.eventBus(), environment.callbacks());
        ask.timeOutAfter(limit, environment.scheduler());
        try {
            tell(asked, ask);
        } catch (AskException refused) {
            ask.fail(() -> refused);
        }
        return (CompletableFuture<T>) ask.future();
    }

    private static Duration limit(Environment environment, @Nullable Duration timeout) {
        if (timeout == null) {
            return environment.askTimeout();
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("an ask's time-out is longer than zero, not " + timeout);
        }
        return timeout;
    }
}
