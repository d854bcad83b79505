package dev.casty.runtime.cell;

import dev.casty.runtime.mailbox.Envelope;

/** The message with which a watcher wants to be told that another actor has stopped. No mailbox refuses it. */
final class Notice extends Envelope {
    private final Watchable stopped;
    private final Object message;

    Notice(Watchable stopped, Object message) {
        this.stopped = stopped;
        this.message = message;
    }

    Watchable stopped() {
        return stopped;
    }

    @Override
    public Object message() {
        return message;
    }
}
