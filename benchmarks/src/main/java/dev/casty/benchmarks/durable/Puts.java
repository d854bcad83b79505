package dev.casty.benchmarks.durable;

import dev.casty.ActorSystem;
import dev.casty.benchmarks.workload.Window;
import dev.casty.journal.FileJournal;
import java.nio.file.Path;
import java.time.Duration;

/** Values put into a durable map that has all of the keys, so many in flight that what is measured is not the disk. */
final class Puts extends Changes {
    static final int IN_FLIGHT = 4_096;

    /** Prime, and so with every size but its multiples a way through all keys, not in their order. */
    private static final long STRIDE = 7_919;
    /** As long as it takes while a put still writes all of the map. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final ActorSystem system;
    private final StockRef stock;
    /** How often each key was put: its value. */
    private final int[] values;

    private long put;

    Puts(Path folder, int size) {
        this.folder = folder;
        values = new int[size];
        system = open();
        stock = stock(system);
        stock.ask(new Stock.Fill(size));
    }

    private ActorSystem open() {
        return ActorSystem.builder()
                .journal(FileJournal.at(folder))
                .askTimeout(PATIENCE)
                .build();
    }

    private static StockRef stock(ActorSystem system) {
        return system.actor("stock", StockRef.spec());
    }

    @Override
    void make(long size) {
        Window.ask(IN_FLIGHT, size, i -> stock.askAsync(next()));
    }

    private Stock.Put next() {
        int key = (int) (put++ * STRIDE % values.length);
        return new Stock.Put(key, ++values[key]);
    }

    @Override
    public void close() {
        system.close();
    }

    @Override
    long kept() {
        try (var reopened = open()) {
            return stock(reopened).ask(new Stock.Sum());
        }
    }
}
