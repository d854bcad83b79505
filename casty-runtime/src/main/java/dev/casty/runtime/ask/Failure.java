package dev.casty.runtime.ask;

import dev.casty.AskException;

/** Why an ask has no reply. The exception is made where it is thrown, so that its stack trace is the asker's. */
@FunctionalInterface
public interface Failure {
    /** The exception for the asker. */
    AskException toException();
}
