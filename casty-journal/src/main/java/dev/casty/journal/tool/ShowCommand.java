package dev.casty.journal.tool;

import dev.casty.codec.CodecException;
import dev.casty.journal.Entry;
import dev.casty.runtime.journal.Inspection;
import dev.casty.runtime.journal.JournalReport.EntryReport;
import dev.casty.runtime.journal.JournalReport.KeyReport;
import java.io.IOException;
import java.io.PrintStream;

/** Shows the state of one actor. */
record ShowCommand(Directory directory, String path, boolean entries, boolean full) implements Command {
    @Override
    public int run(PrintStream out) throws IOException {
        try (var inspection = directory.inspect()) {
            var key = Report.key(inspection.report(), path, directory);
            show(inspection, key, out);
            if (entries) {
                for (var each : key.entries()) {
                    showEntry(inspection, each, out);
                }
            }
            return Report.status(inspection.report(), directory, out);
        }
    }

    private Limits limits() {
        return full ? Limits.FULL : Limits.SHORT;
    }

    private void show(Inspection inspection, KeyReport key, PrintStream out) throws IOException {
        out.println("actor: " + Text.printable(key.key()));
        if (key.isDeleted()) {
            out.println("deleted, by entry " + Text.number(key.sequence()));
            return;
        }
        var state = new ActorState();
        var unreadable = read(inspection, key, state);
        out.println("class: " + (state.type().isEmpty() ? "none is named" : Text.printable(state.type())));
        out.println("entries: " + Text.number(key.entries().size()) + ", the last has number "
                + Text.number(key.sequence()) + "; " + Text.bytes(key.bytes()));
        if (key.missing() > 0) {
            out.println("entry " + Text.number(key.missing()) + " is missing, so this is not its state, but the rest"
                    + " of it:");
        }
        printFields(state, out);
        if (!unreadable.isEmpty()) {
            out.println(unreadable);
        }
    }

    /** Puts the entries together; what can't be read, and from where on, or nothing. */
    private static String read(Inspection inspection, KeyReport key, ActorState state) throws IOException {
        for (var each : key.entries()) {
            try {
                state.add(inspection.payload(each));
            } catch (CodecException e) {
                return "entry " + Text.number(each.sequence())
                        + " is not in the form that Casty writes, so this is what the ones before it made: "
                        + Text.printable(e.getMessage());
            }
        }
        return "";
    }

    private void printFields(ActorState state, PrintStream out) {
        try {
            state.print(out, limits());
        } catch (CodecException e) {
            out.println();
            out.println("  can't be shown: " + Text.printable(e.getMessage()));
        }
    }

    private void showEntry(Inspection inspection, EntryReport entry, PrintStream out) throws IOException {
        out.println();
        out.println(entry.kind() + " " + Text.number(entry.sequence()) + " in " + entry.file() + " at offset "
                + Text.number(entry.offset()) + ", " + Text.bytes(entry.length()));
        if (entry.kind() != Entry.Kind.DELETION) {
            out.println("  " + contents(inspection.payload(entry)));
        }
    }

    private String contents(byte[] payload) {
        try {
            return new Values(limits()).read(payload).text(2);
        } catch (CodecException e) {
            return "can't be shown: " + Text.printable(e.getMessage()) + " of " + Text.bytes(payload.length);
        }
    }
}
