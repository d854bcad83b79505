package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.Durability;
import dev.casty.processor.model.Durability.BehaviorState;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Durability.Exclude;
import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.model.Durability.Transient;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Reads {@code @Durable} and the state of a class that has it. */
final class DurabilityReader {
    private final Compilation compilation;
    private final TypeReader types;
    private final TypeElement actor;
    private final TypeTableReader table;

    DurabilityReader(Compilation compilation, TypeReader types, TypeElement actor, TypeTableReader table) {
        this.compilation = compilation;
        this.types = types;
        this.actor = actor;
        this.table = table;
    }

    Durability read(Lineage lineage, List<TypeElement> behaviors, List<Members.Member> members, MethodReader methods) {
        return Annotations.find(actor, Names.DURABLE)
                .map(each -> read(each, lineage, behaviors, new StateMethods(methods, table).read(members)))
                .orElse(new Transient());
    }

    private Durability read(
            AnnotationMirror annotation, Lineage lineage, List<TypeElement> behaviors, StateMethods.Found methods) {
        var excludes = excludes(annotation);
        var excluded = excludes.stream().map(Exclude::name).collect(Collectors.toSet());
        var fields = new ArrayList<Field>();
        for (var type : lineage.classes()) {
            for (var each : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                if (!each.getModifiers().contains(Modifier.STATIC)) {
                    fields.add(field(actor, each, excluded));
                }
            }
        }
        var states = behaviors.stream().map(this::state).toList();
        return new Durable(
                StableNames.of(actor, ClassName.get(actor).reflectionName()),
                excludes,
                fields,
                methods.saves(),
                methods.loads(),
                states,
                Origin.of(actor, annotation));
    }

    private List<Exclude> excludes(AnnotationMirror annotation) {
        var excludes = new ArrayList<Exclude>();
        for (var each : Annotations.values(annotation, "exclude")) {
            Annotations.text(each.getValue())
                    .ifPresentOrElse(
                            name -> excludes.add(new Exclude(name, Origin.of(actor, annotation, each))),
                            types::unresolved);
        }
        return excludes;
    }

    private BehaviorState state(TypeElement behavior) {
        return new BehaviorState(
                Declarations.read(behavior, types.origin(behavior)),
                StableNames.of(behavior),
                new ConstructorReader(types, table).read(behavior),
                ElementFilter.fieldsIn(behavior.getEnclosedElements()).stream()
                        .filter(each -> !each.getModifiers().contains(Modifier.STATIC))
                        .map(each -> field(behavior, each, Set.of()))
                        .toList());
    }

    private Field field(TypeElement holder, VariableElement field, Set<String> excluded) {
        var name = field.getSimpleName().toString();
        var type = compilation.types().asMemberOf((DeclaredType) holder.asType(), field);
        var use = types.read(type, field);
        var isFinal = field.getModifiers().contains(Modifier.FINAL);
        var read = new Field(
                name,
                StableNames.of(field),
                use.name(),
                Declarations.visibility(field),
                compilation.isVisible(field, Declarations.visibility(field), actor),
                isFinal,
                field.getModifiers().contains(Modifier.TRANSIENT),
                excluded.contains(name),
                isFinal && holder.equals(actor) && isConstructorParameter(name, use),
                types.origin(field));
        if (read.isPersisted()) {
            table.add(type, field);
        }
        return read;
    }

    /** Whether all constructors that a spec may call have a parameter of this name and type. */
    private boolean isConstructorParameter(String name, TypeUse type) {
        var constructors = ElementFilter.constructorsIn(actor.getEnclosedElements()).stream()
                .filter(each -> Declarations.visibility(each) != Visibility.PRIVATE)
                .toList();
        return !constructors.isEmpty() && constructors.stream().allMatch(each -> hasParameter(each, name, type));
    }

    private boolean hasParameter(ExecutableElement constructor, String name, TypeUse type) {
        return constructor.getParameters().stream()
                .anyMatch(each -> each.getSimpleName().contentEquals(name)
                        && types.read(each.asType(), each).name().equals(type.name()));
    }
}
