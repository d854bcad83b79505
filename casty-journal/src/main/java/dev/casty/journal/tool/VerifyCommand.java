package dev.casty.journal.tool;

import dev.casty.runtime.journal.JournalReport;
import dev.casty.runtime.journal.JournalReport.SegmentReport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** Checks every record of every segment. */
record VerifyCommand(Directory directory) implements Command {
    @Override
    public int run(PrintStream out) throws IOException {
        try (var inspection = directory.inspect()) {
            var report = inspection.report();
            printSegments(report, out);
            printSum(report, out);
            Report.tornEnd(report, out);
            if (report.refusal() == null) {
                out.println("whole");
                return Main.WHOLE;
            }
            out.println("DAMAGED: " + Text.printable(report.refusal()));
            out.println("`casty-journal explain " + directory + "` says more");
            return Main.DAMAGED;
        }
    }

    private static void printSegments(JournalReport report, PrintStream out) {
        if (report.segments().isEmpty()) {
            return;
        }
        var table = new Table("segment", " records", " bytes", " live", "end");
        for (var each : report.segments()) {
            table.add(
                    each.file(),
                    Text.number(each.records()),
                    Text.number(each.recordBytes()),
                    Report.live(report, each),
                    end(each));
        }
        table.print(out);
        out.println();
    }

    private static String end(SegmentReport segment) {
        var end = segment.end().toString().toLowerCase(Locale.ROOT);
        return segment.superseded() ? end + ", not needed any more" : end;
    }

    private static void printSum(JournalReport report, PrintStream out) {
        long deleted = report.keys().values().stream()
                .filter(JournalReport.KeyReport::isDeleted)
                .count();
        long bytes =
                report.segments().stream().mapToLong(SegmentReport::recordBytes).sum();
        long live = report.live().values().stream().mapToLong(Long::longValue).sum();
        out.println(Text.count(report.keys().size() - deleted, "actor", "actors") + ", " + Text.number(deleted)
                + " deleted; " + Text.bytes(bytes) + ", " + Report.percent(live, bytes) + " live; "
                + (report.safe().segment() == 0
                        ? "no mark"
                        : "on disk up to segment " + report.safe().segment() + ", offset "
                                + Text.number(report.safe().offset())));
    }
}
