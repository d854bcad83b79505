package dev.casty.runtime.ask;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An actor that was asked, or asks: as those see it who wait for its reply, and who look for circles of those who wait. */
public interface Participant {
    /** Such as {@code /cart}. */
    String path();

    /** The ask in whose reply this actor's handler waits, or null. */
    @Nullable
    BlockingAsk waitsIn();

    /** Waits a moment for what this actor was asked, if there is somebody to do it at once: whether it is done then. */
    default boolean awaitShortly(BooleanSupplier done) {
        return done.getAsBoolean();
    }
}
