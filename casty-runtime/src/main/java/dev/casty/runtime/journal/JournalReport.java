package dev.casty.runtime.journal;

import dev.casty.journal.Entry;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a journal hold, as {@link Inspection} found them.
 *
 * @param segments the files, the oldest first
 * @param keys what is there of each key, in the order of keys; of a damaged journal, what can still be read
 * @param live the bytes of each segment that are still needed, by its number
 * @param safe up to where the journal was on disk when it was written last, as the mark says
 * @param missing the numbers of segments that were there and are not
 * @param refusal what whoever opens this journal is told; null if it opens
 */
public record JournalReport(
        List<SegmentReport> segments,
        SortedMap<String, KeyReport> keys,
        Map<Long, Long> live,
        Safe safe,
        List<Long> missing,
        @Nullable String refusal) {

    /** The segment, and the offset in it, that the mark holds; 0 if it holds none that is valid. */
    public record Safe(long segment, int offset) {}

    /** How the records of a segment end. */
    public enum End {
        /** With the record that says that another segment follows. */
        SEALED,
        /** With nothing behind: the next record goes there. */
        OPEN,
        /** With the record that says that the journal was closed. */
        CLOSED,
        /** With bytes that are no record and were being written: cut when the journal is opened. */
        TORN,
        /** With bytes that were something else once. */
        DAMAGED
    }

    /**
     * A file of the journal.
     *
     * @param records how many valid records it has
     * @param recordBytes what these take
     * @param end how those end that come in an unbroken row
     * @param offset where these end
     * @param rest how many bytes come behind, up to the last that is not zero
     * @param superseded whether nothing of it is needed, and it goes when the journal is opened
     * @param damage what is wrong with it; null if nothing is
     */
    public record SegmentReport(
            long number,
            String file,
            long size,
            int records,
            long recordBytes,
            End end,
            int offset,
            int rest,
            boolean superseded,
            @Nullable Damage damage) {}

    /**
     * What is there of a key.
     *
     * @param sequence the number of its last entry
     * @param entries those that are needed, the oldest first
     * @param missing the number of an entry that must be there and is not; 0 if none is missing
     */
    public record KeyReport(String key, long sequence, List<EntryReport> entries, long missing) {
        /** Whether its state was deleted, so that nothing but that is kept. */
        public boolean isDeleted() {
            return !entries.isEmpty() && entries.getLast().kind() == Entry.Kind.DELETION;
        }

        /** The bytes that its entries take. */
        public long bytes() {
            return entries.stream().mapToLong(EntryReport::length).sum();
        }
    }

    /** An entry and its place. */
    public record EntryReport(String key, Entry.Kind kind, long sequence, long segment, int offset, int length) {
        /** The name of the file. */
        public String file() {
            return Segment.name(segment);
        }
    }

    /** Why bytes are damaged, and not torn or unknown. */
    public enum Rule {
        /** No segment has so many bytes. */
        SIZE,
        /** Each segment begins with its number. */
        BEGINNING,
        /** A segment that has a successor ends with a record that says so. */
        NOT_LAST,
        /** Up to the mark all was on disk. */
        MARKED,
        /** A batch is written only when the one before is on disk: a valid record proves all before its batch. */
        PROVEN,
        /** The record is valid, and of no kind that this version writes. */
        KIND
    }

    /**
     * The first bytes of a segment that are not what was written.
     *
     * @param proof the offset up to which the rule proves that all was on disk; for {@link Rule#PROVEN} that of the record
     * @param found what stands there as a header; null if there is no room for one
     * @param expectedBefore the CRC of the record before
     * @param suspect what the bytes say that they are, if they say it; perhaps not what they were
     * @param holes where no record is valid, the first at {@code offset}
     * @param before the last entries before
     * @param after the first valid entries behind
     * @param recordsAfter how many valid records are behind
     */
    public record Damage(
            Rule rule,
            int offset,
            int proof,
            @Nullable Header found,
            int expectedBefore,
            @Nullable EntryReport suspect,
            List<Hole> holes,
            List<EntryReport> before,
            List<EntryReport> after,
            int recordsAfter) {}

    /** Bytes between two valid records, or up to the end of what was written. */
    public record Hole(int from, int to) {}

    /**
     * What stands where a header should.
     *
     * @param fits whether there are as many bytes as the length says
     * @param computed the CRC that the bytes have, if they fit
     */
    public record Header(int length, boolean fits, int crc, int computed, int before, int batch) {}
}
