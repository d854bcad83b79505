package dev.casty.cluster.node;

import dev.casty.journal.Entry;
import dev.casty.journal.JournalException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.random.RandomGenerator;

/** The number by which others know what a journal has: it is in there, so that it goes wherever the journal goes. */
final class StoreNumber {
    private static final String KEY = "store:/number";

    private StoreNumber() {}

    /** Reads it, or makes one. Blocks. */
    static long of(OpenJournal journal, RandomGenerator random) {
        var stored = journal.read(KEY);
        if (!stored.entries().isEmpty()) {
            return Unpooled.wrappedBuffer(stored.entries().getLast().payload()).readLong();
        }
        long number = random.nextLong(1, Long.MAX_VALUE);
        var bytes = ByteBufUtil.getBytes(Unpooled.buffer().writeLong(number));
        journal.append(KEY, stored.sequence() + 1, Entry.Kind.SNAPSHOT, bytes, new Ignored());
        return number;
    }

    /** All that relies on the number is written after it. */
    private static final class Ignored implements Receipt {
        @Override
        public void safe() {
            // As all that comes later.
        }

        @Override
        public void failed(JournalException cause) {
            // Nor is anything that comes later.
        }
    }
}
