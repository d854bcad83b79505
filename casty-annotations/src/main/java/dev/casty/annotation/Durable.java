package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An actor whose state is to survive a crash: every field that is not static, not {@code transient} and not excluded.
 *
 * <p>The processor checks that all of it can be written and read back. A {@code final} field with the name and type of a
 * constructor parameter belongs to the constructor and is not persisted; {@code final} collections are refilled in place;
 * private fields and other {@code final} ones are errors.
 *
 * <p>The journal that keeps the state is not part of this version: spawning such an actor says so.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Durable {
    /** Names of fields that are not persisted, such as caches. A name that is no field is an error. */
    String[] exclude() default {};
}
