package dev.casty.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** What one type is made of, as far as writing and reading its values is concerned. */
public sealed interface TypeShape {
    /** A primitive. */
    record Primitive() implements TypeShape {}

    /** An array of a type. */
    record Array(TypeName component) implements TypeShape {}

    /** An enum. */
    record Enumeration() implements TypeShape {}

    /**
     * A record.
     *
     * @param components its components, type parameters replaced by the arguments
     */
    record Product(List<Component> components) implements TypeShape {
        public Product {
            components = List.copyOf(components);
        }
    }

    /** A component of a record. */
    record Component(String name, TypeName type) {}

    /**
     * A sealed type.
     *
     * @param permitted what it permits directly; type parameters that can't be told are wildcards
     * @param isAbstract whether all instances are of a permitted type
     */
    record Sum(List<TypeName> permitted, boolean isAbstract) implements TypeShape {
        public Sum {
            permitted = List.copyOf(permitted);
        }
    }

    /**
     * A generated ref, of an actor or a union, of this compilation or an earlier one; and {@code ActorRef},
     * {@code Recipient} and {@code ReplyTo}.
     */
    record Reference() implements TypeShape {}

    /**
     * Any other class or interface: of the JDK or of somebody who writes no records.
     *
     * @param name the class
     * @param arguments its type arguments; entries of their own
     * @param isInterface whether it is an interface
     * @param isAbstract whether it is abstract, or an interface
     */
    record Plain(ClassName name, List<TypeName> arguments, boolean isInterface, boolean isAbstract)
            implements TypeShape {
        public Plain {
            arguments = List.copyOf(arguments);
        }
    }

    /** A type variable, a wildcard (whose upper bound has an entry of its own), or a type nested too deep to be looked at. */
    record Opaque() implements TypeShape {}

    /** A type that the compiler doesn't know: it will say so itself. */
    record Unknown() implements TypeShape {}
}
