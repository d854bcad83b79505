package dev.casty.runtime.cell;

import dev.casty.runtime.mailbox.Envelope;

/** A timer's message that was stashed: it is brought back to the same instance, and no other. */
final class TimerMessage extends Envelope {
    private final Object message;

    TimerMessage(Object message) {
        this.message = message;
    }

    @Override
    public Object message() {
        return message;
    }
}
