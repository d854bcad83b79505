package dev.casty.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The two compilers that the processor has to work with. */
enum Compiler {
    JAVAC(List.of("-Xlint:all,-processing,-options", "-Werror", "--release", "21", "-proc:full")) {
        @Override
        JavaCompiler tool() {
            return ToolProvider.getSystemJavaCompiler();
        }
    },
    ECJ(List.of(
            "-21",
            "-warn:+unused,unchecked,raw,dep-ann,static-access,-warningToken,-unusedArgument",
            "-proceedOnError")) {
        @Override
        JavaCompiler tool() {
            return new EclipseCompiler();
        }
    };

    private static final List<String> LIBRARIES =
            List.of("casty-annotations", "casty-runtime", "jspecify", "netty-", "slf4j-api");

    private final List<String> options;

    Compiler(List<String> options) {
        this.options = options;
    }

    abstract JavaCompiler tool();

    /** The class path of a user's code: Casty, and what it needs itself. */
    static List<Path> libraries() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                .filter(entry -> LIBRARIES.stream().anyMatch(entry::contains))
                .map(Path::of)
                .toList();
    }

    /** Compiles these sources into {@code out} with the processor. */
    Compiled compile(List<Path> sources, Path out, List<Path> classPath) {
        return compile(sources, out, classPath, List.of(new CastyProcessor(), new IndexProcessor()), List.of());
    }

    /** The same with these processors and more options. */
    Compiled compile(
            List<Path> sources,
            Path out,
            List<Path> classPath,
            List<? extends Processor> processors,
            List<String> moreOptions) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var all = new ArrayList<>(options);
        all.addAll(moreOptions);
        try (var files = tool().getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(out);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(out));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            if (moreOptions.contains("--with-modules")) {
                all.remove("--with-modules");
                files.setLocationFromPaths(StandardLocation.MODULE_PATH, classPath);
            }
            var output = new StringWriter();
            var task = tool().getTask(output, files, found, all, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors);
            return new Compiled(found.getDiagnostics(), new TreeMap<>(), run(task, output)).withGenerated(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** javac throws what a processor throws; ECJ prints it. */
    private static String run(JavaCompiler.CompilationTask task, StringWriter output) {
        try {
            task.call();
        } catch (RuntimeException crash) {
            return crash + " " + crash.getCause();
        }
        return output.toString().contains("\tat ") ? output.toString() : "";
    }
}
