package dev.casty.benchmarks.durable;

import dev.casty.benchmarks.fork.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** How fast the journal of {@link Baskets} is read back: how many of its MB a second. */
final class Recovery {
    /** The names of the readings, in MB a second: until the journal is open. */
    static final String OPEN = "open";
    /** Until all actors have their state, too. */
    static final String ALL = "all";
    /** As {@link #OPEN}, in a JVM that has done it before. */
    static final String OPEN_AGAIN = "open-again";
    /** As {@link #ALL}, in a JVM that has done it before. */
    static final String AGAIN = "again";
    /** And what was read: MB of segments. */
    static final String SIZE = "size";
    /** How many actors. */
    static final String ACTORS = "actors";
    /** The kB of the state of one. */
    static final String STATE = "state";

    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;
    private static final double NANOS = 1e9;
    private static final int READ_BYTES = 1 << 20;

    private Recovery() {}

    /** By Casty. */
    static List<Reading> measure(Path folder, Extent extent) throws IOException {
        double megabytes = JournalFiles.bytesOfSegments(folder) / MEGA;
        var readings = new ArrayList<Reading>();
        readings.add(new Reading(ACTORS, Baskets.number(extent)));
        readings.add(new Reading(STATE, Baskets.BYTES / KILO));
        readings.add(new Reading(SIZE, megabytes));
        recover(folder, extent, megabytes, OPEN, ALL, readings);
        recover(folder, extent, megabytes, OPEN_AGAIN, AGAIN, readings);
        return readings;
    }

    private static void recover(
            Path folder, Extent extent, double megabytes, String open, String all, List<Reading> readings) {
        long begin = System.nanoTime();
        try (var system = Baskets.open(folder)) {
            long opened = System.nanoTime();
            Baskets.read(system, extent);
            long read = System.nanoTime();
            readings.add(new Reading(open, megabytes * NANOS / (opened - begin)));
            readings.add(new Reading(all, megabytes * NANOS / (read - begin)));
        }
    }

    /** The floor: the same files read one after the other, and a checksum of all that is in them. */
    static List<Reading> readAndCheck(Path folder) throws IOException {
        double first = megabytesASecond(folder);
        return List.of(new Reading(ALL, first), new Reading(AGAIN, megabytesASecond(folder)));
    }

    private static double megabytesASecond(Path folder) throws IOException {
        long begin = System.nanoTime();
        var buffer = ByteBuffer.allocateDirect(READ_BYTES);
        var crc = new CRC32C();
        long bytes = 0;
        for (var segment : JournalFiles.segments(folder)) {
            try (var file = FileChannel.open(segment)) {
                while (file.read(buffer.clear()) >= 0) {
                    bytes += buffer.flip().remaining();
                    crc.update(buffer);
                }
            }
        }
        if (crc.getValue() == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return bytes / MEGA * NANOS / (System.nanoTime() - begin);
    }
}
