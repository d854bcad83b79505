package dev.casty.runtime.cell;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.ActorStoppedException;
import dev.casty.Behavior;
import dev.casty.Directive;
import dev.casty.SystemEvent;
import dev.casty.annotation.MultiChildStrategy;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.cell.Extras.Restart;
import dev.casty.runtime.durable.StateLostException;
import dev.casty.runtime.supervision.Decision;
import dev.casty.runtime.supervision.FailureHistory;
import dev.casty.spi.GeneratedContext;
import dev.casty.spi.StateType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The middle layer of a cell: the life of its actor, through failures and restarts to its end.
 *
 * <pre>
 *            constructor, start hook
 *  STARTING ------------------------> RUNNING -- something throws --> FAILED
 *     ^                                                                 | decision
 *     |            backoff over                              restart    v     stop
 *     +--------- BACKING_OFF <-- children gone, PreRestart -- RESTARTING   STOPPING -- children gone, OnStop --> STOPPED
 * </pre>
 *
 * <p>Messages are handled in RUNNING alone and wait in every other state; system messages are handled in all of them, and a
 * stop is obeyed in all of them. Nothing here waits: each step that depends on another actor or on time ends the turn, and
 * a system message continues it.
 *
 * <p>Who decides about a failure: the actor's own supervision; but if its parent has an {@code @OnChildFailure} hook or
 * restarts siblings together, or if the decision is to escalate, the parent is asked and the actor waits in FAILED for its
 * verdict. So a parent that has no say holds up no restart, even while it blocks.
 */
