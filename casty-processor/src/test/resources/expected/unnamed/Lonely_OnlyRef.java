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
 * The members of {@link Lonely.Only} as one: each message goes to the member that takes it.
 */
@Generated("dev.casty.processor")
final class Lonely_OnlyRef extends GeneratedUnion {
    private final LonelyRef lonely;

    private Lonely_OnlyRef(LonelyRef lonely) {
        this.lonely = Objects.requireNonNull(lonely, "lonely");
    }

    /**
     * These actors as one.
     */
    static Lonely_OnlyRef of(LonelyRef lonely) {
        return new Lonely_OnlyRef(lonely);
    }

    /**
     * How such a ref is written, and found again where it is read.
     */
    static Codec<Lonely_OnlyRef> codec() {
        return RefCodecs.union(List.of(LonelyRef.codec()), union -> List.of(union.lonely), members -> new Lonely_OnlyRef((LonelyRef) members.get(0)));
    }

    @Override
    public List<ActorRef> members() {
        return List.of(lonely);
    }

    public void send(Lonely.Work message) {
        lonely.send(message);
    }

    public void ask(Lonely.Work message) {
        lonely.ask(message);
    }

    public void ask(Lonely.Work message, Duration timeout) {
        lonely.ask(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Lonely.Work message) {
        return lonely.askAsync(message);
    }

    public CompletableFuture<Void> askAsync(Lonely.Work message, Duration timeout) {
        return lonely.askAsync(message, timeout);
    }
}
