package dev.casty.runtime.system;

import dev.casty.journal.Journal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the builder of a system collected.
 *
 * @param name the system's name
 * @param askTimeout how long an ask waits that doesn't say
 * @param journal where the state of durable actors is kept; null if there are none
 */
public record SystemConfig(
        String name, Duration askTimeout, @Nullable Journal journal) {}
