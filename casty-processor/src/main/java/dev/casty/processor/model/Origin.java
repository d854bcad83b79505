package dev.casty.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The place in the source that something was read from, for diagnostics to point at. What comes from a class file has the
 * origin of the actor that inherits or names it, so that there is always a line to show.
 *
 * @param element the declaration
 * @param annotation the annotation on it; null where the declaration itself is meant
 * @param value the value in the annotation; null where the whole of it is meant
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {
    /** The declaration itself. */
    public static Origin of(Element element) {
        return new Origin(element, null, null);
    }

    /** An annotation on a declaration. */
    public static Origin of(Element element, AnnotationMirror annotation) {
        return new Origin(element, annotation, null);
    }

    /** One value of an annotation on a declaration. */
    public static Origin of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new Origin(element, annotation, value);
    }
}
