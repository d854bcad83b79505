package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.fork.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What is measured in a fork of its own. Those that are compared stand next to each other, and so take turns. */
enum Subject {
    RAW_ONE,
    CASTY_ONE,
    ROCKSDB_ONE,
    RAW_MANY,
    CASTY_MANY,
    ROCKSDB_MANY,
    CHECKED_READ,
    RECOVERY,
    SPACE_SMALL,
    SPACE_LARGE,
    PUT_FEW,
    PUT_MANY,
    CODEC_BY_HAND,
    CODEC_BY_CASTY,
    CODEC_BY_REFERENCE;

    /** How many changes are in flight where there are many. */
    static final int IN_FLIGHT = 512;
    /** Whose they are. */
    static final int ACTORS = 64;
    /** The characters of actors with a small state. */
    static final int SMALL = 100;
    /** And with a large one. */
    static final int LARGE = 64 << 10;
    /** The entries of a small map. */
    static final int FEW = 10;
    /** And of a large one. */
    static final int MANY = 1_000_000;
    /**
     * How much longer actors run until they are warm: when all wait for a disk, the JIT compiler sees few calls a second, and those
     * of many classes.
     */
    private static final int WARMER = 4;

    /**
     * Measures it, and checks what was measured.
     *
     * @param folder an empty one on the disk that is measured, or what {@link Baskets} has written
     */
    List<Reading> measure(Path folder, Extent extent) throws Exception {
        var timing = extent.timing();
        var warmer = timing.warmer(WARMER);
        return switch (this) {
            case RAW_ONE -> Changes.measure(new RawChanges(folder, 1), 1, timing);
            case CASTY_ONE -> Changes.measure(new CastyChanges(folder, 1, 1), 1, warmer);
            case ROCKSDB_ONE -> Changes.measure(new RocksDbChanges(folder, 1, 1), 1, timing);
            case RAW_MANY -> Changes.measure(new RawChanges(folder, IN_FLIGHT), IN_FLIGHT, timing);
            case CASTY_MANY -> Changes.measure(new CastyChanges(folder, ACTORS, IN_FLIGHT), IN_FLIGHT, warmer);
            case ROCKSDB_MANY -> Changes.measure(new RocksDbChanges(folder, ACTORS, IN_FLIGHT), IN_FLIGHT, timing);
            case CHECKED_READ -> Recovery.readAndCheck(folder);
            case RECOVERY -> Recovery.measure(folder, extent);
            case SPACE_SMALL -> Space.measure(folder, SMALL, extent);
            case SPACE_LARGE -> Space.measure(folder, LARGE, extent);
            case PUT_FEW -> Changes.measure(new Puts(folder, FEW), 1, warmer);
            case PUT_MANY -> Changes.measure(new Puts(folder, MANY), 1, warmer);
            case CODEC_BY_HAND -> CodecRounds.measure("ByHand", timing);
            case CODEC_BY_CASTY -> CodecRounds.measure("ByCasty", timing);
            case CODEC_BY_REFERENCE -> CodecRounds.measure("ByReference", timing);
        };
    }

    /** As names of files and the output call it, such as {@code "casty-one"}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In how many forks it is measured at most: the space on disk comes out alike, and takes its time. */
    int mostForks() {
        return this == SPACE_SMALL || this == SPACE_LARGE ? 2 : Integer.MAX_VALUE;
    }

    /** Whether it reads what {@link Baskets} has written. */
    boolean readsBaskets() {
        return this == CHECKED_READ || this == RECOVERY;
    }
}
