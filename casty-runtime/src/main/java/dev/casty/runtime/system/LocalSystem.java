package dev.casty.runtime.system;

import dev.casty.ActorSystem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Placeholder. */
public final class LocalSystem {
    private static @Nullable ActorSystem only;

    private LocalSystem() {}

    /** Placeholder. */
    public static ActorSystem start(SystemConfig config) {
        return Objects.requireNonNull(only, config.name());
    }
}
