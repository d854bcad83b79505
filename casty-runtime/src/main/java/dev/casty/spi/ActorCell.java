package dev.casty.spi;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.ActorSystem;
import dev.casty.Behavior;
import dev.casty.Cancellable;
import dev.casty.ReplyTo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a context: the runtime's side of one actor, implemented by the runtime alone. The methods do what
 * those of {@link dev.casty.ActorContext} of the same names say, without types.
 */
public interface ActorCell {
    ActorSystem system();

    /** Where the actor's own messages go: what its ref is made of. */
    Target target();

    <C extends ActorRef> C actor(String name, ActorSpec<C> spec);

    <C extends ActorRef> C actor(ActorSpec<C> spec);

    List<ActorRef> children();

    void stopSelf();

    void stopChild(ActorRef child);

    void deleteState();

    long fencingToken();

    Cancellable schedule(Duration delay, Object message);

    Cancellable tick(Duration interval, Object message);

    void receiveTimeout(Duration timeout, Object message);

    void cancelReceiveTimeout();

    void watch(ActorRef ref, Object message);

    void unwatch(ActorRef ref);

    void stash();

    void unstash();

    void unstashAll();

    <R, T extends @Nullable Object> void pipeToSelf(
            R self, CompletionStage<T> stage, BiConsumer<R, T> done, BiConsumer<R, Throwable> failed);

    void reply(@Nullable Object reply);

    <B extends Behavior> void become(B behavior, Handlers<B> handlers);

    <B extends Behavior> void replace(B behavior, Handlers<B> handlers);

    void unbecome();

    /** The asker of the current message. */
    <R extends @Nullable Object> ReplyTo<R> replyTo();

    /** Replies to the current message when this stage is done; null is a failure of the handler. */
    Outcome replyWhenDone(@Nullable CompletionStage<?> stage);
}
