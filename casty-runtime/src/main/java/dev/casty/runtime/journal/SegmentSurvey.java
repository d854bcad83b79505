package dev.casty.runtime.journal;

import dev.casty.runtime.journal.JournalReport.Damage;
import dev.casty.runtime.journal.JournalReport.End;
import dev.casty.runtime.journal.JournalReport.EntryReport;
import dev.casty.runtime.journal.JournalReport.Header;
import dev.casty.runtime.journal.JournalReport.Hole;
import dev.casty.runtime.journal.JournalReport.Rule;
import dev.casty.runtime.journal.JournalReport.SegmentReport;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Describes one segment: its unbroken row of records, and if something is wrong behind it, what and why. */
final class SegmentSurvey {
    private static final int NEIGHBOURS = 3;

    private final long number;
    private final ByteBuffer bytes;
    private final boolean last;
    /** What the mark says of this segment; 0 if it says nothing. */
    private final int safe;

    private int records;
    private long recordBytes;
    private long dropped;
    private byte lastKind;
    // Of the unbroken row:
    private int offset = Segment.HEADER_BYTES;
    private int rowCrc;
    private boolean broken;
    private int unknownAt = -1;
    // Of what comes behind it:
    private int provenBy = -1;
    private int recordsAfter;
    private final List<Hole> holes = new ArrayList<>();
    private final Deque<EntryReport> before = new ArrayDeque<>();
    private final List<EntryReport> after = new ArrayList<>();

    SegmentSurvey(long number, ByteBuffer bytes, boolean last, int safe) {
        this.number = number;
        this.bytes = bytes;
        this.last = last;
        this.safe = safe;
        rowCrc = Segment.firstCrc(number);
    }

    /**
     * Goes through all of it.
     *
     * @param damaged whether what comes behind the unbroken row counts, too: in a journal that opens it is cut
     */
    SegmentSurvey run(boolean damaged, Consumer<EntryReport> entries) {
        var walk = new SegmentWalk(number, bytes);
        while (walk.next()) {
            broken |= !walk.isFollowing();
            if (!broken) {
                follow(walk);
            } else if (!damaged) {
                return this;
            } else {
                resume(walk);
            }
            records++;
            recordBytes += walk.end() - walk.start();
            var entry = entry(walk);
            if (entry != null) {
                note(entry);
                entries.accept(entry);
            }
        }
        int end = writtenUpTo(walk.end());
        if (damaged && end > walk.end()) {
            holes.add(new Hole(walk.end(), end));
        }
        return this;
    }

    private void follow(SegmentWalk walk) {
        offset = walk.end();
        rowCrc = walk.lastCrc();
        lastKind = walk.kind();
        var body = walk.body();
        if (lastKind == Records.DROP && body.remaining() == 1 + Long.BYTES) {
            dropped = Math.max(dropped, Records.dropped(body));
        } else if (lastKind != Records.SEAL && lastKind != Records.CLOSE && !Records.isEntry(body) && unknownAt < 0) {
            unknownAt = walk.start();
        }
    }

    private void resume(SegmentWalk walk) {
        recordsAfter++;
        if (!walk.isFollowing()) {
            holes.add(new Hole(walk.before(), walk.start()));
        }
        if (walk.batch() > offset && provenBy < 0) {
            provenBy = walk.start();
        }
    }

    private @Nullable EntryReport entry(SegmentWalk walk) {
        var body = walk.body();
        return Records.isEntry(body) ? entry(body, walk.start(), walk.end() - walk.start()) : null;
    }

    private EntryReport entry(ByteBuffer body, int start, int length) {
        return new EntryReport(Records.key(body), Records.kind(body), Records.sequence(body), number, start, length);
    }

    private void note(EntryReport entry) {
        if (broken && after.size() < NEIGHBOURS) {
            after.add(entry);
        } else if (!broken) {
            before.add(entry);
            if (before.size() > NEIGHBOURS) {
                before.remove();
            }
        }
    }

    /** Where what is not zero ends; {@code from}, if all behind that is zero. */
    private int writtenUpTo(int from) {
        int to = bytes.limit();
        while (to > from && bytes.get(to - 1) == 0) {
            to--;
        }
        return to;
    }

    /** The last segment of which a record says that it is not needed. */
    long dropped() {
        return dropped;
    }

    SegmentReport report(String file, long size, boolean superseded) {
        int rest = writtenUpTo(offset) - offset;
        var damage = damage(rest);
        var end = damage != null ? End.DAMAGED : end(rest);
        return new SegmentReport(
                number, file, size, records, recordBytes, end, offset, rest, superseded && damage == null, damage);
    }

    private End end(int rest) {
        if (last && rest > 0) {
            return End.TORN;
        } else if (lastKind == Records.SEAL) {
            return End.SEALED;
        }
        return lastKind == Records.CLOSE ? End.CLOSED : End.OPEN;
    }

    private @Nullable Damage damage(int rest) {
        int beginning = Segment.differsAt(number, bytes);
        if (beginning >= 0) {
            return damage(Rule.BEGINNING, beginning, 0);
        } else if (unknownAt >= 0) {
            return damage(Rule.KIND, unknownAt, 0);
        } else if (!last) {
            return lastKind == Records.SEAL ? null : damage(Rule.NOT_LAST, offset, bytes.limit());
        } else if (safe > offset) {
            return damage(Rule.MARKED, offset, safe);
        }
        return rest > 0 && provenBy >= 0 ? damage(Rule.PROVEN, offset, provenBy) : null;
    }

    private Damage damage(Rule rule, int at, int proof) {
        boolean isHeader = rule != Rule.BEGINNING && at + Records.MARK_BYTES <= bytes.limit();
        return new Damage(
                rule,
                at,
                proof,
                isHeader ? header(at) : null,
                rowCrc,
                isHeader && rule != Rule.KIND ? suspect(at) : null,
                List.copyOf(holes),
                List.copyOf(before),
                List.copyOf(after),
                recordsAfter);
    }

    private Header header(int at) {
        int length = bytes.getInt(at);
        boolean fits = Records.fitsAt(at, bytes);
        int computed = fits ? Records.crc(number, at, bytes.slice(at, Records.HEADER_BYTES + length)) : 0;
        return new Header(length, fits, bytes.getInt(at + 4), computed, bytes.getInt(at + 8), bytes.getInt(at + 12));
    }

    private @Nullable EntryReport suspect(int at) {
        var hole = holes.stream().filter(each -> each.from() == at).findFirst();
        int end = hole.map(Hole::to).orElse(at);
        if (end - at <= Records.HEADER_BYTES) {
            return null;
        }
        var body = bytes.slice(at + Records.HEADER_BYTES, end - at - Records.HEADER_BYTES);
        if (!Records.isEntry(body)) {
            return null;
        }
        var entry = entry(body, at, end - at);
        boolean isKey = !entry.key().isEmpty() && entry.key().chars().noneMatch(each -> each < ' ' || each == 0xfffd);
        return isKey && entry.sequence() > 0 ? entry : null;
    }
}