abstract class SupervisedCell extends ScheduledCell {
    enum State {
        STARTING,
        RUNNING,
        FAILED,
        RESTARTING,
        BACKING_OFF,
        STOPPING,
        STOPPED
    }

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(SupervisedCell.class, "state", State.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final GeneratedContext<?> context;
    private volatile State state = State.STARTING;
    private @Nullable Object instance;

    SupervisedCell(Environment environment, @Nullable Cell parent, @Nullable String name, ActorSpec<?> spec) {
        super(environment, parent, name, spec);
        context = type().context(self());
        var state = plan().durable() ? type().state() : null;
        var journal = state == null ? null : environment.journal(path());
        if (state != null && journal != null) {
            extras().persistence = new Persistence(this, journal, state);
        }
    }

    /** Code of the user's. */
    @FunctionalInterface
    interface Hook {
        void run() throws Throwable;
    }

    abstract Cell self();

    /** Calls off all timers, forgets the behaviours and brings back what was stashed. Watches go on. */
    abstract void reset();

    /** Tells those who watch this actor that it has stopped, and those whom it watches that it watches no more. */
    abstract void endWatches();

    /** The behaviours that the actor had before it was started again, the lowest first. */
    abstract void recovered(List<StateType.Restored<?>> behaviors);

    /** The behaviours that it has now, the lowest first. */
    abstract List<Behavior> behaviors();

    /** Stops watching an actor. */
    abstract void forgetWatched(Watchable watched);

    final GeneratedContext<?> context() {
        return context;
    }

    /** The instance that handles messages; there is one whenever the actor runs. */
    final Object instance() {
        return Objects.requireNonNull(instance, "instance");
    }

    @Override
    final boolean acceptsMail() {
        return state == State.RUNNING;
    }

    @Override
    public final boolean isStopped() {
        return state == State.STOPPED;
    }

    /** Without the fence of a volatile write: what others conclude from the state they check again once they have acted. */
    private void enter(State next) {
        STATE.setRelease(this, next);
    }

    /** Whether it stops or has stopped: its name is free for a successor. */
    final boolean isStopping() {
        var now = state;
        return now == State.STOPPING || now == State.STOPPED;
    }

    /** Whether hooks and handlers may begin something that lasts. */
    final boolean isAlive() {
        return state == State.RUNNING || state == State.STARTING;
    }

    final Children family() {
        var all = extras();
        var children = all.children;
        if (children == null) {
            children = new Children();
            all.children = children;
        }
        return children;
    }

    @Override
    final ActorStoppedException stoppedException(Object message) {
        var failure = lastFailure();
        var why = failure == null ? "has stopped" : "was stopped after a failure";
        return new ActorStoppedException(
                path() + " " + why + " and did not handle " + Ask.name(message),
                failure == null ? null : failure.cause());
    }

    // ---- start

    @Override
    final void beforeMail() {
        if (state == State.STARTING) {
            enterHook();
            try {
                start(null);
            } finally {
                leaveHook();
            }
        }
    }

    /** Makes an instance and runs its hook. */
    private void start(@Nullable Restart after) {
        enter(State.STARTING);
        try {
            var made = factory().create();
            instance = made;
            recover(made);
            durably(made, () -> {
                if (after == null) {
                    type().start(made, context);
                } else {
                    type().postRestart(made, after.failure().cause(), context);
                }
            });
        } catch (Throwable e) {
            fail(e, null);
            return;
        }
        enter(State.RUNNING);
        // It has recovered: what stops it now is something else.
        lastFailure(null);
        if (after != null) {
            publish(new SystemEvent.ActorRestarted(path(), after.failure().cause(), after.count()));
        }
    }

    private void recover(Object made) {
        var persistence = persistence();
        if (persistence != null) {
            recovered(persistence.recover(made));
        }
    }

    /** Runs a hook, or whatever else may change the actor, so that what it changes is kept if the actor is durable. */
    final void durably(Object actor, Hook body) throws Throwable {
        var persistence = persistence();
        if (persistence == null) {
            body.run();
        } else {
            persistence.begin();
            body.run();
            persistence.end(actor);
        }
    }

    // ---- failure

    /**
     * The actor has failed. Virtual machine errors go on to the thread's handler afterwards.
     *
     * @param message the message that was being handled, or null
     */
    final void fail(Throwable cause, @Nullable Object message) {
        var failure = new Failed(cause, message);
        lastFailure(failure);
        undo(cause);
        enter(State.FAILED);
        if (cause instanceof StateLostException) {
            environment().lost(self());
            return;
        }
        publish(new SystemEvent.ActorFailed(path(), cause, message));
        decide(failure);
        if (cause instanceof VirtualMachineError error) {
            throw error;
        }
    }

    /** Forgets what the handler or hook has done that failed, if the actor is durable. */
    final void undo(Throwable cause) {
        var persistence = persistence();
        if (persistence != null) {
            persistence.fail(cause);
        }
    }

    private void decide(Failed failure) {
        long now = environment().clock().nanoTime();
        var own = history().decide(plan().supervision(), now, environment().random());
        var parent = parent();
        if (parent != null && (parent.hasSayInFailures() || own instanceof Decision.Escalate)) {
            var ifRestarted =
                    history().restart(plan().supervision(), now, environment().random());
            parent.tellSystem(new SystemMessage.ChildFailed(this, failure, own, ifRestarted));
        } else {
            obey(failure, own);
        }
    }

    private FailureHistory history() {
        var all = extras();
        var history = all.history;
        if (history == null) {
            history = new FailureHistory();
            all.history = history;
        }
        return history;
    }

    private @Nullable Failed lastFailure() {
        var all = extrasIfAny();
        return all == null ? null : all.lastFailure;
    }

    private void lastFailure(@Nullable Failed failure) {
        if (failure != null || lastFailure() != null) {
            extras().lastFailure = failure;
        }
    }

    private @Nullable Restart restart() {
        var all = extrasIfAny();
        return all == null ? null : all.restart;
    }

    private void restart(@Nullable Restart begun) {
        if (begun != null || restart() != null) {
            extras().restart = begun;
        }
    }

    /** Whether its word is needed when a child fails. Any thread may ask. */
    final boolean hasSayInFailures() {
        return type().decidesChildFailures() || plan().supervision().children() != MultiChildStrategy.ONE_FOR_ONE;
    }

    private void obey(Failed failure, Decision decision) {
        if (state != State.FAILED || lastFailure() != failure) {
            return;
        }
        switch (decision) {
            case Decision.Restart(long delayNanos) -> {
                int count = history()
                        .restarted(plan().supervision(), environment().clock().nanoTime(), delayNanos);
                beginRestart(new Restart(failure, delayNanos, count));
            }
            case Decision.Stop(String reason) -> giveUp(failure, reason);
            case Decision.Escalate() -> giveUp(failure, "its failure was to be escalated, and it has no parent");
        }
    }

    private void giveUp(Failed failure, String reason) {
        publish(new SystemEvent.ActorGaveUp(path(), failure.cause(), reason));
        stop();
    }

    // ---- failure of a child

    private void childFailed(SystemMessage.ChildFailed report) {
        // In any other state the children are being stopped, or will be by what this actor's own failure leads to.
        if (state != State.RUNNING || !family().contains(report.child().self())) {
            return;
        }
        Directive directive;
        try {
            directive = decide(report.child(), report.failure().cause());
        } catch (Throwable e) {
            fail(e, null);
            return;
        }
        var decision = switch (directive) {
            case null -> report.own();
            case RESTART -> report.ifRestarted();
            case STOP -> new Decision.Stop("its parent decided so");
            case ESCALATE -> new Decision.Escalate();
        };
        carryOut(report, decision);
    }

    private @Nullable Directive decide(SupervisedCell child, Throwable cause) throws Throwable {
        var actor = instance();
        var decided = new AtomicReference<@Nullable Directive>();
        durably(actor, () -> decided.set(type().childFailed(actor, child.ref(), cause, context)));
        return decided.get();
    }

    private void carryOut(SystemMessage.ChildFailed report, Decision decision) {
        var child = report.child();
        switch (decision) {
            case Decision.Restart(long delayNanos) -> {
                for (var affected :
                        family().affectedBy(child.self(), plan().supervision().children())) {
                    affected.tellSystem(
                            affected == child
                                    ? new SystemMessage.Verdict(report.failure(), decision)
                                    : new SystemMessage.RestartWithSibling(
                                            report.failure().cause(), delayNanos));
                }
            }
            case Decision.Stop stop -> child.tellSystem(new SystemMessage.Verdict(report.failure(), stop));
            case Decision.Escalate() -> fail(report.failure().cause(), null);
        }
    }

    /** Its ref. One object, as the context has it. */
    final ActorRef ref() {
        return context.self();
    }

    // ---- restart

    private void restartWithSibling(SystemMessage.RestartWithSibling order) {
        if (state == State.RUNNING || state == State.FAILED) {
            beginRestart(new Restart(new Failed(order.cause(), null), order.delayNanos(), 0));
        }
    }

    private void beginRestart(Restart begun) {
        enter(State.RESTARTING);
        restart(begun);
        // What the dying children would send to this instance means nothing to the next.
        livingChildren().forEach(this::forgetWatched);
        if (stopChildren()) {
            tearDown(begun);
        }
    }

    private void tearDown(Restart begun) {
        var old = instance;
        var failure = begun.failure();
        try {
            if (old != null) {
                runHook("@PreRestart", old, () -> type().preRestart(old, failure.cause(), failure.message(), context));
            }
        } finally {
            backOff(begun);
        }
    }

    private void backOff(Restart begun) {
        instance = null;
        reset();
        enter(State.BACKING_OFF);
        var over = new SystemMessage.BackoffOver(begun.failure());
        if (begun.delayNanos() > 0) {
            environment().scheduler().schedule(begun.delayNanos(), () -> tellSystem(over));
        } else {
            // In a turn of its own: a constructor that always throws must not fill the stack, nor the turn.
            tellSystem(over);
        }
    }

    private void backoffOver(Failed failure) {
        var begun = restart();
        if (state == State.BACKING_OFF && begun != null && begun.failure() == failure) {
            restart(null);
            start(begun);
        }
    }

    // ---- stop

    private void retire(Heir heir) {
        if (!isStopped()) {
            extras().heir = heir;
            stop();
        }
    }

    private void stop() {
        if (isStopping()) {
            return;
        }
        enter(State.STOPPING);
        restart(null);
        if (stopChildren()) {
            finishStop();
        }
    }

    /** Tells all children to stop. Whether there are none. */
    private boolean stopChildren() {
        var living = livingChildren();
        living.forEach(child -> child.tellSystem(SystemMessage.Stop.INSTANCE));
        return living.isEmpty();
    }

    private void childStopped(Cell child) {
        family().remove(child);
        if (!family().isEmpty()) {
            return;
        }
        var begun = restart();
        if (state == State.RESTARTING && begun != null) {
            tearDown(begun);
        } else if (state == State.STOPPING) {
            finishStop();
        }
    }

    private void finishStop() {
        var old = instance;
        try {
            if (old != null) {
                runHook("@OnStop", old, () -> type().stop(old, context));
            }
        } finally {
            stopWhenSettled();
        }
    }

    /** What it has changed is written before its name is free. */
    private void stopWhenSettled() {
        var persistence = persistence();
        if (persistence == null || persistence.isSettled()) {
            stopped();
        } else {
            extras().settling = true;
        }
    }

    private void settled() {
        var persistence = persistence();
        if (persistence == null) {
            return;
        }
        var cause = persistence.settle();
        if (extras().settling) {
            if (persistence.isSettled()) {
                extras().settling = false;
                stopped();
            }
        } else if (cause != null && !isStopping()) {
            fail(cause, null);
        }
    }

    private void stopped() {
        instance = null;
        reset();
        enter(State.STOPPED);
        var persistence = persistence();
        if (persistence != null) {
            persistence.stopped();
        }
        var parent = parent();
        if (parent == null) {
            environment().stopped(self());
        } else {
            parent.tellSystem(new SystemMessage.ChildStopped(self()));
        }
        // After the parent: one that watches its child no longer has it when it hears of the end.
        endWatches();
        var all = extrasIfAny();
        var next = all == null ? null : all.successor;
        if (all != null && next != null) {
            // Else whoever has an old ref would keep every later incarnation.
            all.successor = null;
            next.launch();
        }
    }

    private void launchAfter(Cell next) {
        if (isStopped()) {
            next.launch();
        } else {
            extras().successor = next;
        }
    }

    /** Reports what a hook throws. Virtual machine errors go on, once the caller has done the rest. */
    private void runHook(String hook, Object holder, Hook body) {
        try {
            durably(holder, body);
        } catch (Throwable e) {
            undo(e);
            publish(new SystemEvent.HookFailed(path(), hook, e));
            if (e instanceof VirtualMachineError error) {
                throw error;
            }
        }
    }

    @Override
    void handleSystem(SystemMessage message) {
        switch (message) {
            case SystemMessage.Stop stop -> stop();
            case SystemMessage.Retire(var heir) -> retire(heir);
            case SystemMessage.ChildFailed report -> childFailed(report);
            case SystemMessage.Verdict(var failure, var decision) -> obey(failure, decision);
            case SystemMessage.RestartWithSibling order -> restartWithSibling(order);
            case SystemMessage.BackoffOver(var failure) -> backoffOver(failure);
            case SystemMessage.ChildStopped(var child) -> childStopped(child);
            case SystemMessage.Settled settled -> settled();
            case SystemMessage.LaunchAfter(var next) -> launchAfter(next);
            default -> throw new AssertionError(message);
        }
    }

    final List<Cell> livingChildren() {
        var all = extrasIfAny();
        return all == null || all.children == null ? List.of() : all.children.all();
    }
}
