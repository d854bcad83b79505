package dev.casty.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** What {@code @Durable} says, and the state that it is about. */
public sealed interface Durability {
    /** There is no annotation: the state lives as long as the instance. */
    record Transient() implements Durability {}

    /**
     * The state is to survive.
     *
     * @param stableName how the actor's class is called where it is written
     * @param excludes the names that the annotation excludes
     * @param fields all fields of the class and its superclasses that are not static
     * @param saves the methods with {@code @SaveState}; one, or none, if there is no mistake
     * @param loads the methods with {@code @LoadState}; as many
     * @param behaviors what the actor's behaviours are made of, in their order
     * @param origin the annotation
     */
    record Durable(
            String stableName,
            List<Exclude> excludes,
            List<Field> fields,
            List<Method> saves,
            List<Method> loads,
            List<BehaviorState> behaviors,
            Origin origin)
            implements Durability {
        public Durable {
            excludes = List.copyOf(excludes);
            fields = List.copyOf(fields);
            saves = List.copyOf(saves);
            loads = List.copyOf(loads);
            behaviors = List.copyOf(behaviors);
        }

        /** Whether methods of the user's say what the state is, and not the fields. */
        public boolean isCustom() {
            return !saves.isEmpty() || !loads.isEmpty();
        }

        /** The fields that are part of the state. */
        public List<Field> persisted() {
            return isCustom()
                    ? List.of()
                    : fields.stream().filter(Field::isPersisted).toList();
        }
    }

    /**
     * What is needed to make a behaviour again: the stack of them is part of the state.
     *
     * @param declaration the behaviour's class
     * @param stableName how it is called where it is written
     * @param constructors its constructors, private ones too
     * @param fields its own fields that are not static
     */
    record BehaviorState(
            Declaration declaration, String stableName, List<Constructor> constructors, List<Field> fields) {
        public BehaviorState {
            constructors = List.copyOf(constructors);
            fields = List.copyOf(fields);
        }

        /** The constructor that makes it again: one without parameters, else one that takes what is in fields. */
        public Optional<Constructor> restoring() {
            return callable().stream()
                    .filter(each -> each.parameters().isEmpty())
                    .findFirst()
                    .or(() -> callable().stream()
                            .filter(each -> each.parameters().stream()
                                    .allMatch(parameter -> field(parameter).isPresent()))
                            .findFirst());
        }

        /** The constructors that are not private. */
        public List<Constructor> callable() {
            return constructors.stream()
                    .filter(each -> each.visibility() != Visibility.PRIVATE)
                    .toList();
        }

        /** The field of the name and the type of a parameter. */
        public Optional<Field> field(Parameter parameter) {
            return fields.stream()
                    .filter(each ->
                            each.name().equals(parameter.name()) && each.type().equals(parameter.type()))
                    .findFirst();
        }

        /** The fields that are written for {@link #restoring}. */
        public List<Field> restored() {
            return restoring().stream()
                    .flatMap(each -> each.parameters().stream())
                    .flatMap(each -> field(each).stream())
                    .toList();
        }
    }

    /** A name of {@code exclude}, and where it stands. */
    record Exclude(String name, Origin origin) {}

    /**
     * A field of a durable actor.
     *
     * @param name its name
     * @param stableName how it is called where it is written
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
            String stableName,
            TypeName type,
            Visibility visibility,
            boolean accessible,
            boolean isFinal,
            boolean isTransient,
            boolean isExcluded,
            boolean fromConstructor,
            Origin origin) {
        /** Whether it is part of the state that is written, if fields are. */
        public boolean isPersisted() {
            return !isTransient && !isExcluded && !fromConstructor;
        }
    }
}
