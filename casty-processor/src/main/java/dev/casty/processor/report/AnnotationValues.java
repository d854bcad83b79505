package dev.casty.processor.report;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds what a {@link Place.AnnotationPath} names, so that a compiler can be told where it stands. */
final class AnnotationValues {
    private AnnotationValues() {}

    /** The annotation of this qualified name. */
    static Optional<AnnotationMirror> mirror(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(annotation))
                .<AnnotationMirror>map(mirror -> mirror)
                .findFirst();
    }

    /** The value at this path, if it is spelled out. */
    static Optional<AnnotationValue> value(AnnotationMirror mirror, String path) {
        int dot = path.indexOf('.');
        var first = step(mirror, dot < 0 ? path : path.substring(0, dot));
        if (dot < 0) {
            return first;
        }
        return first.map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance)
                .flatMap(nested -> value((AnnotationMirror) nested, path.substring(dot + 1)));
    }

    private static Optional<AnnotationValue> step(AnnotationMirror mirror, String step) {
        int bracket = step.indexOf('[');
        if (bracket < 0) {
            return named(mirror, step);
        }
        int index = Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
        return named(mirror, step.substring(0, bracket)).map(array -> item(array, index));
    }

    /** An item of an array; the value itself where a single one stands without braces and the compiler keeps it so. */
    private static AnnotationValue item(AnnotationValue array, int index) {
        return array.getValue() instanceof List<?> items
                        && index < items.size()
                        && items.get(index) instanceof AnnotationValue item
                ? item
                : array;
    }

    private static Optional<AnnotationValue> named(AnnotationMirror mirror, String name) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(entry -> entry.getValue())
                .findFirst();
    }
}
