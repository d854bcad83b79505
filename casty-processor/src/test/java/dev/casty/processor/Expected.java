package dev.casty.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole generated files, compared as text or, with {@code -Dcasty.rewrite=true}, written anew. */
final class Expected {
    private Expected() {}

    static void check(Compiled result, Path folder) throws IOException {
        if (Boolean.getBoolean("casty.rewrite")) {
            for (var each : result.generated().entrySet()) {
                var file = folder.resolve(each.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, each.getValue());
            }
        }
        for (var each : result.generated().entrySet()) {
            assertThat(folder.resolve(each.getKey())).exists().hasContent(each.getValue());
        }
    }
}
