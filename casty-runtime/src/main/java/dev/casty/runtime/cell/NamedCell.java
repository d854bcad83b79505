package dev.casty.runtime.cell;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.Mailbox;
import dev.casty.runtime.mailbox.LinkedQueue;
import dev.casty.spi.ActorFactory;
import dev.casty.spi.ActorPlan;
import dev.casty.spi.ActorType;
import dev.casty.spi.Target;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lowest layer of a cell: who its actor is and where it belongs. All of it is settled at the spawn or seldom touched.
 *
 * <p>That is why it is the lowest. Fields of a superclass come first in memory, so these lie between the tail of the queue,
 * which senders write for each message, and what the upper layers read and write for each message that they handle.
 */
abstract class NamedCell extends LinkedQueue implements Target {
    /** How the names begin that the runtime gives. */
    private static final String NAMELESS = "$";

    private static final VarHandle NAME;

    static {
        try {
            NAME = MethodHandles.lookup().findVarHandle(NamedCell.class, "name", String.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Environment environment;
    private final @Nullable Cell parent;
    private final ActorPlan plan;
    private final ActorFactory<?> factory;
    /**
     * Null until somebody wants to know it, for an actor that was spawned without. A name that a user gives has no {@code /}; one that
     * has is a whole path.
     */
    private @Nullable String name;

    /** Where in the {@link Roster} it is. */
    int place;
    /** Those beside it in the list of {@link Siblings}. */
    @Nullable
    Cell previous;

    @Nullable
    Cell next;

    NamedCell(Environment environment, @Nullable Cell parent, @Nullable String name, ActorSpec<?> spec) {
        this.environment = environment;
        this.parent = parent;
        this.name = name;
        plan = spec.plan();
        factory = spec.factory();
    }

    final Environment environment() {
        return environment;
    }

    /** The actor whose child it is; null at the top. */
    final @Nullable Cell parent() {
        return parent;
    }

    final ActorPlan plan() {
        return plan;
    }

    @SuppressWarnings("unchecked") // a plan's type and a spec's factory are of one class
    final ActorType<Object, ActorRef> type() {
        return (ActorType<Object, ActorRef>) plan.type();
    }

    /** Who makes the actor's instances. */
    final ActorFactory<?> factory() {
        return factory;
    }

    /** How many messages may wait, and what happens to one more. */
    final Mailbox mailbox() {
        return plan.mailbox();
    }

    final String name() {
        var known = name;
        if (known != null) {
            return known;
        }
        NAME.compareAndSet(this, null, NAMELESS + environment.nextNumber());
        return Objects.requireNonNull(name, "name");
    }

    /** Whether whoever spawned it gave it a name. */
    final boolean isNamed() {
        var known = name;
        return known != null && !known.startsWith(NAMELESS);
    }

    /** Whether its path is the same in every run: the runtime has chosen no name on it. */
    final boolean hasLastingPath() {
        return isNamed() && (parent == null || parent.hasLastingPath());
    }

    @Override
    public final String path() {
        return parent != null ? parent.path() + "/" + name() : name().indexOf('/') < 0 ? "/" + name() : name();
    }

    final boolean isChildOf(NamedCell other) {
        return parent == other;
    }
}
