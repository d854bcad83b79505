package dev.casty.benchmarks.durable;

import dev.casty.ActorSystem;
import dev.casty.benchmarks.workload.Window;
import dev.casty.journal.FileJournal;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** One {@code int} of a durable actor, asked for by a plain thread: one by one, or of many actors by turns. */
final class CastyChanges extends Changes {
    /** Long enough for a record to have {@link RawChanges#RECORD_BYTES}. */
    private static final String NAME = "current-account-of-customer-0123456789-at-branch-";

    private final Path folder;
    private final int inFlight;
    private final Counter.Increment increment = new Counter.Increment();
    private final ActorSystem system;
    private final CounterRef[] counters;

    CastyChanges(Path folder, int actors, int inFlight) {
        this.folder = folder;
        this.inFlight = inFlight;
        system = open();
        counters = counters(system, actors);
    }

    private ActorSystem open() {
        return ActorSystem.builder().journal(FileJournal.at(folder)).build();
    }

    private static CounterRef[] counters(ActorSystem system, int actors) {
        return IntStream.range(0, actors)
                .mapToObj(i -> system.actor(NAME + (1_000 + i), CounterRef.spec()))
                .toArray(CounterRef[]::new);
    }

    @Override
    void make(long size) {
        if (inFlight > 1) {
            Window.ask(inFlight, size, i -> counters[(int) (i % counters.length)].askAsync(increment));
            return;
        }
        for (long i = 0; i < size; i++) {
            counters[0].ask(increment);
        }
    }

    @Override
    public void close() {
        system.close();
    }

    @Override
    long kept() {
        long count = 0;
        try (var reopened = open()) {
            for (var counter : counters(reopened, counters.length)) {
                count += counter.ask(new Counter.Count());
            }
        }
        return count;
    }
}
