package dev.casty.processor.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the processor knows of an actor's class.
 *
 * @param declaration the class
 * @param stableName how it is called where it is written
 * @param ref the name of its ref
 * @param context the name of its context
 * @param dispatch the name of its dispatch table
 * @param protocol what may be sent to it
 * @param constructors its constructors, in the order of the source; private ones too
 * @param base how it handles messages at first
 * @param behaviors the other ways, in the order of the source
 * @param hooks its hooks; two of a kind are a mistake
 * @param supervision what {@code @Supervised} says
 * @param durability what {@code @Durable} says
 * @param types what the messages, the replies and the state are made of
 * @param ambiguousNames names of generated classes in its signatures that need a package
 * @param resolved whether the compiler knows all types of the signatures and annotations, generated ones aside. If not
 *     it is going to say so, and no error of ours may stand beside that
 * @param javaLangNames names of {@code java.lang} that mean something else in the actor's package
 * @param warnings the compiler warnings that generated code can't help, for {@code @SuppressWarnings}: it uses what the
 *     user has declared {@code deprecation} or {@code removal}
 * @param mayShareNames whether the user has said that it and another one may be of the same names, for no cluster has both
 */
public record ActorModel(
        Declaration declaration,
        String stableName,
        GeneratedName ref,
        GeneratedName context,
        GeneratedName dispatch,
        Protocol protocol,
        List<Constructor> constructors,
        BehaviorModel base,
        List<BehaviorModel> behaviors,
        List<Hook> hooks,
        SupervisionModel supervision,
        Durability durability,
        TypeTable types,
        List<AmbiguousName> ambiguousNames,
        boolean resolved,
        Set<String> javaLangNames,
        Set<String> warnings,
        boolean mayShareNames) {
    public ActorModel {
        constructors = List.copyOf(constructors);
        behaviors = List.copyOf(behaviors);
        hooks = List.copyOf(hooks);
        ambiguousNames = List.copyOf(ambiguousNames);
        javaLangNames = Set.copyOf(javaLangNames);
        warnings = Set.copyOf(warnings);
    }

    /** The base behaviour, then the others. */
    public Stream<BehaviorModel> allBehaviors() {
        return Stream.concat(Stream.of(base), behaviors.stream());
    }

    /** The hooks of a kind; one, if there is no mistake. */
    public List<Hook> hooks(Hook.Kind kind) {
        return hooks.stream().filter(each -> each.kind() == kind).toList();
    }
}
