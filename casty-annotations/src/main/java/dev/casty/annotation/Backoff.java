package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A wait before each restart that grows from {@link #initial} by {@link #multiplier} up to {@link #max}, and starts anew
 * once the supervision's window has passed quietly. Mail that arrives meanwhile is kept. Durations are written as in
 * {@link Supervised#within}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Backoff {
    /** The wait before the first restart; zero for none. */
    String initial();

    /** The longest wait; at least {@link #initial}. */
    String max();

    /** The factor from one wait to the next; at least 1. */
    double multiplier() default 2.0;

    /**
     * The share of each wait that is random, from 0 (none) to 1, so that actors that failed together do not come back
     * together: 0.2 makes a wait of 10 s one of 8 to 12 s.
     */
    double jitter() default 0.2;
}
