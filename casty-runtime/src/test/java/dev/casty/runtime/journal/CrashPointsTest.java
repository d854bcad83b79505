package dev.casty.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.casty.journal.JournalException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A small workload, stopped at each of its operations on files, with all that may then be on the disk. Batches, segments that
 * begin, are emptied and deleted, a spare segment, a journal that is closed and opened again: all are in it.
 */
class CrashPointsTest {
    private static final int SEGMENT = 512;
    private static final int LONGEST = 60;

    @Test
    void whateverACrashLeavesIsAPrefixWithAllThatWasAcknowledged() {
        long found = 0;
        int step = 1;
        boolean stopped = true;
        for (; stopped; step++) {
            var workload = new Workload(LONGEST);
            var storage = new CrashingStorage().stopAt(step);
            stopped = isStopped(workload, storage);
            found += check(workload, storage, step);
        }
        assertThat(step).isGreaterThan(200);
        System.out.println("crashes at " + step + " points, which left " + found + " different disks");
    }

    /** Whether the machine stops before the end. */
    private static boolean isStopped(Workload workload, CrashingStorage storage) {
        try {
            run(workload, storage, 60);
            run(workload, storage, 12);
            return storage.hasStopped();
        } catch (IOException | JournalException e) {
            assertThat(storage.hasStopped()).as("stopped, not " + e).isTrue();
            return true;
        }
    }

    private static void run(Workload workload, CrashingStorage storage, int entries) throws IOException {
        try (var log = new StepwiseLog(storage, SEGMENT)) {
            for (int i = 0; i < entries && !storage.hasStopped(); i++) {
                workload.append(log::append, "/" + i % 3);
                if (i % 3 == 2) {
                    log.flush();
                }
                if (i % 20 == 19) {
                    log.idle();
                }
            }
        }
    }

    /** How many different disks there may be. */
    private static int check(Workload workload, CrashingStorage storage, int step) {
        var seen = new HashSet<Map<String, ByteBuffer>>();
        storage.afterAnyCrash().forEach(found -> {
            var key = new HashMap<String, ByteBuffer>();
            found.contents().forEach((name, bytes) -> key.put(name, ByteBuffer.wrap(bytes.clone())));
            if (seen.add(key)) {
                check(workload, found, "step " + step + ", disk " + seen.size());
            }
        });
        return seen.size();
    }

    /** It can be read, and written, and read again. */
    private static void check(Workload workload, CrashingStorage found, String what) {
        var next = new Workload(LONGEST);
        try {
            try (var log = new StepwiseLog(found, SEGMENT)) {
                assertThat(workload.complaints(log::read)).as(what).isEmpty();
                next.append(log::append, "/next");
                log.flush();
            }
            try (var log = new StepwiseLog(found.afterKill(), SEGMENT)) {
                assertThat(workload.complaints(log::read)).as(what + ", later").isEmpty();
                assertThat(next.complaints(log::read)).as(what + ", next").isEmpty();
            }
        } catch (IOException | RuntimeException e) {
            fail(what + ": " + e.getMessage(), e);
        }
    }
}
