import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks or applies the house format: {@code java Format.java (check|apply) root}. */
final class Format {
    private static final Set<String> NOT_OURS = Set.of("target", ".git");
    private static final Path COMPILED_BY_TESTS = Path.of("src", "test", "resources");

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    public static void main(String[] arguments) throws IOException {
        var apply = arguments[0].equals("apply");
        var root = Path.of(arguments[1]).toRealPath();
        var format = new Format();
        var unformatted = sources(root).parallelStream()
                .filter(source -> !format.isFormatted(source, apply))
                .toList();
        if (unformatted.isEmpty()) {
            return;
        }
        System.err.println("Not formatted:");
        unformatted.forEach(source -> System.err.println("  " + root.relativize(source)));
        System.err.println(apply ? "The formatter cannot read them." : "Run .ci/format and commit what it changes.");
        System.exit(1);
    }

    /** False if the source can't be, or isn't and shall not now be, formatted. */
    private boolean isFormatted(Path source, boolean apply) {
        try {
            var text = Files.readString(source);
            var formatted = formatter.formatSourceAndFixImports(text);
            if (formatted.equals(text)) {
                return true;
            }
            if (apply) {
                Files.writeString(source, formatted);
                System.out.println(source);
            }
            return apply;
        } catch (IOException | FormatterException e) {
            System.err.println(source + ": " + e.getMessage());
            return false;
        }
    }

    private static List<Path> sources(Path root) throws IOException {
        var sources = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_OURS.contains(directory.getFileName().toString()) || directory.endsWith(COMPILED_BY_TESTS)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        sources.sort(null);
        return sources;
    }
}
