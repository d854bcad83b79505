package dev.casty.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/**
 * What a compilation came to.
 *
 * @param diagnostics all that the compiler said
 * @param generated the text of each generated source and schema, by its path
 * @param crash what the compiler or the processor died of; empty if neither did
 */
record Compiled(List<Diagnostic<? extends JavaFileObject>> diagnostics, Map<String, String> generated, String crash) {
    /** With the sources that now stand under {@code out}. */
    Compiled withGenerated(Path out) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(out)) {
            for (var each : files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".schema"))
                    .toList()) {
                texts.put(out.relativize(each).toString(), Files.readString(each));
            }
        }
        return new Compiled(diagnostics, texts, crash);
    }

    List<String> errors() {
        return diagnostics.stream()
                .filter(each -> each.getKind() == Kind.ERROR)
                .map(Compiled::oneLine)
                .toList();
    }

    /** Errors anywhere, and warnings of what was generated: the user's own code may be as it likes. */
    List<String> complaints() {
        return diagnostics.stream()
                .filter(each -> each.getKind() == Kind.ERROR || isOfGenerated(each))
                .map(Compiled::oneLine)
                .toList();
    }

    private boolean isOfGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getKind() != Kind.NOTE
                && diagnostic.getSource() != null
                && generated.keySet().stream()
                        .anyMatch(path -> diagnostic.getSource().getName().endsWith(path));
    }

    private static String oneLine(Diagnostic<? extends JavaFileObject> diagnostic) {
        var source =
                diagnostic.getSource() == null ? "" : diagnostic.getSource().getName() + ":";
        return source + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }
}
