package dev.casty.benchmarks.compile;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles a project of 300 actors again and again in one warm JVM, by turns with the processor, and with
 * {@code -proc:none} from the same sources plus the generated ones. Prints the medians and their ratio.
 *
 * <p>{@code mvn -q -pl benchmarks -am compile exec:exec -Dexec.mainClass=dev.casty.benchmarks.compile.CompileTime} runs it,
 * some ten minutes; docs/decisions/compile-time.md has the figures.
 */
public final class CompileTime {
    private static final int ACTORS = 300;
    private static final int WARM_UP = Integer.getInteger("warm-up", 5);
    private static final int ROUNDS = Integer.getInteger("rounds", 15);

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final Path project;

    private CompileTime(Path project) {
        this.project = project;
    }

    /** Runs the comparison in a temporary folder. */
    public static void main(String[] args) throws IOException {
        var project = Files.createTempDirectory("casty-compile-time");
        try {
            new CompileTime(project).run();
        } finally {
            delete(project);
        }
    }

    private void run() throws IOException {
        var sources = write(ActorProject.ofActors(ACTORS));
        var generatedFolder = Files.createDirectories(project.resolve("generated"));
        withProcessor(sources, generatedFolder);
        var all = new ArrayList<>(sources);
        try (Stream<Path> generated = Files.walk(generatedFolder)) {
            generated.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
        }
        for (int i = 0; i < WARM_UP; i++) {
            withProcessor(sources, fresh("warm"));
            withoutProcessor(all);
        }
        var with = new double[ROUNDS];
        var without = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            with[i] = withProcessor(sources, fresh("generated-" + i));
            without[i] = withoutProcessor(all);
        }
        System.out.printf(
                Locale.ROOT,
                "%d actors, %d files with the generated ones, JDK %s, %d rounds by turns%n"
                        + "with the processor:    median %4.0f ms (%.0f to %.0f)%n"
                        + "already generated:     median %4.0f ms (%.0f to %.0f)%n"
                        + "ratio of the medians:  %.2f%n",
                ACTORS,
                all.size(),
                Runtime.version().feature(),
                ROUNDS,
                median(with),
                with[0],
                with[ROUNDS - 1],
                median(without),
                without[0],
                without[ROUNDS - 1],
                median(with) / median(without));
    }

    private double withProcessor(List<Path> sources, Path generated) throws IOException {
        var path = System.getProperty("java.class.path");
        return compile(sources, List.of("-proc:full", "-processorpath", path, "-s", generated.toString()));
    }

    private double withoutProcessor(List<Path> sources) throws IOException {
        return compile(sources, List.of("-proc:none"));
    }

    /** The milliseconds that a compilation takes. */
    private double compile(List<Path> sources, List<String> more) throws IOException {
        var options = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                fresh("classes").toString(),
                "--release",
                "21"));
        options.addAll(more);
        var output = new StringWriter();
        long begin = System.nanoTime();
        try (var files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = javac.getTask(output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            if (!task.call()) {
                throw new IllegalStateException(output.toString());
            }
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private List<Path> write(List<ActorProject.Source> sources) throws IOException {
        var files = new ArrayList<Path>();
        for (var source : sources) {
            var file = project.resolve("src/" + source.className().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.text()));
        }
        return files;
    }

    private Path fresh(String name) throws IOException {
        var folder = project.resolve(name);
        if (Files.exists(folder)) {
            delete(folder);
        }
        return Files.createDirectories(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
