package dev.casty.benchmarks.flat;

import dev.casty.benchmarks.workload.Tally;

/**
 * Messages that are told before all of them must have been handled, so that mailboxes stay small. Each message carries its
 * round.
 *
 * @param share how many each actor gets
 * @param tally where it reports when it has handled them
 */
record Round(long share, Tally tally) {
    /** One of {@code size} messages, evenly told to so many actors. */
    static Round of(int actors, long size) {
        return new Round(size / actors, new Tally(actors));
    }

    /** Counts one more message of an actor that has handled so many of the round; returns how many it has now. */
    long count(long before) {
        long handled = before + 1;
        if (handled < share) {
            return handled;
        }
        tally.add(handled);
        return 0;
    }
}
