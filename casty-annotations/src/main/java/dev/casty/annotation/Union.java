package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name for several actors as one: {@code @Union({Logger.class, Metrics.class}) interface Observer {}} generates
 * {@code ObserverRef.of(LoggerRef, MetricsRef)}, whose {@code send} and {@code ask} are those of the members. Members may
 * be unions themselves; two members that take the same message are an error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Union {
    /** The members: {@link Actor} classes and other unions, at least one. */
    Class<?>[] value();
}
