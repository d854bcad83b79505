package dev.casty.runtime.journal;

import dev.casty.journal.JournalException;
import dev.casty.runtime.journal.KeyIndex.Position;
import dev.casty.runtime.storage.Storage;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads a journal when it is opened: every segment once, from its beginning to its end. Changes nothing before all of it was
 * found to be whole; then the torn end of the last segment is overwritten.
 */
final class Recovery implements Closeable {
    private final Storage storage;
    private final Mark.Place mark;
    final KeyIndex index = new KeyIndex();
    final Deque<Segment> segments = new ArrayDeque<>();
    /** Of the last segment: where the next record goes, and the CRC before it. */
    int offset;

    int lastCrc;
    private long dropped;
    /** Whether the last segment takes no more records. */
    boolean sealed = true;

    Recovery(Storage storage, Mark.Place mark) {
        this.storage = storage;
        this.mark = mark;
    }

    void run() throws IOException {
        var numbers = numbers(storage.list());
        checkComplete(numbers);
        boolean torn = false;
        for (long number : numbers) {
            var segment = Segment.open(storage, number);
            segments.add(segment);
            torn = scan(segment, number == numbers.get(numbers.size() - 1));
        }
        checkBeginning();
        checkGaps();
        if (torn) {
            segments.getLast().blank(offset);
        }
    }

    private static List<Long> numbers(List<String> names) {
        return names.stream()
                .filter(Segment::isSegment)
                .map(Segment::number)
                .sorted()
                .toList();
    }

    /** Segments disappear from the beginning only. */
    private void checkComplete(List<Long> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                throw missing(numbers.get(i - 1) + 1);
            }
        }
        if (mark.segment() > 0
                && !numbers.contains(mark.segment())
                && (numbers.isEmpty() || mark.segment() > numbers.get(numbers.size() - 1))) {
            throw missing(mark.segment());
        }
    }

    private JournalException missing(long number) {
        return new JournalException(storage.describe(Segment.name(number))
                + " is damaged at offset 0: the file is missing, and it was there. Restore it from a copy");
    }

    /** Whether its end is torn. */
    private boolean scan(Segment segment, boolean last) throws IOException {
        var scan = new SegmentScan(segment.describe(), segment.number(), segment.readAll());
        for (var body = scan.next(); body != null; body = scan.next()) {
            index.put(
                    index.of(Records.key(body)),
                    new Position(
                            segment.number(),
                            scan.start(),
                            Records.HEADER_BYTES + body.remaining(),
                            Records.kind(body),
                            Records.sequence(body)));
        }
        dropped = Math.max(dropped, scan.dropped());
        if (!last) {
            if (!scan.isSealed()) {
                throw scan.damaged(scan.offset(), "the segment goes on there, for there is a next one");
            }
            return false;
        }
        offset = scan.offset();
        lastCrc = scan.lastCrc();
        sealed = scan.isSealed();
        int safe = mark.segment() == segment.number() ? mark.offset() : 0;
        return scan.isTorn(safe);
    }

    /** Segments disappear from the beginning, and only when it was written that they may. */
    private void checkBeginning() throws IOException {
        if (!segments.isEmpty() && segments.getFirst().number() > dropped + 1) {
            throw missing(segments.getFirst().number() - 1);
        }
        while (!segments.isEmpty() && segments.getFirst().number() <= dropped) {
            segments.removeFirst().delete();
        }
    }

    private void checkGaps() {
        index.gaps().entrySet().stream().findFirst().ifPresent(gap -> {
            throw new JournalException(segments.getFirst().describe() + " is damaged at offset 0: entry "
                    + gap.getValue() + " of " + gap.getKey()
                    + " is in no segment, and it was written. Restore the directory from a copy");
        });
    }

    /** Closes the segments, which nobody is going to take over. */
    @Override
    public void close() throws IOException {
        for (var segment : segments) {
            segment.close();
        }
    }
}
