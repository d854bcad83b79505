package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codecs of types for which the processor can't write any, or of which the user wants another one. A codec is a class that
 * implements {@code dev.casty.codec.Codec<T>}, with a constructor without parameters that generated code can call.
 *
 * <p>On {@code T} itself it counts wherever {@code T} is used. For a type that is somebody else's it stands at what uses it,
 * and counts for every {@code T} in there: in the type of a field or a component, {@code List<T>} for example, in all of
 * a record or an actor, or, in {@code package-info.java}, in a package. The nearest one counts.
 *
 * <pre>{@code record Price(@EncodedBy(MoneyCodec.class) Money net, String vat) {}}</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface EncodedBy {
    /** The codecs, each of another type. */
    Class<?>[] value();
}
