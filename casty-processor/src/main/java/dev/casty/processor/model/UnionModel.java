package dev.casty.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the processor knows of a union.
 *
 * @param declaration the annotated type
 * @param ref the name of its ref
 * @param members the values of {@code @Union}, in order
 * @param resolved whether the compiler knows all of them. If not it is going to say so
 * @param javaLangNames names of {@code java.lang} that mean something else in the union's package
 * @param warnings the compiler warnings that generated code can't help
 * @param origin the annotation
 */
public record UnionModel(
        Declaration declaration,
        GeneratedName ref,
        List<Member> members,
        boolean resolved,
        Set<String> javaLangNames,
        Set<String> warnings,
        Origin origin) {
    public UnionModel {
        members = List.copyOf(members);
        javaLangNames = Set.copyOf(javaLangNames);
        warnings = Set.copyOf(warnings);
    }

    /** A value of {@code @Union}. */
    public sealed interface Member {
        /** The value in the annotation. */
        Origin origin();

        /** The actors that it stands for. */
        Stream<ActorModel> actors();
    }

    /** An actor. */
    public record ActorMember(ActorModel actor, Origin origin) implements Member {
        @Override
        public Stream<ActorModel> actors() {
            return Stream.of(actor);
        }
    }

    /** Another union. */
    public record NestedUnion(UnionModel union, Origin origin) implements Member {
        @Override
        public Stream<ActorModel> actors() {
            return union.actors();
        }
    }

    /** A union that contains this one: a mistake. */
    public record Circular(TypeName type, Origin origin) implements Member {
        @Override
        public Stream<ActorModel> actors() {
            return Stream.empty();
        }
    }

    /** Something that is neither: a mistake. */
    public record NoActor(TypeName type, Origin origin) implements Member {
        @Override
        public Stream<ActorModel> actors() {
            return Stream.empty();
        }
    }

    /** The actors that the union stands for, flattened, in order. */
    public Stream<ActorModel> actors() {
        return members.stream().flatMap(Member::actors);
    }
}
