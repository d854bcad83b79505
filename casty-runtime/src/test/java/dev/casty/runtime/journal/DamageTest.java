package dev.casty.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.journal.JournalException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Disks that lose or change what was written. A journal reads what it had, or refuses to open, naming file and offset: never
 * another state, never another exception.
 */
class DamageTest {
    private static final int SEGMENT = 1024;
    private static final String REFUSAL = "disk/\\d{19}\\.segment is damaged at offset \\d+: .*";

    private final Workload workload = new Workload(90);
    private Map<String, byte[]> closed;
    private Map<String, byte[]> killed;
    private int refused;

    @BeforeEach
    void write() throws IOException {
        var storage = new CrashingStorage();
        var log = new StepwiseLog(storage, SEGMENT);
        for (int i = 0; i < 60; i++) {
            workload.append(log::append, i % 3 == 0 ? "/once-" + i : "/" + i % 3);
            if (i % 4 == 3) {
                log.flush();
            }
        }
        log.idle();
        // Whatever compaction did: the last batches are entries, each the only witness of the one before.
        for (int i = 0; i < 4; i++) {
            workload.append(log::append, "/last");
            log.flush();
        }
        killed = storage.afterKill().contents();
        log.close();
        closed = storage.afterKill().contents();
        assertThat(segments()).hasSizeGreaterThan(2);
    }

    private List<String> segments() {
        return closed.keySet().stream().filter(Segment::isSegment).sorted().toList();
    }

    /** Opens it: all is there, or it is refused, and then nothing on the disk is changed. Says whether it was refused. */
    private boolean isRefused(Map<String, byte[]> contents, String what) {
        var storage = CrashingStorage.of(contents);
        try (var log = new StepwiseLog(storage, SEGMENT)) {
            assertThat(workload.complaints(log::read)).as(what).isEmpty();
            return false;
        } catch (JournalException e) {
            refused++;
            assertThat(e).as(what).hasMessageMatching(REFUSAL);
            for (var name : contents.keySet()) {
                assertThat(storage.contents().get(name)).as(what + ", " + name).isEqualTo(contents.get(name));
            }
            return true;
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(what, e);
        }
    }

    private boolean isRefusedWith(Map<String, byte[]> contents, String name, byte[] bytes, String what) {
        var changed = new HashMap<>(contents);
        changed.put(name, bytes);
        return isRefused(changed, name + " " + what);
    }

    private void flipEveryBit(Map<String, byte[]> contents) {
        contents.forEach((name, original) -> {
            for (int at = 0; at < original.length; at++) {
                for (int mask : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
                    var bytes = original.clone();
                    bytes[at] ^= (byte) mask;
                    isRefusedWith(contents, name, bytes, "at " + at + " xor " + mask);
                }
            }
        });
    }

    @Test
    void everyFlippedBitOfAClosedJournalIsHarmlessOrRefused() {
        flipEveryBit(closed);
        // All that holds something is noticed; what is harmless is the mark, the spare segment, and bytes behind the
        // end.
        int segmentBits = segments().size() * SEGMENT * 9;
        assertThat(refused).isBetween(segmentBits / 2, segmentBits);
    }

    @Test
    void everyFlippedBitAfterAKillIsHarmlessOrRefused() {
        flipEveryBit(killed);
        assertThat(refused).isGreaterThan(segments().size() * SEGMENT * 9 / 2);
    }

    @Test
    void withoutTheMarkTooWhereTheJournalWasClosed() {
        closed.remove(Mark.NAME);
        flipEveryBit(closed);
        assertThat(refused).isGreaterThan(segments().size() * SEGMENT * 9 / 2);
    }

