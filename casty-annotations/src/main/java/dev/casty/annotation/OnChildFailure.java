package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A hook of a parent that decides about one failure of a child. It takes, in any order, the {@code ActorRef} of the
 * child, the {@code Throwable} and the generated context, and returns a {@code Directive}; the limits of the child's own
 * supervision still hold. What it throws is a failure of the parent.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnChildFailure {}
