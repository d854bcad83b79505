package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What happens when the actor fails, that is when a handler, a hook or the constructor throws. Without this annotation:
 * restart, at most 3 times within 60 s, without backoff. A {@code Supervision} at spawn overrides all of it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Supervised {
    /** What to do with this actor when it fails. */
    SupervisionStrategy strategy() default SupervisionStrategy.RESTART;

    /**
     * How many restarts are allowed {@link #within} the window; the failure after the last stops the actor. At least 0; above
     * 1,000 there is no limit.
     */
    int maxRestarts() default 3;

    /**
     * The window in which restarts are counted: a number and a unit, {@code ms}, {@code s}, {@code m} or {@code h}, such
     * as {@code "500ms"} or {@code "60s"}; several may follow each other, largest first: {@code "1m30s"}. Checked at
     * compile time; longer than zero.
     */
    String within() default "60s";

    /** How long to wait before each restart; by default not at all. */
    Backoff backoff() default @Backoff(initial = "0ms", max = "0ms");

    /** Who restarts together with a child of this actor that failed. */
    MultiChildStrategy children() default MultiChildStrategy.ONE_FOR_ONE;
}
