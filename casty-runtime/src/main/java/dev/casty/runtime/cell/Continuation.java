package dev.casty.runtime.cell;

import dev.casty.runtime.mailbox.Envelope;

/** What an actor goes on with, on its own thread, when something asynchronous is done. */
final class Continuation extends Envelope {
    private final Object result;
    private final Runnable next;

    /** Of this result, or failure; shown where the actor has stopped before. */
    Continuation(Object result, Runnable next) {
        this.result = result;
        this.next = next;
    }

    void run() {
        next.run();
    }

    @Override
    public Object message() {
        return result;
    }
}
