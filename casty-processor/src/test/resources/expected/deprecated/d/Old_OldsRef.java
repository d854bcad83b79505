package d;

import dev.casty.ActorRef;
import dev.casty.codec.Codec;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedUnion;
import dev.casty.spi.RefCodecs;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The members of {@link Old.Olds} as one: each message goes to the member that takes it.
 */
@Generated("dev.casty.processor")
@SuppressWarnings({
        "deprecation",
        "removal"
})
public final class Old_OldsRef extends GeneratedUnion {
    private final OldRef old;

    private Old_OldsRef(OldRef old) {
        this.old = Objects.requireNonNull(old, "old");
    }

    /**
     * These actors as one.
     */
    public static Old_OldsRef of(OldRef old) {
        return new Old_OldsRef(old);
    }

    /**
     * How such a ref is written, and found again where it is read.
     */
    public static Codec<Old_OldsRef> codec() {
        return RefCodecs.union(List.of(OldRef.codec()), union -> List.of(union.old), members -> new Old_OldsRef((OldRef) members.get(0)));
    }

    @Override
    public List<ActorRef> members() {
        return List.of(old);
    }

    public void send(Old.Gone message) {
        old.send(message);
    }

    public Old.Faded ask(Old.Gone message) {
        return old.ask(message);
    }

    public Old.Faded ask(Old.Gone message, Duration timeout) {
        return old.ask(message, timeout);
    }

    public CompletableFuture<Old.Faded> askAsync(Old.Gone message) {
        return old.askAsync(message);
    }

    public CompletableFuture<Old.Faded> askAsync(Old.Gone message, Duration timeout) {
        return old.askAsync(message, timeout);
    }

    public void send(Old.Box<?> message) {
        old.send(message);
    }

    public List<?> ask(Old.Box<?> message) {
        return old.ask(message);
    }

    public List<?> ask(Old.Box<?> message, Duration timeout) {
        return old.ask(message, timeout);
    }

    public CompletableFuture<List<?>> askAsync(Old.Box<?> message) {
        return old.askAsync(message);
    }

    public CompletableFuture<List<?>> askAsync(Old.Box<?> message, Duration timeout) {
        return old.askAsync(message, timeout);
    }
}
