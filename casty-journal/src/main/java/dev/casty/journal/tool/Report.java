package dev.casty.journal.tool;

import dev.casty.runtime.journal.JournalReport;
import dev.casty.runtime.journal.JournalReport.End;
import dev.casty.runtime.journal.JournalReport.KeyReport;
import dev.casty.runtime.journal.JournalReport.SegmentReport;
import java.io.PrintStream;

/** What several commands say of a journal. */
final class Report {
    private Report() {}

    /** Warns of damage, and gives the exit status. */
    static int status(JournalReport report, Directory directory, PrintStream out) {
        if (report.refusal() == null) {
            return Main.WHOLE;
        }
        out.println();
        out.println("This journal is damaged, and no system opens it. What is shown is what can still be read; see"
                + " `casty-journal explain " + directory + "`.");
        return Main.DAMAGED;
    }

    /** Says that the last segment has a torn end, if it has. */
    static void tornEnd(JournalReport report, PrintStream out) {
        for (var each : report.segments()) {
            if (each.end() == End.TORN) {
                out.println("torn end: " + each.file() + ", offset " + Text.number(each.offset()) + ", "
                        + Text.bytes(each.rest()) + ". They were being written when the process was killed or the"
                        + " machine stopped, or a system is writing them now. Nothing that was acknowledged is among"
                        + " them; the next start cuts them.");
            }
        }
    }

    static KeyReport key(JournalReport report, String path, Directory directory) {
        var key = report.keys().get(path);
        if (key == null) {
            throw new UsageException("the journal in " + directory + " has nothing of " + Text.printable(path)
                    + Nearest.hint(path, report.keys().keySet()) + "; `casty-journal list " + directory
                    + "` shows what it has");
        }
        return key;
    }

    /** How much of a segment is needed, in percent. */
    static String live(JournalReport report, SegmentReport segment) {
        return percent(report.live().getOrDefault(segment.number(), 0L), segment.recordBytes());
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "-" : 100 * part / whole + " %";
    }
}
