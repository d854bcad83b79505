package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A hook that runs on the actor when it stops, once its children have stopped. It may take the generated context. Before
 * a restart it runs only where there is no {@link PreRestart}. What it throws is reported and stops nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnStop {}
