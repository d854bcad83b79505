package dev.casty.journal.tool;

import dev.casty.codec.CodecException;
import dev.casty.journal.Entry;
import dev.casty.runtime.journal.Inspection;
import dev.casty.runtime.journal.JournalReport;
import dev.casty.runtime.journal.JournalReport.KeyReport;
import dev.casty.runtime.journal.JournalReport.SegmentReport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Explains what is wrong with a journal: what, how that is known, whom it concerns, what can be done. */
record ExplainCommand(Directory directory) implements Command {
    private static final int LISTED = 20;

    @Override
    public int run(PrintStream out) throws IOException {
        try (var inspection = directory.inspect()) {
            var report = inspection.report();
            if (report.refusal() == null) {
                explainWhole(inspection, out);
                return Main.WHOLE;
            }
            out.println("A system that opens this journal is told:");
            out.println("  " + Text.printable(report.refusal()));
            explainMissing(report, out);
            for (var segment : report.segments()) {
                explain(segment, out);
            }
            explainActors(report, out);
            explainRemedies(report, out);
            return Main.DAMAGED;
        }
    }

    private void explainWhole(Inspection inspection, PrintStream out) throws IOException {
        out.println("This journal is whole.");
        Report.tornEnd(inspection.report(), out);
        for (var key : inspection.report().keys().values()) {
            var reason = unreadable(inspection, key);
            if (!reason.isEmpty()) {
                out.println(Text.printable(key.key()) + " can't be made again: " + reason
                        + " Its records are as they were written, so something else than Casty, or a newer version, has"
                        + " written them. Others are not concerned. `casty-journal delete " + directory + " "
                        + Text.printable(key.key()) + " --yes` lets it begin anew; its state is lost then.");
            }
        }
    }

    private static String unreadable(Inspection inspection, KeyReport key) throws IOException {
        var state = new ActorState();
        for (var each : key.entries()) {
            try {
                if (each.kind() != Entry.Kind.DELETION) {
                    state.add(inspection.payload(each));
                }
            } catch (CodecException e) {
                return "entry " + Text.number(each.sequence()) + ": " + Text.printable(e.getMessage()) + ".";
            }
        }
        return "";
    }

    private static void explainMissing(JournalReport report, PrintStream out) {
        for (long number : report.missing()) {
            out.println();
            out.println("segment " + number + " is missing");
            out.println("  rule: segments disappear from the beginning only, after a record says that they may, and not"
                    + " before the one that the mark names. This one was not dropped by the journal.");
        }
    }

    private static void explain(SegmentReport segment, PrintStream out) {
        var damage = segment.damage();
        if (damage != null) {
            out.println();
            new DamageText(segment, damage, out).print();
        }
    }

    private static void explainActors(JournalReport report, PrintStream out) {
        var incomplete = report.keys().values().stream()
                .filter(each -> each.missing() > 0)
                .toList();
        out.println();
        out.println("actors");
        if (incomplete.isEmpty()) {
            out.println("  no number is missing among the entries that can be read: what is lost, if anything is, are"
                    + " actors' last entries, or entries that later ones stand for");
        }
        for (var each : first(incomplete)) {
            out.println("  " + Text.printable(each.key()) + " lacks entry " + Text.number(each.missing()) + " of "
                    + Text.number(each.sequence()));
        }
        if (incomplete.size() > LISTED) {
            out.println("  ... " + Text.number(incomplete.size() - LISTED) + " more");
        }
        int whole = report.keys().size() - incomplete.size();
        if (whole > 0) {
            out.println("  " + Text.count(whole, "actor has", "actors have")
                    + " all entries up to the last one that can be read; `show` shows them");
        }
    }

    private static List<KeyReport> first(List<KeyReport> all) {
        return all.subList(0, Math.min(all.size(), LISTED));
    }

    private void explainRemedies(JournalReport report, PrintStream out) {
        var incomplete = report.keys().values().stream()
                .filter(each -> each.missing() > 0)
                .count();
        out.println();
        out.println("what can be done");
        out.println("  1. Copy " + directory + " as it is, before anything else. Casty has changed nothing in it.");
        out.println("  2. Restore the whole directory from a backup: what was acknowledged since is lost. A single file"
                + " of it helps only if the journal has not written to that file since it was copied.");
        out.println("  3. Without a backup: give the system an empty directory. All actors begin anew then; `show DIR"
                + " PATH` reads what is left of each here, but for what is damaged"
                + (incomplete > 0 ? " (" + Text.count(incomplete, "actor is", "actors are") + " incomplete)" : "")
                + ".");
        out.println("  `delete` is of no use: it removes the state of one actor from a journal that opens.");
        out.println("  And look for the cause: a disk, a copy made while a system was writing, a program that writes"
                + " here.");
    }
}
