package dev.casty.processor.report;

import dev.casty.processor.model.Origin;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/**
 * The one place that prints violations. What is the same at the same place is printed once: actors that inherit one broken
 * handler each find it.
 */
public final class Reporter {
    private final Messager messager;
    private final Set<Printed> printed = new HashSet<>();

    /** A reporter for one compilation, which prints to {@code messager}. */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Prints each of them as an error at its place. */
    public void print(Collection<Violation> violations) {
        violations.stream()
                .filter(each -> printed.add(new Printed(each.origin(), each.code(), each.fact())))
                .forEach(this::print);
    }

    private void print(Violation violation) {
        var origin = violation.origin();
        messager.printMessage(
                Kind.ERROR, Rendering.of(violation), origin.element(), origin.annotation(), origin.value());
    }

    private record Printed(Origin origin, Code code, String fact) {}
}
