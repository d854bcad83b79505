package dev.casty.spi;

import dev.casty.ActorRef;
import dev.casty.Recipient;
import dev.casty.UnionRef;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The base of every generated ref: all that doesn't depend on the actor's messages. */
public abstract class GeneratedRef implements ActorRef {
    private final Target target;

    /** For generated classes, called by their {@link ActorType#ref}. */
    protected GeneratedRef(Target target) {
        this.target = Objects.requireNonNull(target, "target");
    }

    /** {@code ref} as what it is. Only generated classes implement {@link ActorRef}. */
    public static GeneratedRef of(ActorRef ref) {
        if (Objects.requireNonNull(ref, "ref") instanceof GeneratedRef generated) {
            return generated;
        }
        throw new IllegalArgumentException(
                ref.getClass().getName() + " is not a generated ref; only those stand for actors");
    }

    /** What the processor knows of the actor's class. */
    protected abstract ActorType<?, ?> type();

    /** The same, for the runtime. */
    public final ActorType<?, ?> actorType() {
        return type();
    }

    /** The ref through which this recipient sends; null if it is none that was made of a ref. For the runtime. */
    public static @Nullable GeneratedRef behind(Recipient<?> recipient) {
        return switch (recipient) {
            case GeneratedRef ref -> ref;
            case Narrowed<?> narrowed -> narrowed.ref();
            default -> null;
        };
    }

    /** This ref as a recipient of whatever it takes. For the runtime. */
    public final Recipient<?> anyRecipient() {
        return new Narrowed<>(this);
    }

    /** Where messages go. For the runtime. */
    public final Target target() {
        return target;
    }

    /** Whether the actor takes messages of this class. */
    public final boolean takes(Class<?> message) {
        return type().messages().indexOf(message) >= 0;
    }

    /** Sends what the compiler has not checked: the caller has, with {@link #takes}. */
    public final void tellUntyped(Object message) {
        target.tell(message);
    }

    /** Asks what the compiler has not checked: the caller has, with {@link #takes}. */
    public final @Nullable Object askUntyped(Object message, @Nullable Duration timeout) {
        return target.ask(message, timeout);
    }

    /** Asks what the compiler has not checked: the caller has, with {@link #takes}. */
    public final CompletableFuture<@Nullable Object> askUntypedAsync(Object message, @Nullable Duration timeout) {
        return target.askAsync(message, timeout);
    }

    /** Sends a message of the actor's protocol. */
    protected final void tell(Object message) {
        target.tell(Objects.requireNonNull(message, "message"));
    }

    /** Asks with the system's time-out. The reply has the type that the handler declares. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // T itself says whether it may be null
    protected final <T extends @Nullable Object> T askFor(Object message) {
        return (T) target.ask(Objects.requireNonNull(message, "message"), null);
    }

    /** Asks with this time-out. The reply has the type that the handler declares. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"}) // T itself says whether it may be null
    protected final <T extends @Nullable Object> T askFor(Object message, Duration timeout) {
        return (T) target.ask(Objects.requireNonNull(message, "message"), Objects.requireNonNull(timeout, "timeout"));
    }

    /** Asks with the system's time-out and doesn't wait. */
    protected final <T extends @Nullable Object> CompletableFuture<T> askLater(Object message) {
        return target.askAsync(Objects.requireNonNull(message, "message"), null);
    }

    /** Asks with this time-out and doesn't wait. */
    protected final <T extends @Nullable Object> CompletableFuture<T> askLater(Object message, Duration timeout) {
        return target.askAsync(Objects.requireNonNull(message, "message"), Objects.requireNonNull(timeout, "timeout"));
    }

    @Override
    public final String path() {
        return target.path();
    }

    @Override
    public final <M> Recipient<M> as(Class<M> message) {
        if (!type().messages().takesAll(Objects.requireNonNull(message, "type"))) {
            throw new IllegalArgumentException(
                    this + " does not take every " + message.getName() + "; it takes " + type().messages());
        }
        return new Narrowed<>(this);
    }

    @Override
    public final UnionRef or(ActorRef other) {
        return UnionRef.of(List.of(this)).or(other);
    }

    /** This ref followed by the members of a union. */
    public final UnionRef or(UnionRef other) {
        return UnionRef.of(List.of(this)).or(other);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof GeneratedRef that && target.equals(that.target);
    }

    @Override
    public final int hashCode() {
        return target.hashCode();
    }

    @Override
    public final String toString() {
        return type().name() + "(" + path() + ")";
    }

    /** A ref, seen as a recipient of one type of its messages. */
    private record Narrowed<M>(GeneratedRef ref) implements Recipient<M> {
        @Override
        public void send(M message) {
            ref.tell(message);
        }

        @Override
        public String toString() {
            return ref.toString();
        }
    }
}
