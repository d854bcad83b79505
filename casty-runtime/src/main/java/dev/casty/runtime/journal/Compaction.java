package dev.casty.runtime.journal;

import dev.casty.journal.JournalFullException;
import dev.casty.runtime.journal.KeyIndex.Position;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes space: what is needed of the oldest segment is copied to the end, a step at a time, and the segment is deleted
 * (Rosenblum and Ousterhout's log-structured file system, 1992). For the journal's thread.
 *
 * <p>It needs room to make room. So the writer leaves it {@link #needs} bytes, in the last segment or in a spare one, and a
 * full disk can't keep it from going on.
 */
final class Compaction {
    private final LogWriter writer;
    private final KeyIndex index;
    private final Deque<Segment> segments;
    private final int segmentBytes;
    /** What is yet to be copied out of the oldest segment; null if that is not being emptied. */
    private @Nullable Deque<Map.Entry<String, Position>> left;
    /** When the disk is full: segments before this one are emptied although not half of all is superseded. */
    private long squeezedBefore;

    Compaction(LogWriter writer, KeyIndex index, Deque<Segment> segments, int segmentBytes) {
        this.writer = writer;
        this.index = index;
        this.segments = segments;
        this.segmentBytes = segmentBytes;
    }

    /** The disk is full: every segment that is there now is worth a look, once. */
    void squeeze() {
        squeezedBefore = segments.isEmpty() ? 0 : segments.getLast().number();
    }

    /** The room that it takes to empty the oldest segment. */
    int needs() {
        return segments.size() < 2
                ? 0
                : (int) index.liveBytes(segments.getFirst().number()) + Records.DROP_BYTES;
    }

    /** Whether there is enough to gain. */
    boolean isWorthIt() {
        if (segments.size() < 2) {
            return false;
        }
        long superseded = -index.liveBytes();
        for (var segment : segments) {
            superseded += segment.size();
        }
        return left != null
                || superseded > index.liveBytes() + segmentBytes
                || segments.getFirst().number() < squeezedBefore && superseded > index.liveBytes() / 4 + segmentBytes;
    }

    /** Copies about so many bytes; when nothing is left to copy, deletes the segment. Says whether it did that. */
    boolean run(int bytes) throws IOException {
        var oldest = segments.getFirst();
        var entries = left;
        if (entries == null) {
            entries = new ArrayDeque<>(index.liveIn(oldest.number()));
            left = entries;
        }
        try {
            copy(entries, bytes);
            writer.writeBatch();
            if (!entries.isEmpty()) {
                return false;
            }
            writer.writeDrop(oldest.number());
        } catch (JournalFullException e) {
            left = null;
            throw e;
        }
        left = null;
        segments.removeFirst();
        index.forget(oldest.number());
        oldest.delete();
        return true;
    }

    private void copy(Deque<Map.Entry<String, Position>> entries, int most) throws IOException {
        for (int bytes = 0; bytes < most && !entries.isEmpty(); ) {
            var next = entries.remove();
            var position = next.getValue();
            if (index.isLive(next.getKey(), position)) {
                copy(next.getKey(), position);
                bytes += position.length();
            }
        }
    }

    private void copy(String key, Position position) throws IOException {
        writer.makeRoom(position.length());
        ByteBuffer body = writer.body(position);
        var keyBytes = key.getBytes(StandardCharsets.UTF_8);
        writer.put(index.of(key), keyBytes, position.kind(), position.sequence(), Records.payload(body), null);
    }
}
