package dev.casty.journal.tool;

import dev.casty.codec.CodecException;
import dev.casty.runtime.journal.Inspection;
import dev.casty.runtime.journal.JournalReport.KeyReport;
import java.io.IOException;
import java.io.PrintStream;

/** Lists the actors that have a state, and those whose state was deleted. */
record ListCommand(Directory directory) implements Command {
    @Override
    public int run(PrintStream out) throws IOException {
        try (var inspection = directory.inspect()) {
            var report = inspection.report();
            var table = new Table("actor", "class", " sequence", " entries", " bytes", "");
            for (var key : report.keys().values()) {
                table.add(
                        Text.printable(key.key()),
                        key.isDeleted() ? "-" : Text.printable(type(inspection, key)),
                        Text.number(key.sequence()),
                        Text.number(key.isDeleted() ? 0 : key.entries().size()),
                        Text.number(key.bytes()),
                        flag(key));
            }
            if (report.keys().isEmpty()) {
                out.println("no actor has a state here");
            } else {
                table.print(out);
            }
            return Report.status(report, directory, out);
        }
    }

    private static String flag(KeyReport key) {
        if (key.missing() > 0) {
            return "entry " + Text.number(key.missing()) + " is missing";
        }
        return key.isDeleted() ? "deleted" : "";
    }

    /** The oldest entry that is needed names the class. */
    private static String type(Inspection inspection, KeyReport key) throws IOException {
        var state = new ActorState();
        try {
            for (var each : key.entries()) {
                state.add(inspection.payload(each));
                if (!state.type().isEmpty()) {
                    return state.type();
                }
            }
        } catch (CodecException e) {
            return "?";
        }
        return "?";
    }
}
