package dev.casty.benchmarks.startup;

import dev.casty.benchmarks.fork.ForkedJvm;
import dev.casty.benchmarks.limit.LimitFirstAnswer;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is started: with default flags and, of this class path, what a user of Casty has. */
enum Program {
    /** What everybody pays. */
    EMPTY("an empty `main`", Nothing.class, false),
    /** What everybody pays who prints something. */
    LINE("a `main` that prints a line", PrintedLine.class, false),
    /** An actor by hand, on a pool. */
    LIMIT("`limit`", LimitFirstAnswer.class, false),
    /** Casty, with SLF4J but nobody behind it. */
    CASTY("Casty without logback", FirstAnswer.class, false),
    /** Casty with what many programs have anyway, and which then is loaded by whoever logs first. */
    CASTY_LOGBACK("Casty with logback", FirstAnswer.class, true);

    private static final String LOGBACK = "logback";
    private static final List<String> OF_A_USER = List.of("casty-", "slf4j-api", LOGBACK);

    private final String title;
    private final Class<?> main;
    private final boolean logback;

    Program(String title, Class<?> main, boolean logback) {
        this.title = title;
        this.main = main;
        this.logback = logback;
    }

    /** As a reader's table calls it. */
    String title() {
        return title;
    }

    /** Starts it. */
    List<String> command() {
        return List.of(ForkedJvm.tool("java"), "-cp", classPath(), main.getName());
    }

    /** The first character that it prints, or -1. */
    int answer() {
        return this == EMPTY ? -1 : '1';
    }

    /** Without what the peers bring along: it would be searched for loggers, too. */
    private String classPath() {
        var own = Path.of(URI.create(
                main.getProtectionDomain().getCodeSource().getLocation().toString()));
        Predicate<String> isOwn = entry -> Path.of(entry).equals(own);
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(isOwn.or(entry -> OF_A_USER.stream().anyMatch(entry::contains)))
                .filter(entry -> logback || !entry.contains(LOGBACK))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
