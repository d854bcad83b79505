package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Looks up annotations and their values by name. What has not the expected type, because the code is broken, is not there. */
final class Annotations {
    private Annotations() {}

    static boolean has(AnnotatedConstruct element, ClassName annotation) {
        return find(element, annotation).isPresent();
    }

    static Optional<AnnotationMirror> find(AnnotatedConstruct element, ClassName annotation) {
        for (AnnotationMirror each : element.getAnnotationMirrors()) {
            if (isOf(each, annotation)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(AnnotationMirror mirror, ClassName annotation) {
        return mirror.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(annotation.canonicalName());
    }

    /** Whether an annotation stands on an element that the compiler doesn't know: it might be any, misspelled. */
    static boolean anyUnknown(AnnotatedConstruct element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(each -> each.getAnnotationType().getKind() == TypeKind.ERROR);
    }

    /** A value as text; empty if it is none, or what compilers put in place of a mistake. */
    static Optional<String> text(Object value) {
        return value instanceof String text && !text.equals("<error>") ? Optional.of(text) : Optional.empty();
    }

    /** The value of a member as written; empty where the default stands. */
    static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
        for (var each : annotation.getElementValues().entrySet()) {
            if (each.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    /** The values of a member that is an array; one value may stand without braces. */
    static List<AnnotationValue> values(AnnotationMirror annotation, String member) {
        return value(annotation, member).map(Annotations::elements).orElse(List.of());
    }

    private static List<AnnotationValue> elements(AnnotationValue value) {
        if (!(value.getValue() instanceof List<?> elements)) {
            return List.of(value);
        }
        return elements.stream()
                .filter(AnnotationValue.class::isInstance)
                .map(AnnotationValue.class::cast)
                .toList();
    }
}
