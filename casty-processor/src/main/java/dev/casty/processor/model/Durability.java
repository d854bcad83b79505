package dev.casty.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/** What {@code @Durable} says, and the state that it is about. */
public sealed interface Durability {
    /** There is no annotation: the state lives as long as the instance. */
    record Transient() implements Durability {}

    /**
     * The state is to survive.
     *
     * @param excludes the names that the annotation excludes
     * @param fields all fields of the class and its superclasses that are not static
     * @param behaviors what the actor's behaviours are made of, in their order
     * @param types what the types of the fields are made of
     * @param origin the annotation
     */
    record Durable(
            List<Exclude> excludes, List<Field> fields, List<BehaviorState> behaviors, TypeTable types, Origin origin)
            implements Durability {
        public Durable {
            excludes = List.copyOf(excludes);
            fields = List.copyOf(fields);
            behaviors = List.copyOf(behaviors);
        }
    }

    /**
     * What is needed to make a behaviour again: the stack of them is part of the state.
     *
     * @param declaration the behaviour's class
     * @param constructors its constructors, private ones too
     * @param fields its own fields that are not static
     */
    record BehaviorState(Declaration declaration, List<Constructor> constructors, List<Field> fields) {
        public BehaviorState {
            constructors = List.copyOf(constructors);
            fields = List.copyOf(fields);
        }
    }

    /** A name of {@code exclude}, and where it stands. */
    record Exclude(String name, Origin origin) {}

    /**
     * A field of a durable actor.
     *
     * @param name its name
     * @param type its type
     * @param visibility as declared
     * @param accessible whether code in the actor's package may use it
     * @param isFinal whether it is final
     * @param isTransient whether it is transient
     * @param isExcluded whether the annotation excludes it
     * @param fromConstructor whether it is final and every constructor that is not private has a parameter of its name and
     *     type: it belongs to the constructor
     * @param origin the field, or for an inherited one from a class file the actor
     */
    record Field(
            String name,
            TypeName type,
            Visibility visibility,
            boolean accessible,
            boolean isFinal,
            boolean isTransient,
            boolean isExcluded,
            boolean fromConstructor,
            Origin origin) {
        /** Whether it is part of the state that is written. */
        public boolean isPersisted() {
            return !isTransient && !isExcluded && !fromConstructor;
        }
    }
}
