package dev.casty.processor.validate;

import dev.casty.processor.model.ProvidedTypes;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A named module provides the indexes of its actors: {@code ServiceLoader} looks for nothing else in it. It is an error and no warning,
 * because what comes of it is seen on another node, as an actor class that is said not to be there.
 */
public final class ModuleIndexes {
    private static final String INDENT = "    ";

    private ModuleIndexes() {}

    /**
     * What a module has to say that it doesn't.
     *
     * @param written the indexes that were written for it
     */
    public static Optional<Violation> check(ProvidedTypes module, Set<String> written) {
        var missing = new TreeSet<>(written);
        missing.removeAll(module.indexes());
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var all = new TreeSet<>(module.indexes());
        all.addAll(written);
        return Optional.of(Violation.of(
                        Code.INDEX_NOT_PROVIDED,
                        module.origin(),
                        "the module " + module.module() + " does not provide " + String.join(", ", missing))
                .because("other nodes, and journals, name actors; of a named module ServiceLoader finds only what it"
                        + " provides")
                .help(
                        module.indexes().isEmpty()
                                ? "write in module-info.java"
                                : "write in module-info.java, in place of the provides that is there")
                .paste(line(List.copyOf(all))));
    }

    private static List<String> line(List<String> indexes) {
        var lines = new ArrayList<String>();
        lines.add(INDENT + "provides dev.casty.spi.ActorTypes with");
        indexes.forEach(each -> lines.add(INDENT.repeat(3) + each + ","));
        lines.set(lines.size() - 1, lines.getLast().replace(",", ";"));
        return lines;
    }
}
