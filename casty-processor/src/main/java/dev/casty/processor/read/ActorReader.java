package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.MessageForm;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.Protocol;
import dev.casty.processor.model.Protocol.Member;
import dev.casty.processor.read.Assembly.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads one class with {@code @Actor}. */
public final class ActorReader {
    private final Compilation compilation;
    private final TypeElement actor;
    private final ClassName name;
    private final TypeReader types;
    private final ClassName context;
    private final Lineage lineage;
    private final List<TypeElement> behaviors;
    private final TypeTableReader table;

    private ActorReader(Compilation compilation, TypeElement actor) {
        this.compilation = compilation;
        this.actor = actor;
        this.name = ClassName.get(actor);
        this.types = new TypeReader(compilation, actor);
        this.context = GeneratedNames.name(name, GeneratedNames.Role.CONTEXT);
        this.lineage = Lineage.of(actor);
        this.behaviors = NestedBehaviors.of(actor);
        this.table = new TypeTableReader(compilation, types, actor);
    }

    /** Whether a type is annotated as an actor. */
    public static boolean isActor(TypeElement type) {
        return Annotations.has(type, Names.ACTOR);
    }

    /** The name of the dispatch table of an actor. */
    public static ClassName dispatchOf(TypeElement actor) {
        return GeneratedNames.name(ClassName.get(actor), GeneratedNames.Role.DISPATCH);
    }

    /** All that the compiler knows of {@code actor} at this time. */
    public static ActorModel read(Compilation compilation, TypeElement actor) {
        return new ActorReader(compilation, actor).read();
    }

    private ActorModel read() {
        types.uses(actor);
        if (!lineage.isResolved()) {
            types.unresolved();
        }
        var methods = new MethodReader(compilation, types, actor, context);
        var members = Members.of(compilation.elements(), actor, lineage);
        var sketches = sketches(methods, members);
        var values = values();
        var messages = messages(values, sketches);
        var assembly = new Assembly(messages, new Replies(compilation, types, table, actor), sketches);
        var models = assembly.behaviors();
        var protocol = new Protocol(!values.isEmpty(), values, assembly.messages(), messages.supertypes());
        var constructors = new ConstructorReader(types, table).read(actor);
        var hooks = new HookReader(methods).read(members);
        var supervision = SupervisionReader.read(types, actor);
        messages.ordered().forEach(each -> table.add(each.mirror(), each.element()));
        var durability =
                new DurabilityReader(compilation, types, actor, table).read(lineage, behaviors, members, methods);
        var shapes = table.read();
        return new ActorModel(
                Declarations.read(actor, types.origin(actor)),
                StableNames.of(actor, name.reflectionName()),
                compilation.claim(actor, GeneratedNames.Role.REF),
                compilation.claim(actor, GeneratedNames.Role.CONTEXT),
                compilation.claim(actor, GeneratedNames.Role.DISPATCH),
                protocol,
                constructors,
                models.get(0),
                models.subList(1, models.size()),
                hooks,
                supervision,
                durability,
                shapes,
                types.ambiguousNames(),
                types.isResolved(),
                JavaLang.hiddenIn(compilation.elements(), actor),
                types.warnings(),
                StableNames.mayBeShared(actor));
    }

    private List<Sketch> sketches(MethodReader methods, List<Members.Member> members) {
        var sketches = new ArrayList<Sketch>();
        var handlers = new Handlers(compilation, types, methods).read(members);
        sketches.add(new Sketch(Declarations.read(actor, types.origin(actor)), handlers));
        behaviors.forEach(each -> sketches.add(behavior(each)));
        return sketches;
    }

    private Sketch behavior(TypeElement type) {
        var ancestors = Lineage.of(type);
        if (!ancestors.isResolved()) {
            types.unresolved();
        }
        types.uses(type);
        var methods = new MethodReader(compilation, types, type, context);
        var members = Members.of(compilation.elements(), type, ancestors);
        var handlers = new Handlers(compilation, types, methods).read(members);
        return new Sketch(Declarations.read(type, types.origin(type)), handlers);
    }

    private List<Member> values() {
        var annotation = Annotations.find(actor, Names.ACTOR);
        return annotation.stream()
                .flatMap(each -> Annotations.values(each, "value").stream().map(value -> member(each, value)))
                .toList();
    }

    private Member member(AnnotationMirror annotation, AnnotationValue value) {
        var origin = Origin.of(actor, annotation, value);
        if (!(value.getValue() instanceof TypeMirror type)) {
            types.unresolved();
            return new Member(ClassName.OBJECT, MessageForm.UNRESOLVED, origin);
        }
        var use = types.read(type, actor);
        return new Member(use.name(), new MethodReader(compilation, types, actor, context).form(type, use), origin);
    }

    private Messages messages(List<Member> values, List<Sketch> sketches) {
        var messages = new Messages(types);
        values.forEach(each -> element(each).ifPresent(type -> messages.add(type, each.origin())));
        for (var sketch : sketches) {
            for (var handler : sketch.handlers()) {
                handler.message().ifPresent(subject -> {
                    if (values.isEmpty()) {
                        messages.add(subject.element(), subject.origin());
                    }
                    messages.refine(subject);
                });
            }
        }
        return messages;
    }

    private Optional<TypeElement> element(Member member) {
        return member.form().isMessage() && member.origin().value() != null
                ? Optional.of(member.origin().value())
                        .map(AnnotationValue::getValue)
                        .filter(TypeMirror.class::isInstance)
                        .map(TypeMirror.class::cast)
                        .flatMap(compilation::classOf)
                : Optional.empty();
    }
}
