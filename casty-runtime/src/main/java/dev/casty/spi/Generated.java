package dev.casty.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what the processor wrote. Not {@code javax.annotation.processing.Generated}, because that would ask a user's
 * module to require {@code java.compiler}; coverage tools and linters go by the simple name.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {
    /** What wrote it. */
    String value();
}
