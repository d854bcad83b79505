package dev.casty.runtime.ask;

import dev.casty.runtime.durable.Effect;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An actor that was asked, or asks: as those see it who wait for its reply, and who look for circles of those who wait. */
public interface Participant {
    /** Such as {@code /cart}. */
    String path();

    /** The ask in whose reply this actor's handler waits, or null. */
    @Nullable
    BlockingAsk waitsIn();

    /**
     * Lets an effect of this actor happen once all that it has changed before is safe, and what the actor has changed whose
     * handler the current thread runs. Any thread.
     */
    default void whenSafe(Effect effect) {
        effect.release();
    }

    /** Waits a moment for what this actor was asked, if there is somebody to do it at once: whether it is done then. */
    default boolean awaitShortly(BooleanSupplier done) {
        return done.getAsBoolean();
    }
}
