package dev.casty.processor.report;

import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * Where in the source a diagnostic points: at a declaration, or at a value in one of its annotations. The value is named
 * by a path such as {@code value[1]} or {@code backoff.initial}; where the annotation does not spell it out, the
 * annotation itself is meant.
 *
 * @param element the declaration
 * @param annotation the value in one of its annotations, if that is meant
 */
public record Place(Element element, Optional<AnnotationPath> annotation) {
    /** At a declaration: a class, a method, a field or a parameter. */
    public static Place at(Element element) {
        return new Place(element, Optional.empty());
    }

    /** At a value of an annotation, such as {@code at(type, "dev.casty.annotation.Union", "value[1]")}. */
    public static Place at(Element element, String annotation, String path) {
        return new Place(element, Optional.of(new AnnotationPath(annotation, path)));
    }

    /**
     * A value in an annotation.
     *
     * @param annotation the annotation's qualified name
     * @param path its elements' names, separated by dots, each with an index in brackets where it is an array
     */
    public record AnnotationPath(String annotation, String path) {}
}
