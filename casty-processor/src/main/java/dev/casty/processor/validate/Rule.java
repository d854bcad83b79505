package dev.casty.processor.validate;

import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/**
 * One thing that must hold of an actor or a union. Stateless.
 *
 * @param <T> what it is about
 */
interface Rule<T> {
    /** All places where {@code subject} breaks it, in the order of the source. */
    Stream<Violation> check(T subject);
}
