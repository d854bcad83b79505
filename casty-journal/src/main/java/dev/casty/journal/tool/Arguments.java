package dev.casty.journal.tool;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of the command line: a command, what it is about, and options anywhere. */
final class Arguments {
    private static final List<String> COMMANDS = List.of("list", "show", "verify", "explain", "delete", "help");

    private final String command;
    private final List<String> words;
    private final Set<String> options;

    private Arguments(String command, List<String> words, Set<String> options) {
        this.command = command;
        this.words = words;
        this.options = options;
    }

    /** The command that they ask for. */
    static Command parse(List<String> args) {
        var words = new ArrayList<String>();
        var options = new HashSet<String>();
        for (var each : args) {
            if (each.startsWith("--")) {
                options.add(each);
            } else {
                words.add(each);
            }
        }
        if (options.contains("--version")) {
            return Help::version;
        } else if (words.isEmpty()) {
            return options.contains("--help") ? Help::all : usage();
        }
        var command = words.removeFirst();
        return options.contains("--help") ? Help::all : new Arguments(command, words, options).command();
    }

    private static Command usage() {
        throw new UsageException(
                "which command? One of " + String.join(", ", COMMANDS) + "; `casty-journal help` explains them");
    }

    private Command command() {
        return switch (command) {
            case "list" -> new ListCommand(journal("DIR"));
            case "show" -> show();
            case "verify" -> new VerifyCommand(journal("DIR"));
            case "explain" -> new ExplainCommand(journal("DIR"));
            case "delete" -> delete();
            case "help" -> Help::all;
            default ->
                throw new UsageException("there is no command '" + Text.printable(command) + "'"
                        + Nearest.hint(command, COMMANDS) + "; there are " + String.join(", ", COMMANDS));
        };
    }

    private Command show() {
        var journal = journal("DIR PATH [--entries] [--full]", "--entries", "--full");
        return new ShowCommand(journal, words.get(1), options.contains("--entries"), options.contains("--full"));
    }

    private Command delete() {
        var journal = journal("DIR PATH --yes", "--yes");
        return new DeleteCommand(journal, words.get(1), options.contains("--yes"));
    }

    private Directory journal(String shape, String... allowed) {
        var unknown = options.stream()
                .filter(each -> !List.of(allowed).contains(each))
                .sorted()
                .findFirst();
        if (unknown.isPresent()) {
            throw new UsageException(command + " has no option " + Text.printable(unknown.get())
                    + Nearest.hint(unknown.get(), List.of(allowed)) + ": casty-journal " + command + " " + shape);
        }
        if (words.size() != (shape.startsWith("DIR PATH") ? 2 : 1)) {
            throw new UsageException("casty-journal " + command + " " + shape + ", not " + words.size()
                    + " words after " + command + ". DIR is the journal's directory"
                    + (shape.startsWith("DIR PATH") ? ", PATH the actor's path, as `list` shows it" : ""));
        }
        try {
            return new Directory(Path.of(words.getFirst()));
        } catch (InvalidPathException e) {
            throw new UsageException(Text.printable(words.getFirst()) + " is no name of a directory");
        }
    }
}
