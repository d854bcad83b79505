package dev.casty.tests.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Markdown page and its fenced blocks. A comment on the line before a block says where the block comes from:
 * {@code <!-- snippet: path#region -->}; see {@link Source}.
 */
record Page(Path file, List<String> lines, List<Block> blocks) {
    private static final Pattern MARKER = Pattern.compile("<!-- (snippet|generated|error): (.+?) -->");

    /**
     * A fenced block.
     *
     * @param marker where it is said to come from, empty if nothing is said
     * @param first the index of the line after the opening fence
     * @param end the index of the closing fence
     */
    record Block(String marker, String language, int first, int end) {}

    static Page read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                int end = closingFence(file, lines, i);
                var marker = i > 0 && MARKER.matcher(lines.get(i - 1)).matches() ? lines.get(i - 1) : "";
                blocks.add(new Block(marker, lines.get(i).substring(3).strip(), i + 1, end));
                i = end;
            }
        }
        return new Page(file, lines, blocks);
    }

    private static int closingFence(Path file, List<String> lines, int opening) {
        for (int i = opening + 1; i < lines.size(); i++) {
            if (lines.get(i).equals("```")) {
                return i;
            }
        }
        throw new AssertionError(file + ":" + (opening + 1) + ": this block has no end");
    }

    List<String> text(Block block) {
        return lines.subList(block.first(), block.end());
    }

    String at(Block block) {
        return file + ":" + block.first();
    }

    /** What a block's marker says: its kind and what follows. */
    static String[] parts(Block block) {
        var matcher = MARKER.matcher(block.marker());
        if (!matcher.matches()) {
            throw new AssertionError(block.marker());
        }
        return new String[] {matcher.group(1), matcher.group(2)};
    }

    /** Puts {@code text} in place of the block's, in the file. */
    void rewrite(Block block, List<String> text) throws IOException {
        var changed = new ArrayList<>(lines.subList(0, block.first()));
        changed.addAll(text);
        changed.addAll(lines.subList(block.end(), lines.size()));
        Files.write(file, changed);
    }
}
