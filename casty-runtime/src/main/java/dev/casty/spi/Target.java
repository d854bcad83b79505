package dev.casty.spi;

import dev.casty.ActorSystem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where the messages of a ref go: a cell of this system. Implemented by the runtime alone. */
public interface Target {
    /** Puts a message into the mailbox. */
    void tell(Object message);

    /** Puts a message into the mailbox and waits for the reply; a time-out of null means the system's default. */
    @Nullable
    Object ask(Object message, @Nullable Duration timeout);

    /** Puts a message into the mailbox; the future completes with the reply or an {@code AskException}. */
    <T extends @Nullable Object> CompletableFuture<T> askAsync(Object message, @Nullable Duration timeout);

    /** Such as {@code /cart/validator}. */
    String path();

    /** The system in which the actor lives. */
    ActorSystem system();
}
