package dev.casty.runtime.durable;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * The effects of one actor that are not released yet, in order. For the actor's own thread.
 *
 * <p>Those of the handler that runs are kept apart until it has ended, for if it fails they never happen. Then they wait, with
 * the number of the last change before them, until that is safe.
 */
public final class Outbox {
    /** Why the effects of a failed handler never happen. */
    public static final String HANDLER_FAILED = "the handler that sent it has failed";

    private final Queue<Effect> current = new ArrayDeque<>();
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    /** An effect, and the change that must be safe first. */
    private record Waiting(long change, Effect effect) {}

    /** An effect of the handler that runs. */
    public void add(Effect effect) {
        current.add(effect);
    }

    /** An effect that waits for this change, which is the last one. */
    public void add(long change, Effect effect) {
        waiting.add(new Waiting(change, effect));
    }

    /**
     * Takes out what the handler has done, if that is nothing but replies and nothing waits before them: whoever has them may
     * release them without coming back here.
     */
    public List<Effect> takeReplies() {
        if (!waiting.isEmpty() || current.isEmpty()) {
            return List.of();
        }
        for (var effect : current) {
            if (!effect.isReply()) {
                return List.of();
            }
        }
        var replies = List.copyOf(current);
        current.clear();
        return replies;
    }

    /** The handler has ended: its effects wait for this change, which is at once if it is safe. */
    public void close(long change, long safe) {
        boolean atOnce = waiting.isEmpty() && change <= safe;
        for (var effect = current.poll(); effect != null; effect = current.poll()) {
            if (atOnce) {
                effect.release();
            } else {
                add(change, effect);
            }
        }
    }

    /** The handler waits for another actor: what may go ahead does. Only when nothing waits for changes before it. */
    public void letOut() {
        for (int left = current.size(); left > 0; left--) {
            var effect = current.remove();
            if (effect.mayGoAhead()) {
                effect.release();
            } else {
                current.add(effect);
            }
        }
    }

    /** The handler has failed: what it did is undone. */
    public void discard(Throwable cause) {
        for (var effect = current.poll(); effect != null; effect = current.poll()) {
            effect.refuse(HANDLER_FAILED, cause);
        }
    }

    /** Changes up to this one are safe. */
    public void release(long safe) {
        for (var first = waiting.peek(); first != null && first.change() <= safe; first = waiting.peek()) {
            waiting.remove();
            first.effect().release();
        }
    }

    /** What waits will not happen: the changes before it could not be written. */
    public void refuse(String reason, Throwable cause) {
        for (var first = waiting.poll(); first != null; first = waiting.poll()) {
            first.effect().refuse(reason, cause);
        }
    }

    /** Whether something waits that may happen when changes up to this one are safe. */
    public boolean hasSafe(long safe) {
        var first = waiting.peek();
        return first != null && first.change() <= safe;
    }

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return waiting.isEmpty();
    }
}
