package dev.casty;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an {@link ActorSystem} and that nobody in particular was told: subscribe with
 * {@link ActorSystem#events}. Each is also logged through SLF4J, at most so many a second.
 */
public sealed interface SystemEvent {
    /** The path of the actor that it is about. */
    String path();

    /**
     * A message that was not handled, and why not.
     *
     * @param path whom it was meant for
     * @param message the message
     * @param reason why it was not delivered, such as {@code "the actor has stopped"}
     */
    record DeadLetter(String path, Object message, String reason) implements SystemEvent {}

    /**
     * A message for which the actor's current behaviour has no handler.
     *
     * @param path whose behaviour that is
     * @param message the message
     */
    record Unhandled(String path, Object message) implements SystemEvent {}

    /**
     * An actor failed: a handler, a hook or its constructor threw. What follows is another event.
     *
     * @param path which actor
     * @param cause what was thrown
     * @param message the message that was being handled; null in a hook or the constructor
     */
    record ActorFailed(
            String path, Throwable cause, @Nullable Object message) implements SystemEvent {}

    /**
     * A failed actor runs again, with a new instance.
     *
     * @param path which actor
     * @param cause why it was restarted
     * @param restarts how many restarts are now counted within its window
     */
    record ActorRestarted(String path, Throwable cause, int restarts) implements SystemEvent {}

    /**
     * A failed actor was stopped by its supervision: by its strategy, or because its restarts were used up.
     *
     * @param path which actor
     * @param cause its last failure
     * @param reason what in its supervision decided so
     */
    record ActorGaveUp(String path, Throwable cause, String reason) implements SystemEvent {}

    /**
     * A hook whose exception stops nothing threw: {@code @OnStop}, {@code @PreRestart}, or a callback.
     *
     * @param path whose hook
     * @param hook which hook
     * @param cause what was thrown
     */
    record HookFailed(String path, String hook, Throwable cause) implements SystemEvent {}

    /**
     * Many messages wait for an actor with an unbounded mailbox: its senders are faster than it is.
     *
     * @param path which actor
     * @param waiting about how many messages wait
     */
    record MailboxHighWater(String path, int waiting) implements SystemEvent {}

    /**
     * Two versions of a replicated actor's state came about on two sides of a partition, nothing knew how to unite them, and the one that was
     * written last stays: what the other side had acknowledged since is lost.
     *
     * @param path which actor
     * @param lost which version was overwritten, for the log
     */
    record VersionOverwritten(String path, String lost) implements SystemEvent {}
}
