package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What something is called where it is written: in journals and on the wire. Without the annotation that is its name in the
 * source, so a renamed field is a new field. Who renames what was written gives it the old name:
 *
 * <pre>{@code record Line(String sku, @StableName("quantity") int pieces) {}}</pre>
 *
 * <p>It is read for an actor, a behaviour, a message, a type that a sealed one permits, a constant of an enum, a component of
 * a record and a persisted field. An actor and a message are called by their binary name, {@code "demo.Cart$Add"}; a behaviour
 * and a permitted type by their simple one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface StableName {
    /** The name. Not empty, not beginning with {@code @}, and no other's of the same record, enum, sealed type or actor. */
    String value();
}
