package dev.casty.processor.report;

import java.util.Collection;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** The one place that prints violations. */
public final class Reporter {
    private final Messager messager;

    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Prints each of them as an error at its place. */
    public void print(Collection<Violation> violations) {
        violations.forEach(this::print);
    }

    private void print(Violation violation) {
        var text = Rendering.of(violation);
        var element = violation.place().element();
        violation
                .place()
                .annotation()
                .ifPresentOrElse(
                        path -> printAt(path, element, text), () -> messager.printMessage(Kind.ERROR, text, element));
    }

    private void printAt(Place.AnnotationPath path, Element element, String text) {
        var mirror = AnnotationValues.mirror(element, path.annotation());
        if (mirror.isEmpty()) {
            messager.printMessage(Kind.ERROR, text, element);
            return;
        }
        AnnotationValues.value(mirror.get(), path.path())
                .ifPresentOrElse(
                        value -> messager.printMessage(Kind.ERROR, text, element, mirror.get(), value),
                        () -> messager.printMessage(Kind.ERROR, text, element, mirror.get()));
    }
}
