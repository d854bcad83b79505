package nämes;

import dev.casty.ActorSpec;
import dev.casty.codec.Codec;
import dev.casty.spi.ActorType;
import dev.casty.spi.Arguments;
import dev.casty.spi.Generated;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.RefCodecs;
import dev.casty.spi.Target;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.Void;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * How others see {@link Größe}: what can be sent to it and asked of it.
 */
@Generated("dev.casty.processor")
final class GrößeRef extends GeneratedRef {
    GrößeRef(Target target) {
        super(target);
    }

    /**
     * A recipe for a {@link Größe} made with these arguments, for {@code actor(...)} of a system or a context.
     */
    static ActorSpec<GrößeRef> spec(String message, int target, Object actor, String timeout,
            String type, String $) {
        return ActorSpec.of(GrößeDispatch.TYPE, () -> new Größe(message, target, actor, timeout, type, $), Arguments.unencodable("the argument actor of Größe", "actor -> Object", "Object has no encoding"));
    }

    /**
     * How a ref is written, and found again where it is read.
     */
    static Codec<GrößeRef> codec() {
        return RefCodecs.ref(() -> GrößeDispatch.TYPE);
    }

    @Override
    protected ActorType<?, ?> type() {
        return GrößeDispatch.TYPE;
    }

    public void send(Größe.Übergabe message) {
        tell(message);
    }

    public String ask(Größe.Übergabe message) {
        return askFor(message);
    }

    public String ask(Größe.Übergabe message, Duration timeout) {
        return askFor(message, timeout);
    }

    public CompletableFuture<String> askAsync(Größe.Übergabe message) {
        return askLater(message);
    }

    public CompletableFuture<String> askAsync(Größe.Übergabe message, Duration timeout) {
        return askLater(message, timeout);
    }

    public void send(Größe.$Dollar_ message) {
        tell(message);
    }

    public void ask(Größe.$Dollar_ message) {
        askFor(message);
    }

    public void ask(Größe.$Dollar_ message, Duration timeout) {
        askFor(message, timeout);
    }

    public CompletableFuture<Void> askAsync(Größe.$Dollar_ message) {
        return askLater(message);
    }

    public CompletableFuture<Void> askAsync(Größe.$Dollar_ message, Duration timeout) {
        return askLater(message, timeout);
    }
}
