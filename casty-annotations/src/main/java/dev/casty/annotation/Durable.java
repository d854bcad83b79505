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
 * <p>The state is in the journal of the actor's system, under the actor's path; so a durable actor needs a system with a
 * journal, and a name. What one handler changes is written as one: after a crash all of it is there, or nothing, and
 * nobody has heard of what is not.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Durable {
    /** Names of fields that are not persisted, such as caches. A name that is no field is an error. */
    String[] exclude() default {};
}
