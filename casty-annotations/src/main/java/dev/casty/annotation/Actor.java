package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class whose instances are actors: each has its own state, and handles one message at a time.
 *
 * <p>For {@code @Actor class Cart} the processor generates, in the same package and with the same visibility,
 * {@code CartRef} (how others see the actor) and {@code CartContext} (how the actor sees the world). A nested
 * {@code Outer.Cart} gives {@code Outer_CartRef} and {@code Outer_CartContext}.
 *
 * <p>The class must be concrete, without type parameters, and static if it is nested. A constructor that is not private
 * becomes {@code CartRef.spec(…)} with the same parameters.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Actor {
    /**
     * The closed protocol: every class named here must have a handler, in the base behaviour and in every nested
     * {@code Behavior}; sealed types stand for the records and classes that they permit. Forgetting one does not compile.
     *
     * <p>Left out, the protocol is what the {@link On} methods take.
     */
    Class<?>[] value() default {};
}
