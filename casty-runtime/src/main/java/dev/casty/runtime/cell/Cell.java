package dev.casty.runtime.cell;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.ActorSystem;
import dev.casty.Cancellable;
import dev.casty.runtime.ask.FutureAsk;
import dev.casty.runtime.mailbox.Envelope;
import dev.casty.spi.ActorType;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.Target;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One actor of this system. The top layer of a cell: what the actor asks of its context beyond the message at hand, that is
 * children, timers, watches and work that goes on elsewhere.
 */
public final class Cell extends HandlingCell implements Watchable, Watcher {
    private static final VarHandle STOP_REQUESTED;

    static {
        try {
            STOP_REQUESTED = MethodHandles.lookup().findVarHandle(Cell.class, "stopRequested", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile boolean stopRequested;

    /** A cell that does nothing before {@link #start}. */
    private Cell(Environment environment, @Nullable Cell parent, @Nullable String name, ActorSpec<?> spec) {
        super(environment, parent, name, spec);
    }

    /**
     * A new actor without a parent. Nothing happens before {@link #start} or {@link #startAfter}.
     *
     * @param name null to let the runtime choose one
     */
    public static Cell topLevel(Environment environment, @Nullable String name, ActorSpec<?> spec) {
        return new Cell(environment, null, name, spec);
    }

    /** Lets it begin. Once. */
    public void start() {
        launch();
    }

    /** Lets it begin when {@code before}, which has the same name, has stopped. Once. */
    public void startAfter(Cell before) {
        before.tellSystem(new SystemMessage.LaunchAfter(this));
    }

    /** Whether it stops or has stopped, so that another may have its name. */
    public boolean endsSoon() {
        return stopRequested || isStopping();
    }

    /** Stops it. */
    public void requestStop() {
        tellSystem(SystemMessage.Stop.INSTANCE);
        // Last: whoever sees it may send a LaunchAfter, which has to come after the stop.
        STOP_REQUESTED.setRelease(this, true);
    }

    /**
     * Stops it, and leaves what it has not handled, now or later, to somebody else. What it has changed is safe before that, if it can
     * be.
     */
    public void retire(Heir heir) {
        tellSystem(new SystemMessage.Retire(heir));
        STOP_REQUESTED.setRelease(this, true);
    }

    /** What the processor knows of the actor's class. */
    public ActorType<?, ?> actorType() {
        return plan().type();
    }

    /** A ref of this actor, if {@code spec} is of its class. */
    public <R extends ActorRef> R refFor(ActorSpec<R> spec) {
        return Spawning.refOf(this, spec);
    }

    @Override
    Cell self() {
        return this;
    }

    @Override
    public ActorSystem system() {
        return environment().system();
    }

    @Override
    public Target target() {
        return this;
    }

    // ---- children

    @Override
    public <C extends ActorRef> C actor(String name, ActorSpec<C> spec) {
        Spawning.checkName(name);
        checkChild(spec);
        Spawning.checkSpec(spec, hasLastingPath(), path(), environment());
        checkAlive("actor");
        var existing = family().named(name);
        return existing != null && !existing.endsSoon() ? Spawning.refOf(existing, spec) : spawn(name, spec, existing);
    }

    @Override
    public <C extends ActorRef> C actor(ActorSpec<C> spec) {
        checkChild(spec);
        Spawning.checkSpec(spec, false, path(), environment());
        checkAlive("actor");
        return spawn(null, spec, null);
    }

    private static void checkChild(ActorSpec<?> spec) {
        if (Objects.requireNonNull(spec, "spec").scope() != null) {
            throw new IllegalArgumentException(
                    "a child lives with its parent: spawn " + spec.type().name()
                            + " with ctx.system().actor(name, spec), or without its scope " + spec.scope());
        }
    }

    private <C extends ActorRef> C spawn(@Nullable String name, ActorSpec<C> spec, @Nullable Cell before) {
        var child = new Cell(environment(), this, name, spec);
        family().add(child);
        if (before == null) {
            child.launch();
        } else {
            child.startAfter(before);
        }
        return Spawning.refOf(child, spec);
    }

    @Override
    public List<ActorRef> children() {
        checkOwnThread("children");
        return livingChildren().stream().map(SupervisedCell::ref).toList();
    }

    @Override
    public void stopSelf() {
        checkOwnThread("stop");
        requestStop();
    }

    @Override
    public void stopChild(ActorRef child) {
        checkOwnThread("stop");
        if (GeneratedRef.of(child).target() instanceof Cell cell && cell.isChildOf(this)) {
            cell.requestStop();
        } else {
            throw new IllegalArgumentException(child + " is no child of " + path()
                    + "; ctx.stop(child) stops only those," + " ctx.system().stop(ref) any actor");
        }
    }

    @Override
    public void deleteState() {
        checkOwnThread("deleteState");
        var persistence = persistence();
        if (persistence == null) {
            throw new IllegalStateException(path() + " is not durable, so it has no state to delete: annotate "
                    + type().name() + " with @Durable and spawn it without .durable(false), or call ctx.stop() if it is"
                    + " only to end");
        }
        persistence.deleteAtEnd();
    }

    @Override
    public long fencingToken() {
        checkOwnThread("fencingToken");
        var persistence = persistence();
        long token = persistence == null ? 0 : persistence.fencingToken();
        if (token == 0) {
            throw new IllegalStateException(path()
                    + " has no fencing token, because nobody agrees on who owns it: spawn "
                    + type().name() + ", annotated with @Durable, in a cluster with the scope ClusterScope.replicas(3),"
                    + " whose consistency is QUORUM unless said otherwise");
        }
        return token;
    }

    /** Gives an element to whoever is found by these names, below this actor; to this one, if there are none. Any thread. */
    public void deliverTo(List<String> names, ActorType<?, ?> type, Object element) {
        if (!names.isEmpty()) {
            tellSystem(new SystemMessage.PassOn(names, type, element));
        } else if (plan().type() == type) {
            deliver(element);
        } else {
            refuse(element);
        }
    }

    private void passOn(List<String> names, ActorType<?, ?> type, Object element) {
        var all = extrasIfAny();
        var children = all == null ? null : all.children;
        var child = children == null ? null : children.named(names.getFirst());
        if (child == null) {
            refuse(element);
        } else {
            child.deliverTo(names.subList(1, names.size()), type, element);
        }
    }

    // ---- time

    @Override
    public Cancellable schedule(Duration delay, Object message) {
        Objects.requireNonNull(delay, "delay");
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a message can't be scheduled in the past: " + delay);
        }
        return startTimer(message, nanos(delay), 0);
    }

    @Override
    public Cancellable tick(Duration interval, Object message) {
        Objects.requireNonNull(interval, "interval");
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("a tick's interval is longer than zero, not " + interval);
        }
        return startTimer(message, nanos(interval), nanos(interval));
    }

    private Timer startTimer(Object message, long delayNanos, long intervalNanos) {
        checkAlive("schedule and tick");
        var timer = new Timer(this, Objects.requireNonNull(message, "message"), intervalNanos);
        var all = extras();
        var timers = all.timers;
        if (timers == null) {
            timers = new Timers();
            all.timers = timers;
        }
        timers.add(timer);
        timer.start(delayNanos);
        return timer;
    }

    /** Forgets a timer that is over. Any thread. */
    void forget(Timer timer) {
        var all = extrasIfAny();
        var timers = all == null ? null : all.timers;
        if (timers != null) {
            timers.remove(timer);
        }
    }

    @Override
    public void receiveTimeout(Duration timeout, Object message) {
        checkAlive("receiveTimeout");
        if (!Objects.requireNonNull(timeout, "timeout").isPositive()) {
            throw new IllegalArgumentException("a receive time-out is longer than zero, not " + timeout);
        }
        cancelReceiveTimeout();
        var started = new ReceiveTimeout(this, Objects.requireNonNull(message, "message"), nanos(timeout));
        extras().receiveTimeout = started;
        started.start();
    }

    @Override
    public void cancelReceiveTimeout() {
        checkOwnThread("cancelReceiveTimeout");
        dropReceiveTimeout();
    }

    private void dropReceiveTimeout() {
        var all = extrasIfAny();
        var running = all == null ? null : all.receiveTimeout;
        if (all != null && running != null) {
            running.cancel();
            all.receiveTimeout = null;
        }
    }

    private static long nanos(Duration duration) {
        try {
            // Half of the range, so that sums with a clock's time stay within it.
            return Math.min(duration.toNanos(), Long.MAX_VALUE / 2);
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE / 2;
        }
    }

    // ---- watching

    @Override
    public void watch(ActorRef ref, Object message) {
        checkAlive("watch");
        Objects.requireNonNull(message, "message");
        if (!(GeneratedRef.of(ref).target() instanceof Watchable other)) {
            throw new IllegalArgumentException(ref + " can't be watched");
        }
        if (other == this) {
            throw new IllegalArgumentException(path() + " can't watch itself: it is gone when the message would come");
        }
        if (makeWatches().watch(other, message)) {
            other.addWatcher(this);
        }
    }

    @Override
    public void unwatch(ActorRef ref) {
        checkOwnThread("unwatch");
        if (GeneratedRef.of(ref).target() instanceof Watchable other) {
            forgetWatched(other);
        }
    }

    @Override
    void forgetWatched(Watchable watched) {
        var watches = watches();
        if (watches != null && watches.unwatch(watched) != null) {
            watched.removeWatcher(this);
        }
    }

    @Override
    public void addWatcher(Watcher watcher) {
        tellSystem(new SystemMessage.Watch(watcher));
    }

    @Override
    public void removeWatcher(Watcher watcher) {
        tellSystem(new SystemMessage.Unwatch(watcher));
    }

    @Override
    public void watchedStopped(Watchable watched) {
        tellSystem(new SystemMessage.WatchedStopped(watched));
    }

    private @Nullable Watches watches() {
        var all = extrasIfAny();
        return all == null ? null : all.watches;
    }

    private Watches makeWatches() {
        var watches = watches();
        if (watches == null) {
            watches = new Watches();
            extras().watches = watches;
        }
        return watches;
    }

    private void watchedBy(Watcher watcher) {
        if (isStopped()) {
            watcher.watchedStopped(this);
        } else {
            makeWatches().addWatcher(watcher);
        }
    }

    private void notice(Watchable watched) {
        var watches = watches();
        var message = watches == null ? null : watches.messageFor(watched);
        if (message != null) {
            add(new Notice(watched, message));
        }
    }

    @Override
    void endWatches() {
        var all = watches();
        if (all != null) {
            extras().watches = null;
            all.watchers().forEach(watcher -> watcher.watchedStopped(this));
            all.watched().forEach(watched -> watched.removeWatcher(this));
        }
    }

    private void notWatchedBy(Watcher watcher) {
        var watches = watches();
        if (watches != null) {
            watches.removeWatcher(watcher);
        }
    }

    @Override
    void handleSystem(SystemMessage message) {
        switch (message) {
            case SystemMessage.Watch(var watcher) -> watchedBy(watcher);
            case SystemMessage.Unwatch(var watcher) -> notWatchedBy(watcher);
            case SystemMessage.WatchedStopped(var watched) -> notice(watched);
            case SystemMessage.PassOn(var names, var type, var element) -> passOn(names, type, element);
            default -> super.handleSystem(message);
        }
    }

    // ---- going on later

    @Override
    public <R, T extends @Nullable Object> void pipeToSelf(
            R self, CompletionStage<T> stage, BiConsumer<R, T> done, BiConsumer<R, Throwable> failed) {
        checkAlive("pipeToSelf");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(failed, "failed");
        var continuation = new Continuation<>(this, self, done, failed);
        if (!(stage instanceof FutureAsk.Reply reply && reply.continueWith(continuation))) {
            stage.whenComplete(continuation::goOn);
        }
    }

    @Override
    void deliver(Envelope envelope) {
        switch (envelope) {
            case Notice notice -> {
                var message = makeWatches().unwatch(notice.stopped());
                if (message != null) {
                    processInside(message, false);
                }
            }
            case TimerMessage again -> processInside(again.message(), true);
            case Timer timer -> {
                if (timer.takeDelivery()) {
                    if (!timer.repeats()) {
                        forget(timer);
                    }
                    processInside(timer.message(), true);
                }
            }
            case ReceiveTimeout timeout -> {
                if (timeout.takeDelivery()) {
                    processInside(timeout.message(), true);
                }
            }
            case Reconciliation versions -> reconcileNow(versions);
            default -> throw new AssertionError(envelope);
        }
    }

    /** Lets the actor bring another version of its state together with its own, in its turn. */
    public void reconcile(Reconciliation versions) {
        add(versions);
    }

    @Override
    void noteMessage() {
        var all = extrasIfAny();
        var running = all == null ? null : all.receiveTimeout;
        if (running != null) {
            running.touch();
        }
    }

    @Override
    void reset() {
        super.reset();
        var all = extrasIfAny();
        var timers = all == null ? null : all.timers;
        if (timers != null) {
            timers.cancelAll();
        }
        dropReceiveTimeout();
    }

    @Override
    public String toString() {
        return type().name() + "(" + path() + ")";
    }
}
