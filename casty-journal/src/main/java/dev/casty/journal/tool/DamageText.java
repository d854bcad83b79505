package dev.casty.journal.tool;

import dev.casty.runtime.journal.JournalReport.Damage;
import dev.casty.runtime.journal.JournalReport.EntryReport;
import dev.casty.runtime.journal.JournalReport.Header;
import dev.casty.runtime.journal.JournalReport.SegmentReport;
import java.io.PrintStream;
import java.util.List;

/** Explains the damage of one segment. */
final class DamageText {
    private static final int LISTED = 10;

    private final SegmentReport segment;
    private final Damage damage;
    private final PrintStream out;

    DamageText(SegmentReport segment, Damage damage, PrintStream out) {
        this.segment = segment;
        this.damage = damage;
        this.out = out;
    }

    void print() {
        out.println(segment.file() + " is damaged at offset " + Text.number(damage.offset()));
        out.println("  rule: " + rule());
        var found = damage.found();
        if (found != null) {
            printHeader(found);
        }
        printHoles();
        printEntries("last entries before", damage.before());
        printEntries("first entries behind", damage.after());
        if (damage.recordsAfter() > 0) {
            out.println("  " + Text.count(damage.recordsAfter(), "record is", "records are") + " readable behind it");
        }
        var suspect = damage.suspect();
        if (suspect != null) {
            out.println("  the bytes there look like " + name(suspect) + ", which may be what is lost");
        }
    }

    private String rule() {
        return switch (damage.rule()) {
            case SIZE -> "a segment has 24 to 16,777,216 bytes; this file has " + Text.number(segment.size());
            case BEGINNING ->
                "a segment begins with the journal's sign, its number (" + segment.number()
                        + ", as in the file's name) and a CRC; these bytes don't";
            case NOT_LAST ->
                "another segment follows, so this one was sealed when that was begun: its records go on to a seal, and"
                        + " here they don't";
            case MARKED ->
                "the mark says that all up to offset " + Text.number(damage.proof())
                        + " was on disk; a crash tears only what comes behind";
            case PROVEN ->
                "a batch is written when the one before is on disk: the valid record at offset "
                        + Text.number(damage.proof()) + " proves that this one was; a crash tears only the last batch";
            case KIND ->
                "this record is valid, and of a kind that this version does not know: perhaps a newer version has"
                        + " written it. Use that one";
        };
    }

    private void printHeader(Header found) {
        if (found.length() == 0 && found.crc() == 0 && found.before() == 0) {
            out.println("  expected: a record; found: zeros");
            return;
        }
        out.println("  expected: a record of 1 to " + Text.number(segment.size() - damage.offset() - 16)
                + " bytes behind its header, with their CRC, and " + hex(damage.expectedBefore())
                + " as the CRC before");
        out.println("  found: length " + Text.number(found.length()) + ", CRC " + hex(found.crc()) + ", CRC before "
                + hex(found.before()) + ", begin of the batch " + Text.number(found.batch()));
        out.println("  so: " + conclusion(found));
    }

    private String conclusion(Header found) {
        if (!found.fits()) {
            return "the length is none that fits: the header is damaged, or the record was cut";
        } else if (found.crc() != found.computed()) {
            return "these bytes have the CRC " + hex(found.computed()) + ": "
                    + (found.before() == damage.expectedBefore()
                            ? "the record's contents, length or CRC changed after it was written"
                            : "header and contents are not what was written");
        }
        return found.before() == damage.expectedBefore()
                ? "the record is as it was written"
                : "the record is as it was written, but follows another one than stands before it: the one before is"
                        + " from another copy of the file";
    }

    private void printHoles() {
        long bytes = damage.holes().stream()
                .mapToLong(each -> each.to() - each.from())
                .sum();
        if (bytes == 0) {
            return;
        }
        out.println("  not readable: " + Text.bytes(bytes));
        for (var each :
                damage.holes().subList(0, Math.min(LISTED, damage.holes().size()))) {
            out.println("    offset " + Text.number(each.from()) + " to " + Text.number(each.to()));
        }
        if (damage.holes().size() > LISTED) {
            out.println("    ... " + Text.number(damage.holes().size() - LISTED) + " more pieces");
        }
    }

    private void printEntries(String title, List<EntryReport> entries) {
        if (!entries.isEmpty()) {
            out.println("  " + title + ":");
            entries.forEach(each -> out.println("    " + name(each) + ", offset " + Text.number(each.offset())));
        }
    }

    private static String name(EntryReport entry) {
        return entry.kind() + " " + Text.number(entry.sequence()) + " of " + Text.printable(entry.key());
    }

    private static String hex(int crc) {
        return "%08x".formatted(crc);
    }
}
