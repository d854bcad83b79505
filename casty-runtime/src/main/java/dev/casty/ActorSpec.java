package dev.casty;

import dev.casty.spi.ActorFactory;
import dev.casty.spi.ActorType;
import java.util.Objects;

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

    private static final Mailbox UNBOUNDED = Mailbox.unbounded();

    private final ActorType<?, R> type;
    private final ActorFactory<?> factory;
    private final Supervision supervision;
    private final Mailbox mailbox;
    private final int stashCapacity;
    private final boolean durable;

    private ActorSpec(
            ActorType<?, R> type,
            ActorFactory<?> factory,
            Supervision supervision,
            Mailbox mailbox,
            int stashCapacity,
            boolean durable) {
        this.type = type;
        this.factory = factory;
        this.supervision = supervision;
        this.mailbox = mailbox;
        this.stashCapacity = stashCapacity;
        this.durable = durable;
    }

    /** The recipe for an actor of this type. For generated code; others call {@code CartRef.spec(…)}. */
    public static <A, R extends ActorRef> ActorSpec<R> of(ActorType<A, R> type, ActorFactory<A> factory) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(factory, "factory");
        return new ActorSpec<>(type, factory, type.supervision(), UNBOUNDED, DEFAULT_STASH_CAPACITY, type.durable());
    }

    /** With this supervision in place of all that the class's {@code @Supervised} says. */
    public ActorSpec<R> supervision(Supervision changed) {
        Objects.requireNonNull(changed, "supervision");
        return new ActorSpec<>(type, factory, changed, mailbox, stashCapacity, durable);
    }

    /** With this mailbox; without it the mailbox is unbounded. */
    public ActorSpec<R> mailbox(Mailbox changed) {
        Objects.requireNonNull(changed, "mailbox");
        return new ActorSpec<>(type, factory, supervision, changed, stashCapacity, durable);
    }

    /** With room for this many stashed messages, at least 1; {@value #DEFAULT_STASH_CAPACITY} without it. */
    public ActorSpec<R> stashCapacity(int changed) {
        if (changed < 1) {
            throw new IllegalArgumentException("a stash holds at least 1 message, not " + changed);
        }
        return new ActorSpec<>(type, factory, supervision, mailbox, changed, durable);
    }

    /**
     * With {@code false}: without its journal although the class is {@code @Durable}. {@code true} is the class's own.
     *
     * @throws IllegalArgumentException if {@code true} and the class is not {@code @Durable}
     */
    public ActorSpec<R> durable(boolean changed) {
        if (changed && !type.durable()) {
            throw new IllegalArgumentException(
                    type.name() + " is not @Durable: annotate the class, so that the compiler checks its state");
        }
        return new ActorSpec<>(type, factory, supervision, mailbox, stashCapacity, changed);
    }

    /** What the processor knows of the actor's class. For the runtime. */
    public ActorType<?, R> type() {
        return type;
    }

    /** Makes an instance with the arguments of this spec. For the runtime. */
    public ActorFactory<?> factory() {
        return factory;
    }

    /** What happens when the actor fails. */
    public Supervision supervision() {
        return supervision;
    }

    /** How many messages may wait for the actor. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** How many messages it may stash. */
    public int stashCapacity() {
        return stashCapacity;
    }

    /** Whether its state is to survive. */
    public boolean durable() {
        return durable;
    }

    @Override
    public String toString() {
        return "spec of " + type.name();
    }
}
