package dev.casty.runtime.cell;

import dev.casty.runtime.durable.Effect;

/**
 * What another actor did in this one's name: once that one's changes are safe, it waits for this one's.
 *
 * @param cell in whose name
 * @param effect what was done
 */
record Relayed(ScheduledCell cell, Effect effect) implements Effect {
    @Override
    public void release() {
        cell.whenOwnIsSafe(effect);
    }

    @Override
    public void refuse(String reason, Throwable cause) {
        effect.refuse(reason, cause);
    }
}
