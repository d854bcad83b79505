package dev.casty;

import dev.casty.spi.GeneratedRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several actors as one, put together at run time with {@link ActorRef#or}: each message goes to the first member that
 * takes its class. Nothing here is checked by the compiler; {@code @Union} gives the same with types.
 */
public final class UnionRef {
    private final List<GeneratedRef> members;

    private UnionRef(List<GeneratedRef> members) {
        this.members = List.copyOf(members);
    }

    /** A union of these refs, in this order. Used by generated code; others write {@code a.or(b)}. */
    public static UnionRef of(List<? extends ActorRef> refs) {
        var members =
                new ArrayList<GeneratedRef>(Objects.requireNonNull(refs, "refs").size());
        for (var ref : refs) {
            members.add(GeneratedRef.of(ref));
        }
        return new UnionRef(members);
    }

    /** This union with one more member, asked last. */
    public UnionRef or(ActorRef other) {
        var all = new ArrayList<>(members);
        all.add(GeneratedRef.of(other));
        return new UnionRef(all);
    }

    /** This union followed by the members of another. */
    public UnionRef or(UnionRef other) {
        var all = new ArrayList<>(members);
        all.addAll(Objects.requireNonNull(other, "other").members);
        return new UnionRef(all);
    }

    /** The actors, in the order in which they are asked whether they take a message. */
    public List<ActorRef> members() {
        return List.copyOf(members);
    }

    /**
     * Sends to the first member that takes this message.
     *
     * @throws IllegalArgumentException if none does
     */
    public void send(Object message) {
        takerOf(message).tellUntyped(message);
    }

    /**
     * Asks the first member that takes this message and waits for the reply, for the system's default time-out.
     *
     * @return the reply; null where the handler only acknowledges
     * @throws IllegalArgumentException if none takes it
     * @throws AskException if no reply came
     */
    public @Nullable Object ask(Object message) {
        return takerOf(message).askUntyped(message, null);
    }

    /** As {@link #ask(Object)}, waiting at most {@code timeout}. */
    public @Nullable Object ask(Object message, Duration timeout) {
        return takerOf(message).askUntyped(message, Objects.requireNonNull(timeout, "timeout"));
    }

    /** As {@link #ask(Object)}, without waiting. */
    public CompletableFuture<@Nullable Object> askAsync(Object message) {
        return takerOf(message).askUntypedAsync(message, null);
    }

    /** As {@link #ask(Object, Duration)}, without waiting. */
    public CompletableFuture<@Nullable Object> askAsync(Object message, Duration timeout) {
        return takerOf(message).askUntypedAsync(message, Objects.requireNonNull(timeout, "timeout"));
    }

    private GeneratedRef takerOf(Object message) {
        Objects.requireNonNull(message, "message");
        for (var member : members) {
            if (member.takes(message.getClass())) {
                return member;
            }
        }
        throw new IllegalArgumentException("nobody in " + this + " takes a "
                + message.getClass().getName() + "; add a ref of an actor that does with .or(ref)");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnionRef that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return members.stream().map(Object::toString).collect(Collectors.joining(" | "));
    }
}
