package dev.casty.processor.read;

import dev.casty.processor.model.Origin;
import dev.casty.processor.model.SupervisionModel;
import dev.casty.processor.model.SupervisionModel.Span;
import dev.casty.processor.model.SupervisionModel.Supervised;
import dev.casty.processor.model.SupervisionModel.Unsaid;
import dev.casty.processor.model.SupervisionModel.Value;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads {@code @Supervised}. */
final class SupervisionReader {
    /** The members of {@code @Backoff} without a default: left out, they are the compiler's error. */
    private static final Set<String> REQUIRED = Set.of("initial", "max");

    private final TypeReader types;
    private final TypeElement actor;
    private final AnnotationMirror annotation;

    private SupervisionReader(TypeReader types, TypeElement actor, AnnotationMirror annotation) {
        this.types = types;
        this.actor = actor;
        this.annotation = annotation;
    }

    static SupervisionModel read(TypeReader types, TypeElement actor) {
        return Annotations.find(actor, Names.SUPERVISED)
                .map(each -> new SupervisionReader(types, actor, each).read())
                .orElse(new Unsaid());
    }

    private SupervisionModel read() {
        var backoff = Annotations.value(annotation, "backoff");
        return new Supervised(
                value("strategy", "RESTART", SupervisionReader::constant).value(),
                value("maxRestarts", 3, number(Integer.class)),
                value("within", Spans.parse("60s"), SupervisionReader::span),
                backoff(backoff, "initial", Spans.parse("0ms"), SupervisionReader::span),
                backoff(backoff, "max", Spans.parse("0ms"), SupervisionReader::span),
                backoff(backoff, "multiplier", 2.0, number(Double.class)),
                backoff(backoff, "jitter", 0.2, number(Double.class)),
                value("children", "ONE_FOR_ONE", SupervisionReader::constant).value());
    }

    private <T> Value<T> value(String member, T otherwise, Function<Object, Optional<T>> reading) {
        return Annotations.value(annotation, member)
                .map(each -> read(each, otherwise, reading))
                .orElseGet(() -> new Value<>(otherwise, Origin.of(actor, annotation)));
    }

    private <T> Value<T> backoff(
            Optional<AnnotationValue> backoff, String member, T otherwise, Function<Object, Optional<T>> reading) {
        if (backoff.isEmpty()) {
            return new Value<>(otherwise, Origin.of(actor, annotation));
        }
        if (!(backoff.get().getValue() instanceof AnnotationMirror nested)) {
            types.unresolved();
            return new Value<>(otherwise, Origin.of(actor, annotation, backoff.get()));
        }
        var value = Annotations.value(nested, member);
        if (value.isEmpty() && REQUIRED.contains(member)) {
            types.unresolved();
        }
        return value.map(each -> read(each, otherwise, reading))
                .orElseGet(() -> new Value<>(otherwise, Origin.of(actor, annotation, backoff.get())));
    }

    /** A value of another type is a mistake that the compiler reports. */
    private <T> Value<T> read(AnnotationValue value, T otherwise, Function<Object, Optional<T>> reading) {
        var read = reading.apply(value.getValue());
        if (read.isEmpty()) {
            types.unresolved();
        }
        return new Value<>(read.orElse(otherwise), Origin.of(actor, annotation, value));
    }

    private static Optional<String> constant(Object value) {
        return value instanceof VariableElement constant
                ? Optional.of(constant.getSimpleName().toString())
                : Optional.empty();
    }

    private static Optional<Span> span(Object value) {
        return Annotations.text(value).map(Spans::parse);
    }

    private static <T> Function<Object, Optional<T>> number(Class<T> type) {
        return value -> Optional.of(value).filter(type::isInstance).map(type::cast);
    }
}
