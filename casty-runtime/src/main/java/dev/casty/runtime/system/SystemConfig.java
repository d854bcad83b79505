package dev.casty.runtime.system;

import java.time.Duration;

/**
 * What the builder of a system collected.
 *
 * @param name the system's name
 * @param askTimeout how long an ask waits that doesn't say
 */
public record SystemConfig(String name, Duration askTimeout) {}
