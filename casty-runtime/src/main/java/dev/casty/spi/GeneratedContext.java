package dev.casty.spi;

import dev.casty.ActorContext;
import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.ActorSystem;
import dev.casty.Behavior;
import dev.casty.Cancellable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The base of every generated context: all that doesn't depend on the actor's own messages and behaviours, and for what
 * does, the untyped methods to which the generated ones delegate.
 *
 * @param <R> the generated ref class of the actor
 */
public abstract class GeneratedContext<R extends ActorRef> implements ActorContext<R> {
    private final ActorCell cell;
    private final R self;

    /** For generated classes, called by their {@link ActorType#context}. */
    protected GeneratedContext(ActorCell cell, R self) {
        this.cell = cell;
        this.self = self;
    }

    final ActorCell cell() {
        return cell;
    }

    @Override
    public final R self() {
        return self;
    }

    @Override
    public final ActorSystem system() {
        return cell.system();
    }

    @Override
    public final <C extends ActorRef> C actor(String name, ActorSpec<C> spec) {
        return cell.actor(name, spec);
    }

    @Override
    public final <C extends ActorRef> C actor(ActorSpec<C> spec) {
        return cell.actor(spec);
    }

    @Override
    public final List<ActorRef> children() {
        return cell.children();
    }

    @Override
    public final void stop() {
        cell.stopSelf();
    }

    @Override
    public final void stop(ActorRef child) {
        cell.stopChild(child);
    }

    @Override
    public final void deleteState() {
        cell.deleteState();
    }

    @Override
    public final long fencingToken() {
        return cell.fencingToken();
    }

    @Override
    public final void unwatch(ActorRef ref) {
        cell.unwatch(ref);
    }

    @Override
    public final void stash() {
        cell.stash();
    }

    @Override
    public final void unstash() {
        cell.unstash();
    }

    @Override
    public final void unstashAll() {
        cell.unstashAll();
    }

    @Override
    public final void cancelReceiveTimeout() {
        cell.cancelReceiveTimeout();
    }

    @Override
    public final <T extends @Nullable Object> void pipeToSelf(
            CompletionStage<T> stage, BiConsumer<R, T> done, BiConsumer<R, Throwable> failed) {
        cell.pipeToSelf(self, stage, done, failed);
    }

    @Override
    public final void reply(@Nullable Object reply) {
        cell.reply(reply);
    }

    @Override
    public final void unbecome() {
        cell.unbecome();
    }

    /** Delivers a message once, after a delay. */
    protected final Cancellable scheduleMessage(Duration delay, Object message) {
        return cell.schedule(delay, message);
    }

    /** Delivers a message again and again. */
    protected final Cancellable tickMessage(Duration interval, Object message) {
        return cell.tick(interval, message);
    }

    /** Delivers a message when none has come for a while. */
    protected final void receiveTimeoutMessage(Duration timeout, Object message) {
        cell.receiveTimeout(timeout, message);
    }

    /** Delivers a message when another actor has stopped. */
    protected final void watchMessage(ActorRef ref, Object message) {
        cell.watch(ref, message);
    }

    /** Puts a behaviour on top. */
    protected final <B extends Behavior> void becomeBehavior(B behavior, Handlers<B> handlers) {
        cell.become(behavior, handlers);
    }

    /** Puts a behaviour in place of the current one. */
    protected final <B extends Behavior> void replaceBehavior(B behavior, Handlers<B> handlers) {
        cell.replace(behavior, handlers);
    }
}
