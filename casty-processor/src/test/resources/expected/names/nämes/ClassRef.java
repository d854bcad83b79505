package nämes;

import dev.casty.ActorRef;
import dev.casty.codec.Codec;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedUnion;
import dev.casty.spi.RefCodecs;
import java.lang.Override;
import java.lang.Void;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * The members of {@link Class} as one: each message goes to the member that takes it.
 */
@Generated("dev.casty.processor")
final class ClassRef extends GeneratedUnion {
    private final DefaultRef default_;

    private final MessageRef message_;

    private final Other_DefaultRef default__;

    private ClassRef(DefaultRef default_, MessageRef message_, Other_DefaultRef default__) {
        this.default_ = Objects.requireNonNull(default_, "default_");
        this.message_ = Objects.requireNonNull(message_, "message_");
        this.default__ = Objects.requireNonNull(default__, "default__");
    }

    /**
     * These actors as one.
     */
    static ClassRef of(DefaultRef default_, MessageRef message_, Other_DefaultRef default__) {
        return new ClassRef(default_, message_, default__);
    }

    /**
     * How such a ref is written, and found again where it is read.
     */
    static Codec<ClassRef> codec() {
        return RefCodecs.union(List.of(DefaultRef.codec(), MessageRef.codec(), Other_DefaultRef.codec()), union -> List.of(union.default_, union.message_, union.default__), members -> new ClassRef((DefaultRef) members.get(0), (MessageRef) members.get(1), (Other_DefaultRef) members.get(2)));
    }

    @Override
    public List<ActorRef> members() {
        return List.of(default_, message_, default__);
    }

    public void send(Default.Work message) {
        default_.send(message);
    }

    public void ask(Default.Work message) {
        default_.ask(message);
    }

    public void ask(Default.Work message, Duration timeout) {
        default_.ask(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Default.Work message) {
        return default_.askAsync(message);
    }

    public CompletableFuture<Void> askAsync(Default.Work message, Duration timeout) {
        return default_.askAsync(message, timeout);
    }

    public void send(Message.Play message) {
        message_.send(message);
    }

    public void ask(Message.Play message) {
        message_.ask(message);
    }

    public void ask(Message.Play message, Duration timeout) {
        message_.ask(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Message.Play message) {
        return message_.askAsync(message);
    }

    public CompletableFuture<Void> askAsync(Message.Play message, Duration timeout) {
        return message_.askAsync(message, timeout);
    }

    public void send(Other.Default.Rest message) {
        default__.send(message);
    }

    public void ask(Other.Default.Rest message) {
        default__.ask(message);
    }

    public void ask(Other.Default.Rest message, Duration timeout) {
        default__.ask(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Other.Default.Rest message) {
        return default__.askAsync(message);
    }

    public CompletableFuture<Void> askAsync(Other.Default.Rest message, Duration timeout) {
        return default__.askAsync(message, timeout);
    }
}
