package dev.casty.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.casty.journal.Entry.Kind;
import dev.casty.journal.JournalException;
import dev.casty.journal.JournalFullException;
import dev.casty.journal.OpenJournal;
import dev.casty.journal.Receipt;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Machines that stop by chance, disks that fail, and what is left open then. */
class CrashTest {
    private static final int SEGMENT = 4096;

    /** Enough entries for several segments and their removal; some actors write once. */
    private static void run(Workload workload, OpenJournal journal) {
        for (int i = 0; i < 120; i++) {
            workload.append(journal, i % 3 == 0 ? "/once-" + i : "/" + i % 3);
            if (i % 4 == 3) {
                journal.keys(); // ends the batch
            }
        }
    }

    private static void check(Workload workload, CrashingStorage found, String what) {
        try (var again = FileLog.open(found, SEGMENT)) {
            assertThat(workload.complaints(again)).as(what).isEmpty();
        } catch (JournalException e) {
            fail(what + ": " + e.getMessage(), e);
        }
    }

    @Test
    void whereverTheMachineStopsAllThatWasAcknowledgedIsThere() {
        int last = stepsOf(Integer.MAX_VALUE);
        int seeds = Integer.getInteger("casty.crash.seeds", 4);
        assertThat(last).isGreaterThan(100);
        for (int step = 2; step <= last; step++) {
            for (int seed = 0; seed < seeds; seed++) {
                crashAt(step, seed);
            }
        }
    }

    private static int stepsOf(int stop) {
        var storage = new CrashingStorage().stopAt(stop);
        try (var journal = FileLog.open(storage, SEGMENT)) {
            run(new Workload(), journal);
        }
        return storage.steps();
    }

    private static void crashAt(int step, int seed) {
        var workload = new Workload();
        var storage = new CrashingStorage().stopAt(step);
        try (var journal = FileLog.open(storage, SEGMENT)) {
            run(workload, journal);
        } catch (JournalException stopped) {
            // while it was opened
        }
        var random = new SplittableRandom(seed * 1_000_003L + step);
        check(workload, storage.afterCrash(random), "step " + step + ", seed " + seed);
        check(workload, storage.afterKill(), "killed at step " + step);
    }

    @Test
    void aSecondCrashWhileItRecoversLosesNothingEither() {
        int last = stepsOf(Integer.MAX_VALUE);
        for (int seed = 0; seed < Integer.getInteger("casty.crash.seeds", 4) * 50; seed++) {
            var random = new SplittableRandom(seed);
            var workload = new Workload();
            var storage = new CrashingStorage().stopAt(random.nextInt(2, last));
            for (int crash = 0; crash < 3; crash++) {
                try (var journal = FileLog.open(storage, SEGMENT)) {
                    assertThat(workload.complaints(journal)).as("seed " + seed).isEmpty();
                } catch (JournalException stopped) {
                    assertThat(stopped).as("seed " + seed).hasMessageContaining("the machine has stopped");
                }
                storage = storage.afterCrash(random).stopAt(random.nextInt(2, 12));
            }
            check(workload, storage.afterCrash(random), "seed " + seed);
        }
    }

    private static CrashingStorage closed(Workload workload) {
        var storage = new CrashingStorage();
        try (var journal = FileLog.open(storage, SEGMENT)) {
            run(workload, journal);
        }
        return storage;
    }

    @Test
    void aTornEndIsOverwritten() {
        var storage = new CrashingStorage();
        var journal = FileLog.open(storage, SEGMENT);
        append(journal, 1).join();
        var contents = storage.afterKill().contents();
        journal.close();
        var bytes = contents.get(Segment.name(1));
        Arrays.fill(bytes, 2000, 3000, (byte) 7);

        var found = CrashingStorage.of(contents);
        try (var again = FileLog.open(found, SEGMENT)) {
            assertThat(again.read("/a").sequence()).isEqualTo(1);
            assertThat(found.contents().get(Segment.name(1))[2500]).isZero();
        }
    }

    private static CompletableFuture<Void> append(OpenJournal journal, long sequence) {
        var done = new CompletableFuture<Void>();
        journal.append("/a", sequence, Kind.CHANGE, new byte[1000], new Receipt() {
            @Override
            public void safe() {
                done.complete(null);
            }

            @Override
            public void failed(JournalException cause) {
                done.completeExceptionally(cause);
            }
        });
        return done;
    }

    @Test
    void aFailedSyncIsNotTriedAgain() {
        var storage = new CrashingStorage();
        try (var journal = FileLog.open(storage, SEGMENT)) {
            append(journal, 1).join();
            storage.fail("force");
            assertThatThrownBy(() -> append(journal, 2).join())
                    .hasCauseInstanceOf(JournalException.class)
                    .hasMessageContaining("simulated failure of force");
            storage.fail(null);
            assertThatThrownBy(() -> append(journal, 2).join()).hasMessageContaining("acknowledges nothing more");
        }
    }

    @Test
    void aFullDiskRefusesUntilThereIsRoom() {
        var storage = new CrashingStorage();
        try (var journal = FileLog.open(storage, SEGMENT)) {
            append(journal, 1).join();
            append(journal, 2).join();
            append(journal, 3).join();
            storage.fail("open");
            assertThatThrownBy(() -> append(journal, 4).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(JournalFullException.class)
                    .hasMessageContaining("Make room");
            assertThatThrownBy(() -> append(journal, 5).join()).hasMessageContaining("comes where 4 is expected");
            assertThat(journal.read("/a").sequence()).isEqualTo(3);
            storage.fail(null);
            append(journal, 4).join();
        }
        try (var journal = FileLog.open(storage.afterKill(), SEGMENT)) {
            assertThat(journal.read("/a").entries()).hasSize(4);
        }
    }

    @Test
    void aNewSegmentThatCantBeMadeSafeIsNotTriedAgain() {
        for (var operation : List.of("force", "rename")) {
            var storage = new CrashingStorage();
            try (var journal = FileLog.open(storage, SEGMENT)) {
                storage.fail(operation);
                assertThatThrownBy(() -> append(journal, 1).join())
                        .hasMessageContaining("simulated failure of " + operation);
                storage.fail(null);
                assertThatThrownBy(() -> append(journal, 1).join()).hasMessageContaining("acknowledges nothing more");
            }
        }
    }

    @Test
    void aJournalThatCantBeOpenedLeavesNothingOpen() {
        var damaged = CrashingStorage.of(closed(new Workload()).contents());
        var name =
                damaged.list().stream().filter(Segment::isSegment).findFirst().orElseThrow();
        var bytes = damaged.contents().get(name);
        bytes[100] ^= 1;
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> FileLog.open(damaged, SEGMENT)).hasMessageContaining("is damaged at offset");
            assertThat(damaged.openFiles()).isZero();
        }
        bytes[100] ^= 1;
        FileLog.open(damaged, SEGMENT).close();
        assertThat(damaged.openFiles()).isZero();
    }

    @Test
    void whateverFailsWhileItIsOpenedNothingStaysOpen() {
        var contents = closed(new Workload()).contents();
        int step = 1;
        for (boolean failed = true; failed; step++) {
            var storage = CrashingStorage.of(contents).stopAt(step);
            try {
                FileLog.open(storage, SEGMENT).close();
                failed = storage.hasStopped();
            } catch (JournalException e) {
                assertThat(e).hasMessageContaining("the machine has stopped");
            }
            assertThat(storage.openFiles()).as("step " + step).isZero();
        }
        assertThat(step).isGreaterThan(5);
    }
}
