package dev.casty.runtime.cell;

import dev.casty.ActorFailedException;
import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.ActorSystem;
import dev.casty.Behavior;
import dev.casty.Cancellable;
import dev.casty.NoReplyException;
import dev.casty.ReplyTo;
import dev.casty.SystemEvent;
import dev.casty.UnhandledMessageException;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.mailbox.Envelope;
import dev.casty.spi.ActorCell;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.Handlers;
import dev.casty.spi.Outcome;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One actor of this system. The top layer of a cell: calls the handler for each message, answers the asker, and does what
 * the actor asks of its context.
 */
public final class Cell extends SupervisedCell implements ActorCell {
    private @Nullable Behaving behaving;
    private @Nullable Object current;
    private @Nullable Ask asker;
    private boolean answered;
    /** What was put aside of the current message. */
    private @Nullable Object stashed;
    private boolean fromTimer;
    private @Nullable Timers timers;
    private @Nullable ReceiveTimeout receiveTimeout;
    private @Nullable Stash stash;
    private @Nullable Watches watches;
    private volatile boolean stopRequested;

    /** A cell that does nothing before {@link #start}. */
    private Cell(Environment environment, @Nullable SupervisedCell parent, String name, ActorSpec<?> spec) {
        super(environment, parent, name, spec);
    }

    /** A new actor without a parent. Nothing happens before {@link #start} or {@link #startAfter}. */
    public static Cell topLevel(Environment environment, String name, ActorSpec<?> spec) {
        return new Cell(environment, null, name, spec);
    }

