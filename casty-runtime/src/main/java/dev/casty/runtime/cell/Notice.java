package dev.casty.runtime.cell;

import dev.casty.runtime.mailbox.Envelope;

/** The message with which a watcher wants to be told that another actor has stopped. No mailbox refuses it. */
final class Notice extends Envelope {
    private final Cell stopped;
    private final Object message;

    Notice(Cell stopped, Object message) {
        this.stopped = stopped;
        this.message = message;
    }

    Cell stopped() {
        return stopped;
    }

    @Override
    public Object message() {
        return message;
    }
}
