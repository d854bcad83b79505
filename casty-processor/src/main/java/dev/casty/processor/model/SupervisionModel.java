package dev.casty.processor.model;

import java.time.Duration;

/** What {@code @Supervised} says. */
public sealed interface SupervisionModel {
    /** There is no annotation. */
    record Unsaid() implements SupervisionModel {}

    /**
     * What the annotation says, its defaults filled in. Each value has its own origin; that of a default is the annotation.
     *
     * @param strategy the name of the constant of {@code SupervisionStrategy}
     * @param maxRestarts how many restarts
     * @param within in which window
     * @param initial the first backoff
     * @param max the longest backoff
     * @param multiplier the factor from one backoff to the next
     * @param jitter the random share of each backoff
     * @param children the name of the constant of {@code MultiChildStrategy}
     */
    record Supervised(
            String strategy,
            Value<Integer> maxRestarts,
            Value<Span> within,
            Value<Span> initial,
            Value<Span> max,
            Value<Double> multiplier,
            Value<Double> jitter,
            String children)
            implements SupervisionModel {}

    /** A value of an annotation and where it stands. */
    record Value<T>(T value, Origin origin) {}

    /** A duration as written: {@code "1m30s"}. */
    sealed interface Span {
        /** As written. */
        String text();
    }

    /** One that can be read. */
    record Parsed(String text, Duration duration) implements Span {}

    /** One that can't: not a sequence of numbers with units {@code h}, {@code m}, {@code s}, {@code ms}, largest first. */
    record Malformed(String text) implements Span {}
}
