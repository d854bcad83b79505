package dev.casty.runtime.durable;

import dev.casty.runtime.dispatch.Runner;
import org.jspecify.annotations.Nullable;

/** Whoever keeps back what it does to the world: a durable actor while its handler runs. */
public interface Holder {
    /** Whether it keeps effects back now. Asked on its own thread. */
    boolean isHolding();

    /** Keeps back an effect. Only while it {@link #isHolding}. */
    void hold(Effect effect);

    /** The one whose handler the current thread runs; null if that is nobody's, or nobody's who keeps anything back. */
    static @Nullable Holder current() {
        return InUse.inUse && Runner.currentTask() instanceof Holder holder && holder.isHolding() ? holder : null;
    }

    /** From now on some actor may hold effects back. */
    static void announce() {
        InUse.inUse = true;
    }

    /**
     * Whether there ever was a durable actor in this JVM. Until then no sender need look up whose handler it runs in. Plain,
     * because the one who finds its own effects sent at once is a durable actor, and that has seen the announcement.
     */
    final class InUse {
        private static boolean inUse;

        private InUse() {}
    }
}
