package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A hook that runs on the old instance before a restart, once its children have stopped, in place of {@link OnStop}. It
 * may take, in any order, the {@code Throwable}, the {@code Object} that was the message (null where there was none: a
 * hook failed, or a sibling did) and the generated context. What it throws is reported and stops nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PreRestart {}
