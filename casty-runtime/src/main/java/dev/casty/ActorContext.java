package dev.casty;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How an actor sees the world: itself, its children, its timers and its behaviours. Handlers and hooks take the generated
 * subtype, such as {@code CartContext}, which adds what depends on the actor's own messages: {@code schedule},
 * {@code tick}, {@code watch}, {@code receiveTimeout}, {@code become} and {@code replace}.
 *
 * <p>It may be used on the actor's own thread only, that is while one of its handlers or hooks runs; elsewhere every method
 * but {@link #self} and {@link #system} throws {@link IllegalStateException}.
 *
 * @param <R> the generated ref class of the actor
 */
public interface ActorContext<R extends ActorRef> {
    /** This actor's own ref; from any thread. */
    R self();

    /** The system in which it runs; from any thread. */
    ActorSystem system();

    /**
     * The child of this name: the one that exists, or a new one. Returns at once; the child starts on its own. It is
     * supervised by this actor and stops with it.
     *
     * @param name not empty, without {@code /}, not starting with {@code $}
     * @throws IllegalArgumentException if a child of another class has the name
     */
    <C extends ActorRef> C actor(String name, ActorSpec<C> spec);

    /** A new child under a name of the runtime's choice. */
    <C extends ActorRef> C actor(ActorSpec<C> spec);

    /** The children that have not stopped yet, in the order in which they were spawned. */
    List<ActorRef> children();

    /** Stops this actor when the current handler has ended. What waits in its mailbox becomes dead letters. */
    void stop();

    /**
     * Stops a child, after the message that it is handling.
     *
     * @throws IllegalArgumentException if it is no child of this actor
     */
    void stop(ActorRef child);

    /**
     * Deletes the state of this durable actor, and stops it as {@link #stop()} does, when the current handler or hook has
     * ended normally; if it fails, neither. What the handler replies and sends waits until the deletion is safe. Nothing that
     * it or {@code @OnStop} changes is written any more, and the next actor of the name begins with what its constructor
     * gives it. If the deletion can't be written, whoever asked is told so, and the state is still there. The states of
     * children are their own, and stay.
     *
     * @throws IllegalStateException if the actor is not durable
     */
    void deleteState();

    /**
     * A number for what this actor does outside of the cluster, such as a write to a database: it is larger than that of any owner the actor had
     * before, and stays the same or grows while it is owned by its node. Whoever takes it along with each write and refuses those that have a
     * smaller one than it has seen is safe from a node that stood still, and does not know yet that another one has taken over.
     *
     * @return at least 1
     * @throws IllegalStateException if the actor has no replicas with {@code QUORUM} or {@code ALL}, so that nobody agrees on its owner, or is owned
     *     by another node by now
     */
    long fencingToken();

    /** Undoes {@code watch}: no message about the end of {@code ref} comes any more. */
    void unwatch(ActorRef ref);

    /**
     * Puts the current message aside, with its asker if it has one, to be handled again after {@link #unstash} or
     * {@link #unstashAll}. What
     * the handler returns for it now is ignored.
     *
     * @throws IllegalStateException if the stash is full, or no message is being handled
     */
    void stash();

    /**
     * Brings one stashed message back, before all others that wait: the one that was stashed first, and if it is stashed
     * again, that one the next time, too. For an actor that can handle one and must then put the others aside again:
     * {@link #unstashAll} would hand it all of them each time. Called several times, it brings back several, which come in
     * the order of the calls.
     */
    void unstash();

    /**
     * Brings the stashed messages back, in their order, before all others that wait. Each is handled anew, also if only to
     * be stashed again.
     */
    void unstashAll();

    /** Ends the wait set with {@code receiveTimeout}. */
    void cancelReceiveTimeout();

    /**
     * Continues on this actor when something asynchronous is done: {@code done} or {@code failed} is called like a
     * handler, on this actor, with its ref and the result. What they throw is a failure of the actor. If the actor has
     * restarted meanwhile they are called all the same, after the mail that came before; what they captured of the old
     * instance is the old one's, so send the ref a message rather than change a field.
     */
    <T extends @Nullable Object> void pipeToSelf(
            CompletionStage<T> stage, BiConsumer<R, T> done, BiConsumer<R, Throwable> failed);

    /**
     * Answers the message that is being handled, in a {@code void} handler. If nobody asked, the reply is dropped.
     *
     * @throws IllegalStateException if it has been answered, or no message is being handled
     * @throws IllegalArgumentException if the reply is not of the type that the message is answered with
     */
    void reply(@Nullable Object reply);

    /** Returns to the behaviour below the current one; at the base nothing happens. */
    void unbecome();
}