    /** A behaviour on the stack, and what is below it. */
    private record Behaving(
            Behavior behavior,
            Handlers<Object> handlers,
            @Nullable Behaving below) {}

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
        stopRequested = true;
    }

    /** A ref of this actor, if {@code spec} is of its class. */
    public <R extends ActorRef> R refFor(ActorSpec<R> spec) {
        return Spawning.refOf(this, spec);
    }

    /** Its name, the last part of its path. */
    public String actorName() {
        return name();
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

    // ---- handling

    @Override
    void handle(Object element) {
        if (!(element instanceof Envelope envelope)) {
            process(element, null);
            return;
        }
        switch (envelope) {
            case Ask ask -> process(ask.message(), ask);
            case Continuation continuation -> runContinuation(continuation);
            case Notice notice -> {
                var message = watches().unwatch(notice.stopped());
                if (message != null) {
                    process(message, null);
                }
            }
            case TimerMessage again -> processTimer(again.message());
            case Timer timer -> {
                if (timer.takeDelivery()) {
                    if (!timer.repeats()) {
                        forget(timer);
                    }
                    processTimer(timer.message());
                }
            }
            case ReceiveTimeout timeout -> {
                if (timeout.takeDelivery()) {
                    processTimer(timeout.message());
                }
            }
            default -> throw new AssertionError(envelope);
        }
    }

    private void processTimer(Object message) {
        fromTimer = true;
        try {
            process(message, null);
        } finally {
            fromTimer = false;
        }
    }

    private void process(Object message, @Nullable Ask ask) {
        current = message;
        asker = ask;
        answered = false;
        stashed = null;
        if (receiveTimeout != null) {
            receiveTimeout.touch();
        }
        Throwable thrown = null;
        try {
            conclude(message, ask);
        } catch (Throwable e) {
            thrown = e;
        }
        current = null;
        asker = null;
        if (thrown != null) {
            handlerFailed(thrown, message, ask);
        }
    }

    private void conclude(Object message, @Nullable Ask ask) throws Throwable {
        int number = type().messages().indexOf(message.getClass());
        var outcome = number < 0 ? Outcome.UNHANDLED : dispatch(number, message);
        if (stashed != null) {
            return;
        }
        switch (outcome) {
            case Outcome.ACKNOWLEDGED -> {
                if (ask != null && !answered) {
                    ask.complete(null);
                }
            }
            case Outcome.LATER -> {}
            case Outcome.SILENT -> {
                if (ask != null && !answered) {
                    ask.fail(() -> noReply(number, message));
                }
            }
            case Outcome.UNHANDLED -> unhandled(message, ask);
            case null, default -> {
                if (ask != null && !ask.complete(outcome)) {
                    ask.tooLate(outcome);
                }
            }
        }
    }

    private @Nullable Object dispatch(int number, Object message) throws Throwable {
        var now = behaving;
        return now == null
                ? type().handlers().handle(instance(), number, message, context())
                : now.handlers().handle(now.behavior(), number, message, context());
    }

    private void handlerFailed(Throwable thrown, Object message, @Nullable Ask ask) {
        if (stashed != null) {
            aside().remove(stashed);
        }
        if (ask != null) {
            var text = path() + " failed while handling " + Ask.name(message) + ": " + Ask.describe(thrown);
            ask.fail(() -> new ActorFailedException(text, thrown));
        }
        fail(thrown, message);
    }

    private void runContinuation(Continuation continuation) {
        try {
            continuation.run();
        } catch (Throwable e) {
            fail(e, null);
        }
    }

    private Handlers<?> currentHandlers() {
        return behaving == null ? type().handlers() : behaving.handlers();
    }

    private NoReplyException noReply(int number, Object message) {
        var handlers = currentHandlers();
        return new NoReplyException(path() + " did not answer " + Ask.name(message) + ": " + handlers.name() + "."
                + handlers.handlerOf(number) + " is void, so it must call ctx.reply(...) for a message that is answered"
                + " with " + type().messages().replyOf(number).getSimpleName());
    }

    private void unhandled(Object message, @Nullable Ask ask) {
        publish(new SystemEvent.Unhandled(path(), message));
        if (ask != null) {
            var text = path() + " does not handle " + Ask.name(message) + " now: "
                    + currentHandlers().name() + " has no @On method for it";
            ask.fail(() -> new UnhandledMessageException(text));
        }
    }

    @Override
    public void reply(@Nullable Object reply) {
        var message = currentMessage("reply");
        if (answered) {
            throw new IllegalStateException(path() + " has answered " + Ask.name(message) + " already");
        }
        checkReply(message, reply);
        answered = true;
        if (asker != null && !asker.complete(reply)) {
            asker.tooLate(reply);
        }
    }

    private void checkReply(Object message, @Nullable Object reply) {
        var expected = type().messages().replyOf(type().messages().indexOf(message.getClass()));
        if (reply != null && !expected.isInstance(reply)) {
            throw new IllegalArgumentException(path() + " can't answer " + Ask.name(message) + " with a "
                    + reply.getClass().getName() + ": "
                    + (expected == void.class
                            ? "it is only acknowledged, no handler of it returns anything"
                            : "its reply is a " + expected.getName()));
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the processor has checked what the handler replies
    public <R extends @Nullable Object> ReplyTo<R> replyTo() {
        if (asker == null) {
            return new NobodyAsked<>(
                    path(), currentMessage("replyTo"), environment().eventBus());
        }
        asker.defer();
        return (ReplyTo<R>) (ReplyTo<?>) asker;
    }

    @Override
    public Outcome replyWhenDone(@Nullable CompletionStage<?> stage) {
        var message = currentMessage("a CompletionStage");
        if (stage == null) {
            throw new NullPointerException(
                    "the handler of " + Ask.name(message) + " returned null for a CompletionStage");
        }
        if (stashed != null) {
            return Outcome.LATER;
        }
        var waiting = asker;
        if (waiting != null) {
            waiting.defer();
        }
        stage.whenComplete((reply, failure) -> {
            if (failure != null) {
                stageFailed(waiting, message, unwrap(failure));
            } else if (waiting != null && !waiting.complete(reply)) {
                waiting.tooLate(reply);
            }
        });
        return Outcome.LATER;
    }

    /** The failure of a stage fails the ask and not the actor; if nobody asked, somebody must still be told. */
    private void stageFailed(@Nullable Ask waiting, Object message, Throwable failure) {
        if (waiting == null) {
            publish(new SystemEvent.HookFailed(path(), "the CompletionStage for " + Ask.name(message), failure));
        } else {
            var text = path() + " failed to answer " + Ask.name(message) + ": " + Ask.describe(failure);
            waiting.fail(() -> new ActorFailedException(text, failure));
        }
    }

    private static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    // ---- behaviours

    @Override
    public <B extends Behavior> void become(B behavior, Handlers<B> handlers) {
        push(behavior, handlers, behaving);
    }

    @Override
    public <B extends Behavior> void replace(B behavior, Handlers<B> handlers) {
        push(behavior, handlers, behaving == null ? null : behaving.below());
    }

    @SuppressWarnings("unchecked") // handlers are only ever given the behaviour that came with them
    private void push(Behavior behavior, Handlers<? extends Behavior> handlers, @Nullable Behaving below) {
        checkAlive("become");
        Objects.requireNonNull(behavior, "behavior");
        behaving = new Behaving(behavior, (Handlers<Object>) (Handlers<?>) handlers, below);
    }

    @Override
    public void unbecome() {
        checkAlive("unbecome");
        behaving = behaving == null ? null : behaving.below();
    }

    // ---- children

    @Override
    public <C extends ActorRef> C actor(String name, ActorSpec<C> spec) {
        Spawning.checkName(name);
        Spawning.checkSpec(spec);
        checkAlive("actor");
        var existing = family().named(name);
        return existing != null && !existing.endsSoon() ? Spawning.refOf(existing, spec) : spawn(name, spec, existing);
    }

    @Override
    public <C extends ActorRef> C actor(ActorSpec<C> spec) {
        Spawning.checkSpec(spec);
        checkAlive("actor");
        return spawn(family().nextName(), spec, null);
    }

    private <C extends ActorRef> C spawn(String name, ActorSpec<C> spec, @Nullable Cell before) {
        var child = new Cell(environment(), this, name, spec);
        family().add(child);
        if (before == null) {
            child.launch();
        } else {
            child.startAfter(before);
        }
        return spec.type().ref(child);
    }

    @Override
    public List<ActorRef> children() {
        checkOwnThread("children");
        return livingChildren().stream().map(child -> child.type().ref(child)).toList();
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
        if (timers == null) {
            timers = new Timers();
        }
        timers.add(timer);
        timer.start(delayNanos);
        return timer;
    }

    /** Forgets a timer that is over. Any thread. */
    void forget(Timer timer) {
        var all = timers;
        if (all != null) {
            all.remove(timer);
        }
    }

    @Override
    public void receiveTimeout(Duration timeout, Object message) {
        checkAlive("receiveTimeout");
        if (!Objects.requireNonNull(timeout, "timeout").isPositive()) {
            throw new IllegalArgumentException("a receive time-out is longer than zero, not " + timeout);
        }
        cancelReceiveTimeout();
        receiveTimeout = new ReceiveTimeout(this, Objects.requireNonNull(message, "message"), nanos(timeout));
        receiveTimeout.start();
    }

    @Override
    public void cancelReceiveTimeout() {
        checkOwnThread("cancelReceiveTimeout");
        if (receiveTimeout != null) {
            receiveTimeout.cancel();
            receiveTimeout = null;
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
        if (!(GeneratedRef.of(ref).target() instanceof Cell other)) {
            throw new IllegalArgumentException(ref + " can't be watched");
        }
        if (other == this) {
            throw new IllegalArgumentException(path() + " can't watch itself: it is gone when the message would come");
        }
        if (watches().watch(other, message)) {
            other.tellSystem(new SystemMessage.Watch(this));
        }
    }

    @Override
    public void unwatch(ActorRef ref) {
        checkOwnThread("unwatch");
        if (GeneratedRef.of(ref).target() instanceof Cell other) {
            forgetWatched(other);
        }
    }

    @Override
    void forgetWatched(Cell watched) {
        if (watches != null && watches.unwatch(watched) != null) {
            watched.tellSystem(new SystemMessage.Unwatch(this));
        }
    }

    private Watches watches() {
        if (watches == null) {
            watches = new Watches();
        }
        return watches;
    }

    private void addWatcher(Cell watcher) {
        if (isStopped()) {
            watcher.tellSystem(new SystemMessage.WatchedStopped(this));
        } else {
            watches().addWatcher(watcher);
        }
    }

    private void watchedStopped(Cell watched) {
        var message = watches == null ? null : watches.messageFor(watched);
        if (message != null) {
            pushOwn(new Notice(watched, message));
        }
    }

    @Override
    void endWatches() {
        var all = watches;
        if (all != null) {
            watches = null;
            all.watchers().forEach(watcher -> watcher.tellSystem(new SystemMessage.WatchedStopped(this)));
            all.watched().forEach(watched -> watched.tellSystem(new SystemMessage.Unwatch(this)));
        }
    }

    private void removeWatcher(Cell watcher) {
        if (watches != null) {
            watches.removeWatcher(watcher);
        }
    }

    @Override
    void handleSystem(SystemMessage message) {
        switch (message) {
            case SystemMessage.Watch(var watcher) -> addWatcher(watcher);
            case SystemMessage.Unwatch(var watcher) -> removeWatcher(watcher);
            case SystemMessage.WatchedStopped(var watched) -> watchedStopped(watched);
            default -> super.handleSystem(message);
        }
    }

    // ---- putting aside, and going on later

    @Override
    public void stash() {
        var message = currentMessage("stash");
        if (stashed != null) {
            throw new IllegalStateException(path() + " has stashed " + Ask.name(message) + " already");
        }
        var aside = aside();
        if (aside.isFull()) {
            throw new IllegalStateException(path() + " can't stash " + Ask.name(message) + ": " + spec().stashCapacity()
                    + " messages are stashed, which is its spec's stashCapacity");
        }
        stashed = asker != null ? asker : fromTimer ? new TimerMessage(message) : message;
        aside.add(stashed);
    }

    @Override
    public void unstashAll() {
        checkOwnThread("unstashAll");
        if (stash != null) {
            stash.bringBack();
        }
    }

    private Stash aside() {
        if (stash == null) {
            stash = new Stash(spec().stashCapacity());
        }
        return stash;
    }

    @Override
    boolean hasUnstashed() {
        return stash != null && stash.hasBack();
    }

    @Override
    @Nullable
    Object pollUnstashed() {
        return stash == null ? null : stash.pollBack();
    }

    @Override
    public <R, T extends @Nullable Object> void pipeToSelf(
            R self, CompletionStage<T> stage, BiConsumer<R, T> done, BiConsumer<R, Throwable> failed) {
        checkAlive("pipeToSelf");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(failed, "failed");
        stage.whenComplete((result, failure) -> pushOwn(
                failure == null
                        ? new Continuation(Objects.requireNonNullElse(result, "null"), () -> done.accept(self, result))
                        : new Continuation(failure, () -> failed.accept(self, unwrap(failure)))));
    }

    // ---- rules

    @Override
    void reset() {
        behaving = null;
        if (timers != null) {
            timers.cancelAll();
        }
        if (receiveTimeout != null) {
            receiveTimeout.cancel();
            receiveTimeout = null;
        }
        if (stash != null) {
            stash.dropTimerMessages();
            stash.bringBack();
        }
    }

    private Object currentMessage(String what) {
        checkOwnThread(what);
        if (current == null) {
            throw new IllegalStateException(path() + ": there is no message to which " + what
                    + " could refer; it works in an @On method, not in a hook or a continuation");
        }
        return current;
    }

    private void checkAlive(String what) {
        checkOwnThread(what);
        if (!isAlive()) {
            throw new IllegalStateException(path() + " is on its way down: " + what
                    + " works until the actor stops or restarts, not in" + " @OnStop and @PreRestart");
        }
    }

    private void checkOwnThread(String what) {
        if (!isOnOwnThread()) {
            throw new IllegalStateException(what + " of the context of " + path()
                    + " was called outside of its handlers and hooks, on thread '"
                    + Thread.currentThread().getName() + "'. Only self() and system() work there: send the actor a"
                    + " message, or continue on it with ctx.pipeToSelf");
        }
    }

    @Override
    public String toString() {
        return type().name() + "(" + path() + ")";
    }
}
