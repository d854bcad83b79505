package dev.casty.benchmarks.durable;

import dev.casty.ActorSystem;
import dev.casty.benchmarks.fork.Reading;
import dev.casty.benchmarks.workload.Window;
import dev.casty.journal.FileJournal;
import java.nio.file.Path;

/** The journal of many actors with a state of some kB: written once, and then recovered by several forks. */
final class Baskets {
    private static final int IN_FLIGHT = 512;
    private static final int LINES = 150;
    private static final int VISITS = 4;
    /** About what the state of one takes in its encoding. */
    static final int BYTES = 6_570;
    /** It is written as a change and as a snapshot. */
    private static final int WRITTEN = 2;

    private Baskets() {}

    /** Called by {@link DurableForks} in a JVM of its own: writes it. */
    public static void main(String[] args) {
        int number = number(Extent.atEndOf(args));
        try (var system = open(Path.of(args[0]))) {
            Window.ask(IN_FLIGHT, number, i -> basket(system, i).askAsync(new Basket.Fill(LINES)));
            for (int visit = 0; visit < VISITS; visit++) {
                Window.ask(IN_FLIGHT, number, i -> basket(system, i).askAsync(new Basket.Visit()));
            }
        }
        new Reading("actors", number).print();
    }

    /** How many they are. */
    static int number(Extent extent) {
        return (extent.megabytes() << 20) / (WRITTEN * BYTES);
    }

    private static BasketRef basket(ActorSystem system, long number) {
        return system.actor("basket-" + number, BasketRef.spec());
    }

    /** A system with this journal. */
    static ActorSystem open(Path folder) {
        return ActorSystem.builder().journal(FileJournal.at(folder)).build();
    }

    /** Has every actor read its state back. */
    static void read(ActorSystem system, Extent extent) {
        long number = number(extent);
        long sum = Window.ask(IN_FLIGHT, number, i -> basket(system, i).askAsync(new Basket.Sum()));
        long expected = number * (VISITS + LINES * (LINES + 1L) / 2);
        if (sum != expected) {
            throw new IllegalStateException("the baskets hold %,d instead of %,d".formatted(sum, expected));
        }
    }
}
