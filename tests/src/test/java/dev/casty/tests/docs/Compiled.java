package dev.casty.tests.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What javac makes of some sources, with this test's class path. */
public record Compiled(boolean succeeded, String output, Path folder) {
    /**
     * Compiles.
     *
     * @param sources file names and texts
     * @param options such as {@code -proc:none}
     */
    public static Compiled of(Path folder, Map<String, String> sources, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), "-d", folder.toString()));
        arguments.addAll(List.of(options));
        var output = new StringWriter();
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            var units = sources.entrySet().stream()
                    .map(each -> new Text(each.getKey(), each.getValue()))
                    .toList();
            boolean succeeded =
                    javac.getTask(output, files, null, arguments, null, units).call();
            return new Compiled(succeeded, output.toString().replace("\r\n", "\n"), folder);
        }
    }

    /** A generated source file. */
    List<String> generated(String name) throws IOException {
        try (var files = Files.walk(folder)) {
            var file = files.filter(each -> each.getFileName().toString().equals(name + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + ".java was not generated: " + output));
            return Files.readAllLines(file);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Text(String name, String text) {
            super(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /** As javac prints it. */
        @Override
        public String getName() {
            return name;
        }
    }
}
