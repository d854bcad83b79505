package k;

import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.RefCodecs;
import java.lang.Override;
import java.lang.Void;

/**
 * How others see {@link Clashing}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class ClashingRef extends dev.casty.spi.GeneratedRef {
    ClashingRef(dev.casty.spi.Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Clashing} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<ClashingRef> spec() {
        return ActorSpec.of(ClashingDispatch.TYPE, () -> new Clashing(), Arguments.NONE);
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<ClashingRef> codec() {
        return RefCodecs.ref(() -> ClashingDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return ClashingDispatch.TYPE;
    }

    public void send(Duration message) {
        tell(message);
    }

    public Object ask(Duration message) {
        return askFor(message);
    }

    public Object ask(Duration message, java.time.Duration timeout) {
        return askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Object> askAsync(Duration message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Object> askAsync(Duration message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Target message) {
        tell(message);
    }

    public String ask(Target message) {
        return askFor(message);
    }

    public String ask(Target message, java.time.Duration timeout) {
        return askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<String> askAsync(Target message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<String> askAsync(Target message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Object message) {
        tell(message);
    }

    public void ask(Object message) {
        askFor(message);
    }

    public void ask(Object message, java.time.Duration timeout) {
        askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(Object message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(Object message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(List message) {
        tell(message);
    }

    public List ask(List message) {
        return askFor(message);
    }

    public List ask(List message, java.time.Duration timeout) {
        return askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<List> askAsync(List message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<List> askAsync(List message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(String message) {
        tell(message);
    }

    public void ask(String message) {
        askFor(message);
    }

    public void ask(String message, java.time.Duration timeout) {
        askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(String message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(String message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(CompletableFuture message) {
        tell(message);
    }

    public void ask(CompletableFuture message) {
        askFor(message);
    }

    public void ask(CompletableFuture message, java.time.Duration timeout) {
        askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(CompletableFuture message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(CompletableFuture message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Handlers message) {
        tell(message);
    }

    public void ask(Handlers message) {
        askFor(message);
    }

    public void ask(Handlers message, java.time.Duration timeout) {
        askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(Handlers message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(Handlers message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Outcome message) {
        tell(message);
    }

    public void ask(Outcome message) {
        askFor(message);
    }

    public void ask(Outcome message, java.time.Duration timeout) {
        askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(Outcome message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(Outcome message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(MessageSet message) {
        tell(message);
    }

    public void ask(MessageSet message) {
        askFor(message);
    }

    public void ask(MessageSet message, java.time.Duration timeout) {
        askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(MessageSet message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(MessageSet message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(GeneratedRef message) {
        tell(message);
    }

    public void ask(GeneratedRef message) {
        askFor(message);
    }

    public void ask(GeneratedRef message, java.time.Duration timeout) {
        askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(GeneratedRef message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(GeneratedRef message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Throwable message) {
        tell(message);
    }

    public void ask(Throwable message) {
        askFor(message);
    }

    public void ask(Throwable message, java.time.Duration timeout) {
        askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(Throwable message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(Throwable message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Double message) {
        tell(message);
    }

    public void ask(Double message) {
        askFor(message);
    }

    public void ask(Double message, java.time.Duration timeout) {
        askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(Double message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(Double message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(BaseHandlers message) {
        tell(message);
    }

    public void ask(BaseHandlers message) {
        askFor(message);
    }

    public void ask(BaseHandlers message, java.time.Duration timeout) {
        askFor(message, timeout);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(BaseHandlers message) {
        return askLater(message);
    }

    public java.util.concurrent.CompletableFuture<Void> askAsync(BaseHandlers message,
            java.time.Duration timeout) {
        return askLater(message, timeout);
    }
}
