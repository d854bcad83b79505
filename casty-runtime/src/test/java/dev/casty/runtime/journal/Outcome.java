package dev.casty.runtime.journal;

import dev.casty.journal.JournalException;
import dev.casty.journal.Receipt;
import org.jspecify.annotations.Nullable;

/** What became of an entry. */
final class Outcome implements Receipt {
    boolean safe;

    @Nullable
    JournalException failure;

    @Override
    public void safe() {
        safe = true;
    }

    @Override
    public void failed(JournalException cause) {
        failure = cause;
    }
}
