package dev.casty.runtime.system;
import dev.casty.ActorSystem;
/** Placeholder. */
public final class LocalSystem { private LocalSystem() {} public static ActorSystem start(SystemConfig config) { throw new IllegalStateException(); } }
