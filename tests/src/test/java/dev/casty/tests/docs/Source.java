package dev.casty.tests.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A source file with regions: {@code // region name} to {@code // endregion name}, nested or not. Regions are named once.
 */
final class Source {
    /** The root of the checkout: tests run in a module's folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final String path;
    private final List<String> lines;

    private Source(String path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    static Source read(String path) throws IOException {
        var file = ROOT.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new AssertionError("there is no " + path);
        }
        return new Source(path, Files.readAllLines(file));
    }

    /** What a marker {@code path} or {@code path#region} names, moved to the left margin. */
    static List<String> snippet(String marker) throws IOException {
        var hash = marker.indexOf('#');
        return hash < 0 ? read(marker).lines : read(marker.substring(0, hash)).region(marker.substring(hash + 1));
    }

    List<String> region(String name) {
        return trimmed(lines.subList(index("// region " + name) + 1, index("// endregion " + name)));
    }

    /** All of the file but one region. */
    String without(String name) {
        var rest = new ArrayList<>(lines.subList(0, index("// region " + name)));
        rest.addAll(lines.subList(index("// endregion " + name) + 1, lines.size()));
        return String.join("\n", rest) + "\n";
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private int index(String wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(wanted)) {
                return i;
            }
        }
        throw new AssertionError(path + " has no line '" + wanted + "'");
    }

    private static List<String> trimmed(List<String> region) {
        var code = region.stream().filter(line -> !isMark(line)).toList();
        int margin = code.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return code.stream()
                .map(line -> line.isBlank() ? "" : line.substring(margin))
                .toList();
    }

    private static boolean isMark(String line) {
        return line.strip().startsWith("// region ") || line.strip().startsWith("// endregion ");
    }
}
