package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.UnionModel;
import dev.casty.processor.model.UnionModel.ActorMember;
import dev.casty.processor.model.UnionModel.Circular;
import dev.casty.processor.model.UnionModel.Member;
import dev.casty.processor.model.UnionModel.NestedUnion;
import dev.casty.processor.model.UnionModel.NoActor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads one type with {@code @Union}, and with it the actors that it names, of this compilation or an earlier one. */
public final class UnionReader {
    private final Compilation compilation;
    private final TypeElement union;
    private final Set<ClassName> around;
    private final TypeReader types;
    private final Set<String> warnings = new TreeSet<>();

    private UnionReader(Compilation compilation, TypeElement union, Set<ClassName> around) {
        this.compilation = compilation;
        this.union = union;
        this.around = new HashSet<>(around);
        this.around.add(ClassName.get(union));
        this.types = new TypeReader(compilation, union);
    }

    /** All that the compiler knows of {@code union} at this time. */
    public static UnionModel read(Compilation compilation, TypeElement union) {
        return new UnionReader(compilation, union, Set.of()).read();
    }

    private UnionModel read() {
        var annotation = Annotations.find(union, Names.UNION).orElseThrow();
        if (Annotations.value(annotation, "value").isEmpty()) {
            types.unresolved();
        }
        var members = new ArrayList<Member>();
        for (var value : Annotations.values(annotation, "value")) {
            members.addAll(member(annotation, value));
        }
        warnings.addAll(types.warnings());
        return new UnionModel(
                Declarations.read(union, types.origin(union)),
                compilation.claim(union, GeneratedNames.Role.REF),
                members,
                types.isResolved(),
                JavaLang.hiddenIn(compilation.elements(), union),
                warnings,
                Origin.of(union, annotation));
    }

    /** The member; none where the code is broken. */
    private List<Member> member(AnnotationMirror annotation, AnnotationValue value) {
        var origin = Origin.of(union, annotation, value);
        if (!(value.getValue() instanceof TypeMirror type)) {
            types.unresolved();
            return List.of();
        }
        var use = types.read(type, union);
        return use.resolved()
                ? List.of(compilation
                        .classOf(type)
                        .map(each -> member(each, use, origin))
                        .orElseGet(() -> new NoActor(use.name(), origin)))
                : List.of();
    }

    private Member member(TypeElement type, TypeUse use, Origin origin) {
        if (ActorReader.isActor(type)) {
            return actor(type, origin);
        }
        if (!Annotations.has(type, Names.UNION)) {
            return new NoActor(use.name(), origin);
        }
        return around.contains(ClassName.get(type)) ? new Circular(use.name(), origin) : union(type, origin);
    }

    private Member actor(TypeElement type, Origin origin) {
        var actor = ActorReader.read(compilation, type);
        if (!actor.resolved()) {
            types.unresolved();
        }
        warnings.addAll(actor.warnings());
        return new ActorMember(actor, origin);
    }

    private Member union(TypeElement type, Origin origin) {
        var nested = new UnionReader(compilation, type, around).read();
        if (!nested.resolved()) {
            types.unresolved();
        }
        warnings.addAll(nested.warnings());
        return new NestedUnion(nested, origin);
    }
}
