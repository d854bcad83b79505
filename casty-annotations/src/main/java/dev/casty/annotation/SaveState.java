package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method of a {@code @Durable} actor that says what its state is, in place of its fields: {@code R save()}. It has a
 * counterpart, {@link LoadState}. {@code R} is a type that can be written, a record as a rule.
 *
 * <p>It is called after every message, and what it returns is written if it differs from what it returned before, as a
 * whole. So it must be quick, change nothing, and not depend on anything but the actor. On the actor's own thread.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SaveState {}
