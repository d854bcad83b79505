package dev.casty.spi;

import dev.casty.ActorRef;
import dev.casty.Directive;
import dev.casty.Supervision;
import dev.casty.codec.CodecException;
import dev.casty.codec.Unpacker;
import org.jspecify.annotations.Nullable;

/**
 * All that the runtime needs to know of an actor's class, generated: its messages, its handlers, its hooks. One stateless
 * instance for each class.
 *
 * @param <A> the actor's class
 * @param <R> its generated ref
 */
public abstract class ActorType<A, R extends ActorRef> {
    /** Made by whoever comes first; a second one made at the same time is equal. */
    private @Nullable ActorPlan plan;

    /** For generated classes. */
    protected ActorType() {}

    /** How actors of this class are run whose specs say nothing special. */
    public final ActorPlan plan() {
        var known = plan;
        if (known == null) {
            known = ActorPlan.of(this);
            plan = known;
        }
        return known;
    }

    /** How the class is called in messages, such as {@code "Outer.Cart"}. */
    public abstract String name();

    /** The actor's class. */
    public abstract Class<A> actorClass();

    /** The messages that it takes, in any behaviour. */
    public abstract MessageSet messages();

    /** The handlers of the base behaviour. */
    public abstract Handlers<A> handlers();

    /** How what it takes and what it answers travels. */
    public MessageCodecs codecs() {
        return MessageCodecs.NONE;
    }

    /** How the class is called where types are told apart by name, in bytes: see {@code @StableName}. */
    public String stableName() {
        return actorClass().getName();
    }

    /** Messages and codecs. */
    public final Protocol protocol() {
        return new Protocol(messages(), codecs());
    }

    /**
     * Reads the arguments of a spec that was written by its {@link Arguments}.
     *
     * @throws CodecException if there is no constructor for them
     */
    public ActorFactory<A> factory(Unpacker in) {
        throw new CodecException("the arguments of " + name() + " can't be read");
    }

    /** A ref for this target. */
    public abstract R ref(Target target);

    /** A context for this cell. */
    public abstract GeneratedContext<R> context(ActorCell cell);

    /** What {@code @Supervised} says. */
    public Supervision supervision() {
        return Supervision.DEFAULT;
    }

    /** What of the class is persisted; null if it is not {@code @Durable}. */
    public @Nullable StateType<A> state() {
        return null;
    }

    /** Whether the class is {@code @Durable}. */
    public final boolean durable() {
        return state() != null;
    }

    /** The {@code @OnStart} hook. */
    public void start(A actor, GeneratedContext<?> context) throws Throwable {}

    /** The {@code @OnStop} hook. */
    public void stop(A actor, GeneratedContext<?> context) throws Throwable {}

    /** The {@code @PreRestart} hook; without one, the {@code @OnStop} hook. */
    public void preRestart(A actor, Throwable cause, @Nullable Object message, GeneratedContext<?> context)
            throws Throwable {
        stop(actor, context);
    }

    /** The {@code @PostRestart} hook; without one, the {@code @OnStart} hook. */
    public void postRestart(A actor, Throwable cause, GeneratedContext<?> context) throws Throwable {
        start(actor, context);
    }

    /** Whether there is an {@code @OnChildFailure} hook. */
    public boolean decidesChildFailures() {
        return false;
    }

    /** The {@code @OnChildFailure} hook; null leaves the decision to the child's own supervision. */
    public @Nullable Directive childFailed(A actor, ActorRef child, Throwable cause, GeneratedContext<?> context)
            throws Throwable {
        return null;
    }
}
