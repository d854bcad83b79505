package dev.casty.testkit.history;

/**
 * Something a client did.
 *
 * @param key of what; what is done to one key does not depend on what is done to others
 * @param input what was asked
 * @param outcome what came of it
 * @param began when the client began, in any unit, by a clock that all operations share. One that began after another had ended
 *     must have happened after it
 * @param ended when the client had its answer; of no matter where that is unknown
 * @param <I> what can be asked
 * @param <O> what can be answered
 */
public record Operation<I, O>(String key, I input, Outcome<O> outcome, long began, long ended) {
    /** With an end that is not before its beginning. */
    public Operation {
        if (ended < began) {
            throw new IllegalArgumentException(
                    input + " of " + key + " ended at " + ended + ", before it began at " + began);
        }
    }

    @Override
    public String toString() {
        return switch (outcome) {
            case Outcome.Returned<O>(var value) -> input + " -> " + value + "  [" + began + ", " + ended + "]";
            case Outcome.Refused<O>() -> input + " refused  [" + began + ", " + ended + "]";
            case Outcome.Unknown<O>() -> input + " -> ?  [" + began + ", ...";
        };
    }
}
