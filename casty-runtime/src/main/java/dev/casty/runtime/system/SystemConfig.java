package dev.casty.runtime.system;

import java.time.Duration;

/** What the builder collected. */
public record SystemConfig(String name, Duration askTimeout) {}
