package dev.casty.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.casty.journal.Entry.Kind;
import dev.casty.journal.FileJournal;
import dev.casty.journal.JournalException;
import dev.casty.journal.JournalFullException;
import dev.casty.journal.OpenJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks without room: what is refused, what goes on, and what is there afterwards. */
class FullDiskTest {
    private static final int SEGMENT = 4096;
    /** The mark, which has to be somewhere. */
    private static final int SOME = 16;

    /** What each key has, as far as that was acknowledged. */
    private final Map<String, Long> safe = new HashMap<>();

    private final CrashingStorage storage = new CrashingStorage();

    /** Writes a snapshot, or a change, and says whether that was acknowledged. */
    private boolean write(StepwiseLog log, String key, Kind kind, int bytes) {
        var outcome = new Outcome();
        long sequence = safe.getOrDefault(key, 0L) + 1;
        log.append(key, sequence, kind, new byte[bytes], outcome);
        log.flush();
        if (outcome.safe) {
            safe.put(key, sequence);
        } else {
            assertThat(outcome.failure).isInstanceOf(JournalFullException.class).hasMessageContaining("Make room");
        }
        return outcome.safe;
    }

    private void checkNothingIsLost(CrashingStorage found) throws IOException {
        try (var log = new StepwiseLog(found, SEGMENT)) {
            safe.forEach((key, sequence) ->
                    assertThat(log.read(key).sequence()).as(key).isEqualTo(sequence));
        }
    }

    @Test
    void writesAreRefusedUntilThereIsRoomAndNothingIsLost() throws IOException {
        storage.capacity(4 * SEGMENT + SOME);
        try (var log = new StepwiseLog(storage, SEGMENT)) {
            int count = 0;
            while (write(log, "/" + count, Kind.SNAPSHOT, 500)) {
                count++;
            }
            assertThat(count).isBetween(3 * 7, 4 * 7);
            assertThat(write(log, "/again", Kind.SNAPSHOT, 500)).isFalse();
            checkNothingIsLost(storage.afterKill());

            storage.capacity(5 * SEGMENT + SOME);
            assertThat(write(log, "/again", Kind.SNAPSHOT, 500)).isTrue();
        }
        checkNothingIsLost(storage.afterKill());
    }

    @Test
    void twoSegmentsAreEnoughForeverWhereLittleIsNeeded() throws IOException {
        storage.capacity(2 * SEGMENT + SOME);
        try (var log = new StepwiseLog(storage, SEGMENT)) {
            for (int i = 0; i < 1000; i++) {
                assertThat(write(log, "/" + i % 4, Kind.SNAPSHOT, 200))
                        .as("entry %d", i)
                        .isTrue();
            }
        }
        checkNothingIsLost(storage.afterKill());
    }

    @Test
    void aFullDiskDoesNotKeepCompactionFromMakingRoom() throws IOException {
        // All is needed, until there is no room for a spare segment any more; then what was written is superseded.
        storage.capacity(6 * SEGMENT + SOME);
        try (var log = new StepwiseLog(storage, SEGMENT)) {
            for (int i = 0; i < 5 * 7 - 2; i++) {
                assertThat(write(log, "/" + i, Kind.SNAPSHOT, 500)).isTrue();
            }
            log.idle();
            storage.capacity(0);
            int refused = 0;
            for (int i = 0; i < 20; i++) {
                refused += write(log, "/" + i, Kind.SNAPSHOT, 500) ? 0 : 1;
            }
            assertThat(refused).as("without any room").isPositive();

            storage.capacity(6 * SEGMENT + SOME);
            for (int i = 0; i < 1000; i++) {
                assertThat(write(log, "/" + i % 20, Kind.SNAPSHOT, 10))
                        .as("entry %d", i)
                        .isTrue();
            }
        }
        checkNothingIsLost(storage.afterKill());
    }

