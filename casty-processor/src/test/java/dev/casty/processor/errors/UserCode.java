package dev.casty.processor.errors;

import static java.util.stream.Collectors.joining;

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
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * Sources as a user would write them, and what a compiler says of them when Casty's processor runs.
 *
 * @param files one text a file, with its package and imports
 */
record UserCode(List<String> files) {
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern MODULE = Pattern.compile("^(module) \\w", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile(
            "^(?:(?:public|final|abstract|sealed) )*(?:class|interface|record|enum) ([\\p{L}\\d_]+)",
            Pattern.MULTILINE);

    /** What javac says; {@code -Xlint:all} or the like may be among the options. */
    List<Complaint> javac(Path folder, String... options) {
        return compile(ToolProvider.getSystemJavaCompiler(), folder, options);
    }

    /** What Eclipse's compiler says. */
    List<Complaint> ecj(Path folder) {
        return compile(new EclipseCompiler(), folder, "--release", "21");
    }

    /** An error or a warning. */
    record Complaint(boolean isError, String message, String line) {
        private static final Pattern CODE = Pattern.compile("^\\[(CASTY-\\d{4})] ");

        /** The code with which it begins; empty if it is the compiler's own. */
        String code() {
            var matcher = CODE.matcher(message);
            return matcher.find() ? matcher.group(1) : "";
        }

        @Override
        public String toString() {
            return (isError ? "error: " : "warning: ") + message + "\n  at: " + line;
        }
    }

    private List<Complaint> compile(JavaCompiler compiler, Path folder, String... options) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var processors = ServiceLoader.load(Processor.class).stream()
                .filter(each -> each.type().getName().startsWith("dev.casty."))
                .map(ServiceLoader.Provider::get)
                .toList();
        try (var manager = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            var all = new ArrayList<>(List.of(
                    isModule() ? "--module-path" : "-classpath",
                    isModule() ? modulePath() : System.getProperty("java.class.path"),
                    "-d",
                    folder(folder, "classes").toString()));
            all.addAll(List.of("-s", folder(folder, "generated").toString()));
            all.addAll(List.of(options));
            var sources = manager.getJavaFileObjectsFromPaths(write(folder(folder, "sources")));
            var task = compiler.getTask(new StringWriter(), manager, found, all, null, sources);
            task.setProcessors(processors);
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                .map(UserCode::complaint)
                .toList();
    }

    private boolean isModule() {
        return files.stream().anyMatch(text -> MODULE.matcher(text).find());
    }

    /** Casty, and what it needs. */
    private static String modulePath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of("casty-annotations", "casty-runtime", "jspecify", "netty-", "slf4j-api")
                        .anyMatch(entry::contains))
                .collect(joining(File.pathSeparator));
    }

    private static Path folder(Path parent, String name) throws IOException {
        return Files.createDirectories(parent.resolve(name));
    }

    private List<Path> write(Path folder) throws IOException {
        var paths = new ArrayList<Path>();
        for (var text : files) {
            var packageName = first(PACKAGE, text).replace('.', '/');
            var path = Files.createDirectories(folder.resolve(packageName)).resolve(fileName(text));
            paths.add(Files.writeString(path, text));
        }
        return paths;
    }

    private static String fileName(String text) {
        return MODULE.matcher(text).find() ? "module-info.java" : first(TYPE, text) + ".java";
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Complaint complaint(Diagnostic<? extends JavaFileObject> diagnostic) {
        return new Complaint(
                diagnostic.getKind() == Diagnostic.Kind.ERROR, diagnostic.getMessage(Locale.ROOT), line(diagnostic));
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getSource() == null || diagnostic.getLineNumber() < 1) {
            return "";
        }
        try {
            return Files.readString(Path.of(diagnostic.getSource().toUri()))
                    .lines()
                    .skip(diagnostic.getLineNumber() - 1)
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The errors among the complaints. */
    static List<Complaint> errors(List<Complaint> complaints) {
        return complaints.stream().filter(Complaint::isError).toList();
    }

    /** Complaints as a failed test shows them. */
    static String shown(List<Complaint> complaints) {
        return complaints.stream().map(Complaint::toString).collect(joining("\n\n"));
    }
}
