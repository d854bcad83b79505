package dev.casty;

import dev.casty.journal.Journal;
import dev.casty.runtime.system.LocalSystem;
import dev.casty.runtime.system.SystemConfig;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A home for actors: it runs them, knows them by name, and stops them when it is closed. A program has one, seldom more.
 * All methods may be called from any thread.
 */
public interface ActorSystem extends AutoCloseable {
    /** A system with all defaults. */
    static ActorSystem create() {
        return builder().build();
    }

    /** For a system with something else than the defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** The name given to the builder, {@code "casty"} by default. */
    String name();

    /**
     * The actor of this name: the one that exists, or a new one from {@code spec}. Returns at once; the constructor runs
     * on the actor.
     *
     * @param name not empty, without {@code /}, not starting with {@code $}
     * @throws IllegalArgumentException if an actor of another class has the name
     * @throws IllegalStateException if the system is closed
     */
    <R extends ActorRef> R actor(String name, ActorSpec<R> spec);

    /**
     * A new actor under a name of the system's choice.
     *
     * @throws IllegalStateException if the system is closed
     */
    <R extends ActorRef> R actor(ActorSpec<R> spec);

    /**
     * Stops an actor after the message that it is handling: its children first, then its {@code @OnStop}. What waits in
     * its mailbox becomes dead letters. Returns at once; stopping a stopped one does nothing.
     *
     * @throws IllegalArgumentException if the actor belongs to another system
     */
    void stop(ActorRef ref);

    /** What happens in this system: dead letters, failures, restarts. */
    Events events();

    /**
     * Stops all actors, children before parents, and returns when they have stopped: 10 s in order, then handlers that
     * still run are interrupted, 5 s more, and what still lives is named in the log. From then on messages are dead
     * letters. Closing again only waits for that end. Called by an actor of this system, it begins the stop and returns at once.
     */
    @Override
    void close();

    /** Collects what differs from the defaults. Not for several threads. */
    final class Builder {
        private String name = "casty";
        private Duration askTimeout = Duration.ofSeconds(5);
        private @Nullable Journal journal;

        private Builder() {}

        /** The system's name, in logs and thread names. */
        public Builder name(String name) {
            if (Objects.requireNonNull(name, "name").isBlank()) {
                throw new IllegalArgumentException("a system's name is not blank");
            }
            this.name = name;
            return this;
        }

        /** How long an ask waits that names no time-out; longer than zero, 5 s by default. */
        public Builder askTimeout(Duration askTimeout) {
            if (!Objects.requireNonNull(askTimeout, "askTimeout").isPositive()) {
                throw new IllegalArgumentException("an ask's time-out is longer than zero, not " + askTimeout);
            }
            this.askTimeout = askTimeout;
            return this;
        }

        /**
         * Where the state of {@code @Durable} actors is kept; nowhere by default, and then none can be spawned. The system
         * opens it, and closes it when it is closed itself.
         */
        public Builder journal(Journal journal) {
            this.journal = Objects.requireNonNull(journal, "journal");
            return this;
        }

        /**
         * The system, running. With a journal it has been opened, which reads what is there.
         *
         * @throws dev.casty.journal.JournalException if the journal can't be opened: another process has it, it is damaged
         */
        public ActorSystem build() {
            return LocalSystem.start(new SystemConfig(name, askTimeout, journal));
        }
    }
}
