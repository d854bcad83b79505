package dev.casty.spi;

import dev.casty.ActorSystem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where the messages of a ref go: a cell of this system. An abstract class, because calling it is cheaper. */
public abstract class Target {
    /** For the runtime. */
    protected Target() {}

    /** Puts a message into the mailbox. */
    public abstract void tell(Object message);

    /** Puts a message into the mailbox and waits for the reply; a time-out of null means the system's default. */
    public abstract @Nullable Object ask(Object message, @Nullable Duration timeout);

    /** Puts a message into the mailbox; the future completes with the reply or an {@code AskException}. */
    public abstract <T extends @Nullable Object> CompletableFuture<T> askAsync(
            Object message, @Nullable Duration timeout);

    /** Such as {@code /cart/validator}. */
    public abstract String path();

    /** The system in which the actor lives. */
    public abstract ActorSystem system();
}
