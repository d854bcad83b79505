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
    record Enumeration(List<Constant> constants) implements TypeShape {
        public Enumeration {
            constants = List.copyOf(constants);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param stableName how it is called where it is written
     */
    record Constant(String name, String stableName) {}

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

    /**
     * A component of a record.
     *
     * @param stableName how it is called where it is written
     */
    record Component(String name, String stableName, TypeName type) {}

    /**
     * A sealed type.
     *
     * @param alternatives what it permits directly
     * @param isAbstract whether all instances are of a permitted type
     */
    record Sum(List<Alternative> alternatives, boolean isAbstract) implements TypeShape {
        public Sum {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * A type that a sealed one permits.
     *
     * @param type the type; type parameters that can't be told are wildcards
     * @param stableName how it is called where it is written
     */
    record Alternative(TypeName type, String stableName) {}

    /** A generated ref, of an actor or a union, of this compilation or an earlier one: it says itself how it is written. */
    record Reference() implements TypeShape {}

    /**
     * An {@code ActorRef}, or a {@code UnionRef} of such.
     *
     * @param isUnion whether it is a union
     */
    record AnyReference(boolean isUnion) implements TypeShape {}

    /**
     * A {@code Recipient} or {@code ReplyTo}.
     *
     * @param isAsker whether it is a {@code ReplyTo}
     * @param messages what may be sent to it: classes of which none is sealed
     */
    record Addressee(boolean isAsker, List<Alternative> messages) implements TypeShape {
        public Addressee {
            messages = List.copyOf(messages);
        }
    }

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

    /**
     * A type for which the user names a codec, {@code @EncodedBy}.
     *
     * @param codec the codec's class
     * @param flaw why generated code can't make one, as a clause such as {@code "it is abstract"}; empty if it can
     */
    record Custom(ClassName codec, String flaw) implements TypeShape {}

    /** A class that code in the actor's package can't name. */
    record Hidden() implements TypeShape {}

    /** A type variable, a wildcard (whose upper bound has an entry of its own), or a type nested too deep to be looked at. */
    record Opaque() implements TypeShape {}

    /** A type that the compiler doesn't know: it will say so itself. */
    record Unknown() implements TypeShape {}
}
