package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.read.Handlers.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the handlers of a message among those of one behaviour: the most specific ones. */
final class Cases {
    private final List<Written> handlers;
    private final Map<ClassName, Lineage> lineages = new HashMap<>();

    Cases(List<Written> handlers) {
        this.handlers = handlers;
        for (var each : handlers) {
            each.message()
                    .ifPresent(
                            subject -> lineages.computeIfAbsent(subject.name(), any -> Lineage.of(subject.element())));
        }
    }

    /** The handlers that take a message and have none more specific beside them: one, unless there is a mistake. */
    List<Written> handlersOf(Messages.Entry message) {
        var taking = handlers.stream().filter(each -> takes(each, message)).toList();
        return taking.stream()
                .filter(each -> taking.stream().noneMatch(other -> isMoreSpecific(other, each)))
                .toList();
    }

    private static boolean takes(Written handler, Messages.Entry message) {
        return handler.message()
                .filter(each -> message.lineage().contains(each.name()))
                .isPresent();
    }

    private boolean isMoreSpecific(Written handler, Written other) {
        return handler.message()
                .flatMap(mine -> other.message().filter(theirs -> isBelow(mine.name(), theirs.name())))
                .isPresent();
    }

    private boolean isBelow(ClassName type, ClassName supertype) {
        var lineage = lineages.get(type);
        return lineage != null && !type.equals(supertype) && lineage.contains(supertype);
    }
}
