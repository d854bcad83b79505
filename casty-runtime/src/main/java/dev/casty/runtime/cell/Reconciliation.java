package dev.casty.runtime.cell;

import dev.casty.journal.Entry;
import dev.casty.runtime.mailbox.Envelope;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Two other versions of an actor's state, to be brought together with the one that it has, between two messages. */
public final class Reconciliation extends Envelope {
    private final List<Entry> base;
    private final List<Entry> theirs;
    private final Body body;
    private final Consumer<@Nullable Throwable> done;

    /** How it is done. */
    @FunctionalInterface
    public interface Body {
        /**
         * Changes the actor.
         *
         * @param ours the instance that handles messages
         * @param base another one, with the state with which both have begun
         * @param theirs a third one, with the state of the others
         */
        void run(Object ours, Object base, Object theirs);
    }

    /**
     * What is to be brought together.
     *
     * @param base entries of the state with which both have begun
     * @param theirs entries of the other state
     * @param done told what was thrown, or null; on the actor's thread, or another one if the actor has stopped before
     */
    public Reconciliation(List<Entry> base, List<Entry> theirs, Body body, Consumer<@Nullable Throwable> done) {
        this.base = List.copyOf(base);
        this.theirs = List.copyOf(theirs);
        this.body = body;
        this.done = done;
    }

    List<Entry> base() {
        return base;
    }

    List<Entry> theirs() {
        return theirs;
    }

    void run(Object ours, Object baseInstance, Object theirInstance) {
        body.run(ours, baseInstance, theirInstance);
    }

    void done(@Nullable Throwable thrown) {
        done.accept(thrown);
    }

    @Override
    public Object message() {
        return "a reconciliation";
    }
}
