package nämes;

import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.lang.Override;
import java.lang.Void;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Message}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class MessageRef extends GeneratedRef {
    MessageRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Message} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<MessageRef> spec() {
        return ActorSpec.of(MessageDispatch.TYPE, () -> new Message(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<MessageRef> codec() {
        return RefCodecs.ref(() -> MessageDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return MessageDispatch.TYPE;
    }

    public void send(Message.Play message) {
        tell(message);
    }

    public void ask(Message.Play message) {
        askFor(message);
    }

    public void ask(Message.Play message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Message.Play message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Message.Play message, Duration timeout) {
        return askLater(message, timeout);
    }
}