    @Test
    void everyLostSectorIsHarmlessOrRefused() {
        for (var contents : List.of(closed, killed)) {
            for (var name : segments()) {
                for (int length : new int[] {64, 512}) {
                    for (int at = 0; at + length <= SEGMENT; at += 16) {
                        for (byte value : new byte[] {0, -1, 7}) {
                            var bytes = contents.get(name).clone();
                            Arrays.fill(bytes, at, at + length, value);
                            isRefusedWith(contents, name, bytes, length + " lost at " + at);
                        }
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void everyTruncatedFileIsHarmlessOrRefused() {
        for (var contents : List.of(closed, killed)) {
            contents.forEach((name, bytes) -> {
                for (int length = 0; length < bytes.length; length++) {
                    isRefusedWith(contents, name, Arrays.copyOf(bytes, length), "cut to " + length);
                }
            });
        }
        assertThat(refused).isGreaterThan(1000);
    }

    @Test
    void aFileThatGrewIsHarmlessOrRefused() {
        closed.forEach((name, bytes) -> {
            for (int more : new int[] {1, 100, SEGMENT, 20 << 20}) {
                isRefusedWith(closed, name, Arrays.copyOf(bytes, bytes.length + more), "with " + more + " more");
            }
        });
        assertThat(refused).as("too large for a segment").isPositive();
    }

    @Test
    void afterAKillOnlyWhatIsBehindTheMarkIsCut() {
        var last = segments().getLast();
        int safe = new java.math.BigInteger(Arrays.copyOfRange(killed.get(Mark.NAME), 8, 12)).intValue();
        for (int at = 0; at < SEGMENT; at++) {
            var bytes = killed.get(last).clone();
            bytes[at] ^= 1;
            assertThat(isRefusedWith(killed, last, bytes, "at " + at)).isEqualTo(at < safe);
        }
    }

    private void refuses(Consumer<Map<String, byte[]>> change) {
        for (var contents : List.of(closed, killed)) {
            var changed = new HashMap<>(contents);
            change.accept(changed);
            assertThat(isRefused(changed, "changed names")).isTrue();
        }
    }

    @Test
    void aMissingSegmentIsNoticed() {
        for (var name : segments()) {
            refuses(contents -> contents.remove(name));
        }
    }

    @Test
    void aSegmentUnderAnotherNameIsNoticed() {
        var names = segments();
        for (var name : names) {
            refuses(contents -> contents.put("old-" + name, contents.remove(name)));
            refuses(contents -> contents.put(Segment.number(name) + ".segment", contents.remove(name)));
            refuses(contents -> contents.put(Segment.name(99), contents.remove(name)));
            refuses(contents -> contents.put(Spare.NAME, contents.remove(name)));
        }
    }

    @Test
    void segmentsInEachOthersPlaceAreNoticed() {
        var names = segments();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < names.size(); j++) {
                var one = names.get(i);
                var other = names.get(j);
                if (i != j) {
                    refuses(contents -> contents.put(one, contents.get(other)));
                    refuses(contents -> contents.put(one, contents.put(other, contents.get(one))));
                }
            }
        }
    }

    @Test
    void anOlderSegmentInPlaceOfTheLastIsNoticed() throws IOException {
        var last = segments().getLast();
        var older = closed.get(last).clone();
        // Without its last record: as a copy of the file that was made a little earlier.
        int end = SEGMENT;
        while (older[end - 1] == 0) {
            end--;
        }
        Arrays.fill(older, end - 2 * Records.MARK_BYTES, SEGMENT, (byte) 0);
        closed.put(last, older);
        assertThat(isRefused(closed, "older")).isTrue();
    }

    @Test
    void aSegmentThatSaysItIsDroppedItselfIsRefusedAndStays() {
        for (long dropped : new long[] {0, 1, 2, Long.MAX_VALUE, -1}) {
            var bytes = ByteBuffer.allocate(SEGMENT).put(Segment.header(1));
            Records.putDrop(bytes, dropped);
            Records.seal(
                    bytes, Segment.HEADER_BYTES, 1, Segment.HEADER_BYTES, Segment.firstCrc(1), Segment.HEADER_BYTES);
            assertThat(isRefused(Map.of(Segment.name(1), bytes.array()), "dropped " + dropped))
                    .isTrue();
        }
    }

    @Test
    void filesThatAreNotTheJournalsAreLeftAlone() throws IOException {
        for (var name : List.of("5.segment", "x.segment", "-1.segment", "readme.txt", "0000000000000000000.segment")) {
            closed.put(name, new byte[] {1, 2, 3});
        }
        var storage = CrashingStorage.of(closed);
        try (var log = new StepwiseLog(storage, SEGMENT)) {
            assertThat(workload.complaints(log::read)).isEmpty();
        }
        assertThat(storage.contents()).containsEntry("5.segment", new byte[] {1, 2, 3});
        assertThat(storage.list()).containsAll(closed.keySet()).hasSize(closed.size());
    }

    @Test
    void whateverIsInTheSpareSegmentDoesNotMatter() throws IOException {
        for (var bytes :
                List.of(new byte[0], new byte[] {1}, closed.get(segments().getLast()), new byte[3 * SEGMENT])) {
            closed.put(Spare.NAME, bytes);
            var storage = CrashingStorage.of(closed);
            var more = new Workload(90);
            try (var log = new StepwiseLog(storage, SEGMENT)) {
                log.idle();
                for (int i = 0; i < 30; i++) {
                    more.append(log::append, "/more");
                }
            }
            try (var log = new StepwiseLog(storage.afterKill(), SEGMENT)) {
                assertThat(workload.complaints(log::read)).isEmpty();
                assertThat(more.complaints(log::read)).isEmpty();
            }
        }
    }

    @Test
    void aJournalOfAnEmptyDirectoryWithAMarkIsNoticed() {
        var mark = Map.of(Mark.NAME, closed.get(Mark.NAME));
        assertThatThrownBy(() -> new StepwiseLog(CrashingStorage.of(mark), SEGMENT))
                .isInstanceOf(JournalException.class)
                .hasMessageMatching(REFUSAL);
    }
}
