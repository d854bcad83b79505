package dev.casty.cluster.certificates;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words of the command line: a command, and options with a value each. */
final class Arguments {
    private static final String COMMANDS = "ca, node, help";
    private static final int MAX_DAYS = 36_500;

    private final String shape;
    private final Map<String, String> options;

    private Arguments(String shape, Map<String, String> options) {
        this.shape = shape;
        this.options = options;
    }

    /** The command that they ask for. */
    static Command parse(List<String> args) {
        if (args.isEmpty()) {
            throw new UsageException("which command? One of " + COMMANDS + "; `casty-certificates help` explains them");
        }
        var rest = args.subList(1, args.size());
        return args.contains("--help") ? Help::print : command(args.getFirst(), rest);
    }

    private static Command command(String name, List<String> rest) {
        return switch (name) {
            case "ca" -> read(CaCommand.SHAPE, rest).ca();
            case "node" -> read(NodeCommand.SHAPE, rest).node();
            case "help" -> Help::print;
            default -> throw new UsageException("there is no command '" + name + "'; there are " + COMMANDS);
        };
    }

    /** Takes {@code --option value} and {@code --option=value}, for the options that the shape of the command names. */
    private static Arguments read(String shape, List<String> words) {
        var arguments = new Arguments(shape, new HashMap<>());
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            int equals = word.indexOf('=');
            var option = equals < 0 ? word : word.substring(0, equals);
            arguments.expectKnown(option);
            if (equals < 0 && !rest.hasNext()) {
                throw arguments.wrong(option + " needs a value");
            }
            arguments.put(option, equals < 0 ? rest.next() : word.substring(equals + 1));
        }
        return arguments;
    }

    private void expectKnown(String option) {
        boolean known =
                option.startsWith("--") && Stream.of(shape.split("[ \\[\\]]")).anyMatch(option::equals);
        if (!known) {
            throw wrong("there is no option '" + option + "'");
        }
    }

    private void put(String option, String value) {
        if (value.isBlank()) {
            throw wrong(option + " needs a value");
        }
        if (options.put(option, value) != null) {
            throw wrong(option + " is there twice");
        }
    }

    private UsageException wrong(String what) {
        return new UsageException(what + ": casty-certificates " + shape);
    }

    private CaCommand ca() {
        var name = options.getOrDefault("--name", CaCommand.DEFAULT_NAME);
        return new CaCommand(folder(), name, days(CaCommand.DEFAULT_DAYS));
    }

    private NodeCommand node() {
        var name = needed("--name", "how the node's files are called");
        var hosts = needed("--host", "where other nodes reach it, such as node-1.example,10.0.0.5");
        return new NodeCommand(folder(), name, NodeCommand.hosts(hosts), days(NodeCommand.DEFAULT_DAYS));
    }

    private Folder folder() {
        var name = needed("--folder", "where the authority's files are, and those of its nodes");
        try {
            return new Folder(Path.of(name));
        } catch (InvalidPathException e) {
            throw new UsageException("'" + name + "' is no name of a folder");
        }
    }

    private String needed(String option, String meaning) {
        var value = options.get(option);
        if (value == null) {
            throw wrong(option + " is missing, " + meaning);
        }
        return value;
    }

    private Duration days(int byDefault) {
        var text = options.getOrDefault("--days", String.valueOf(byDefault));
        try {
            int days = Integer.parseInt(text);
            if (days >= 1 && days <= MAX_DAYS) {
                return Duration.ofDays(days);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new UsageException(
                "--days is how long a certificate is good for, 1 to " + MAX_DAYS + ", not '" + text + "'");
    }
}