    @Test
    void onAFullDiskWritingGoesOnWhileAThirdCouldBeFreed() throws IOException {
        for (int seed = 0; seed < Integer.getInteger("casty.crash.seeds", 4) * 50; seed++) {
            var test = new FullDiskTest();
            test.fillAtRandom(new SplittableRandom(seed), "seed " + seed);
        }
    }

    @Test
    void roomIsKeptForTheOldestSegmentAlsoWhenAllOfItIsNeeded() throws IOException {
        // All of the first segment is needed, and half of the others: too little to compact while the disk has room.
        storage.capacity(11 * SEGMENT + SOME);
        try (var log = new StepwiseLog(storage, SEGMENT)) {
            for (int i = 0; i < 7 + 30; i++) {
                assertThat(write(log, "/" + i, Kind.SNAPSHOT, 500)).isTrue();
                assertThat(i < 7 || write(log, "/hot", Kind.SNAPSHOT, 500)).isTrue();
            }
            int refused = 0;
            for (int i = 0; i < 200; i++) {
                refused += write(log, "/hot", Kind.SNAPSHOT, 500) ? 0 : 1;
            }
            assertThat(refused).isLessThan(20);
        }
        checkNothingIsLost(storage.afterKill());
    }

    /** Entries of several sizes, on a disk that has its limit, and sometimes a higher one. */
    private void fillAtRandom(SplittableRandom random, String what) throws IOException {
        long capacity = random.nextLong(2, 12) * SEGMENT + random.nextInt(SEGMENT) + SOME;
        storage.capacity(capacity);
        int keys = random.nextInt(1, 60);
        int longest = random.nextInt(10, 600);
        var sizes = new HashMap<String, Integer>();
        for (int round = 0; round < 3; round++) {
            try (var log = new StepwiseLog(storage, SEGMENT)) {
                for (int i = 0; i < 300; i++) {
                    var key = "/" + random.nextInt(keys);
                    int bytes = random.nextInt(longest);
                    if (write(log, key, Kind.SNAPSHOT, bytes)) {
                        sizes.put(key, bytes + 40);
                    } else {
                        long needed =
                                sizes.values().stream().mapToLong(each -> each).sum();
                        assertThat(needed * 3 / 2 + 3 * SEGMENT).as(what).isGreaterThan(capacity);
                    }
                    if (random.nextInt(20) == 0) {
                        log.idle();
                    }
                }
            }
            checkNothingIsLost(storage.afterKill());
        }
        storage.capacity(Long.MAX_VALUE);
        try (var log = new StepwiseLog(storage, SEGMENT)) {
            assertThat(write(log, "/at-last", Kind.SNAPSHOT, longest)).as(what).isTrue();
        }
    }

    @Test
    void aFileSystemWithoutRoomIsOneToo(@TempDir Path directory) throws Exception {
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "casty-test", directory.toString()) == 0;
        assumeTrue(mounted, "only root can mount a small disk");
        try {
            fillAndMakeRoom(directory);
        } finally {
            run("umount", directory.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void fillAndMakeRoom(Path directory) throws IOException {
        var other = directory.resolve("of-somebody-else");
        Files.write(other, new byte[300_000]);
        var journal = FileJournal.at(directory.resolve("journal")).segmentBytes(64 << 10);
        int count = 0;
        try (var open = journal.open()) {
            while (isWritten(open, "/" + count)) {
                count++;
            }
            assertThat(count).isGreaterThan(500);
            assertThat(isWritten(open, "/" + count)).isFalse();
            Files.delete(other);
            assertThat(isWritten(open, "/" + count)).isTrue();
        }
        try (var open = journal.open()) {
            assertThat(open.keys()).hasSize(count + 1);
        }
    }

    private static boolean isWritten(OpenJournal journal, String key) {
        var done = new CompletableFuture<Void>();
        journal.append(key, 1, Kind.CHANGE, new byte[1000], new dev.casty.journal.Receipt() {
            @Override
            public void safe() {
                done.complete(null);
            }

            @Override
            public void failed(JournalException cause) {
                done.completeExceptionally(cause);
            }
        });
        try {
            done.join();
            return true;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(JournalFullException.class);
            return false;
        }
    }
}
