package dev.casty;

import dev.casty.codec.CodecException;
import dev.casty.spi.ActorFactory;
import dev.casty.spi.ActorPlan;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recipe for an actor: its class, its constructor's arguments, and how it is to be run. Made by the generated
 * {@code CartRef.spec(…)} and handed to {@code actor(…)} of a system or a context. Immutable; each method gives a changed
 * copy. The arguments are used again for every restart.
 *
 * @param <R> the generated ref class of the actor
 */
public final class ActorSpec<R extends ActorRef> {
    /** How many messages an actor may stash unless its spec says otherwise. */
    public static final int DEFAULT_STASH_CAPACITY = 10_000;

    private final ActorPlan plan;
    private final ActorFactory<?> factory;
    private final Arguments arguments;
    private final @Nullable Scope scope;

    private ActorSpec(ActorPlan plan, ActorFactory<?> factory, Arguments arguments, @Nullable Scope scope) {
        this.plan = plan;
        this.factory = factory;
        this.arguments = arguments;
        this.scope = scope;
    }

    private ActorSpec<R> with(ActorPlan changed) {
        return new ActorSpec<>(changed, factory, arguments, scope);
    }

    /** The recipe for an actor of this type. For generated code; others call {@code CartRef.spec(…)}. */
    public static <A, R extends ActorRef> ActorSpec<R> of(
            ActorType<A, R> type, ActorFactory<A> factory, Arguments arguments) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(factory, "factory");
        Objects.requireNonNull(arguments, "arguments");
        return new ActorSpec<>(type.plan(), factory, arguments, null);
    }

    /** As {@link #of(ActorType, ActorFactory, Arguments)}, for an actor that lives where it is spawned. */
    public static <A, R extends ActorRef> ActorSpec<R> of(ActorType<A, R> type, ActorFactory<A> factory) {
        return of(type, factory, out -> {
            throw new CodecException("the arguments of " + type.name() + " can't be written");
        });
    }

    /** With this supervision in place of all that the class's {@code @Supervised} says. */
    public ActorSpec<R> supervision(Supervision changed) {
        Objects.requireNonNull(changed, "supervision");
        return with(plan.supervision(changed));
    }

    /** With this mailbox; without it the mailbox is unbounded. */
    public ActorSpec<R> mailbox(Mailbox changed) {
        Objects.requireNonNull(changed, "mailbox");
        return with(plan.mailbox(changed));
    }

    /** With room for this many stashed messages, at least 1; {@value #DEFAULT_STASH_CAPACITY} without it. */
    public ActorSpec<R> stashCapacity(int changed) {
        if (changed < 1) {
            throw new IllegalArgumentException("a stash holds at least 1 message, not " + changed);
        }
        return with(plan.stashCapacity(changed));
    }

    /**
     * With {@code false}: without its journal although the class is {@code @Durable}. {@code true} is the class's own.
     *
     * @throws IllegalArgumentException if {@code true} and the class is not {@code @Durable}
     */
    public ActorSpec<R> durable(boolean changed) {
        if (changed && !plan.type().durable()) {
            throw new IllegalArgumentException(
                    plan.type().name() + " is not @Durable: annotate the class, so that the compiler checks its state");
        }
        return with(plan.durable(changed));
    }

    /**
     * With another scope: where in a cluster the actor lives.
     *
     * @throws IllegalStateException from the system's {@code actor}, unless it is part of a cluster
     */
    public ActorSpec<R> scope(Scope changed) {
        return new ActorSpec<>(plan, factory, arguments, Objects.requireNonNull(changed, "scope"));
    }

    /** Where in a cluster the actor lives; null for one that lives where it is spawned. For the runtime. */
    public @Nullable Scope scope() {
        return scope;
    }

    /** The arguments of this spec, for another node. For the runtime. */
    public Arguments arguments() {
        return arguments;
    }

    /** How the actor is run. For the runtime. */
    public ActorPlan plan() {
        return plan;
    }

    /** What the processor knows of the actor's class. For the runtime. */
    @SuppressWarnings("unchecked") // the type with which it was made
    public ActorType<?, R> type() {
        return (ActorType<?, R>) plan.type();
    }

    /** Makes an instance with the arguments of this spec. For the runtime. */
    public ActorFactory<?> factory() {
        return factory;
    }

    /** What happens when the actor fails. */
    public Supervision supervision() {
        return plan.supervision();
    }

    /** How many messages may wait for the actor. */
    public Mailbox mailbox() {
        return plan.mailbox();
    }

    /** How many messages it may stash. */
    public int stashCapacity() {
        return plan.stashCapacity();
    }

    /** Whether its state is to survive. */
    public boolean durable() {
        return plan.durable();
    }

    @Override
    public String toString() {
        return "spec of " + plan.type().name();
    }
}
