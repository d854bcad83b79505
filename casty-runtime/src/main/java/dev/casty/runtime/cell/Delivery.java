package dev.casty.runtime.cell;

import dev.casty.MailboxFullException;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.Asked;
import dev.casty.runtime.durable.Effect;

/** A message, or an ask, on its way to an actor. */
record Delivery(Asked to, Object element) implements Effect {
    @Override
    public void release() {
        try {
            to.deliver(element);
        } catch (MailboxFullException full) {
            // The handler that sent it has ended, so the exception can't be thrown there any more.
            if (element instanceof Ask ask) {
                ask.fail(() -> full);
            } else {
                refuse("there was no room for it when it was let out", full);
            }
        }
    }

    @Override
    public void refuse(String reason, Throwable cause) {
        if (element instanceof Ask ask) {
            ask.refuse(reason, cause);
        } else {
            to.deadLetter(element, reason);
        }
    }

    @Override
    public boolean mayGoAhead() {
        return true;
    }
}
