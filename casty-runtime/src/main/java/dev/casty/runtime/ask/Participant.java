package dev.casty.runtime.ask;

import org.jspecify.annotations.Nullable;

/** An actor, as those see it who look for circles of waiting actors. */
public interface Participant {
    /** Such as {@code /cart}. */
    String path();

    /** The ask in whose reply this actor's handler waits, or null. */
    @Nullable
    BlockingAsk waitsIn();
}
