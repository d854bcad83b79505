package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.Hook;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.Stray;
import dev.casty.processor.model.Stray.HookOfBehavior;
import dev.casty.processor.model.Stray.LostAnnotation;
import dev.casty.processor.model.Stray.LostBehavior;
import dev.casty.processor.model.Stray.LostMethod;
import dev.casty.processor.model.Stray.NoCodec;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Finds what stands where no other reader looks: handlers and hooks, annotations and behaviours outside of actors. A class
 * that may be extended is given the benefit of the doubt, for an actor elsewhere may inherit from it.
 */
public final class StrayReader {
    private static final List<ClassName> HOOKS = Arrays.stream(Hook.Kind.values())
            .map(kind -> Names.annotation(kind.annotation()))
            .toList();

    private static final List<ClassName> ADDITIONS = List.of(Names.DURABLE, Names.SUPERVISED);

    private StrayReader() {}

    /** The strays in these classes and all that are nested in them, in the order of the source. */
    public static List<Stray> read(Collection<? extends Element> roots) {
        var all = List.copyOf(roots);
        return Stream.concat(
                        ElementFilter.packagesIn(all).stream().flatMap(StrayReader::codecs),
                        ElementFilter.typesIn(all).stream().flatMap(StrayReader::strays))
                .toList();
    }

    private static Stream<Stray> strays(TypeElement type) {
        var nested = Stream.concat(
                users(type).flatMap(StrayReader::codecs),
                ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(StrayReader::strays));
        return Annotations.has(type, Names.ACTOR) || Annotations.anyUnknown(type)
                ? nested
                : Stream.of(annotations(type), methods(type), behavior(type), nested)
                        .flatMap(each -> each);
    }

    /** What may say {@code @EncodedBy}: a class, and its fields or components. */
    private static Stream<Element> users(TypeElement type) {
        return Stream.concat(
                Stream.of(type),
                type.getKind() == ElementKind.RECORD
                        ? type.getRecordComponents().stream()
                        : ElementFilter.fieldsIn(type.getEnclosedElements()).stream());
    }

    private static Stream<Stray> codecs(Element user) {
        return Annotations.find(user, Names.ENCODED_BY).stream()
                .flatMap(annotation -> Annotations.values(annotation, "value").stream()
                        .filter(each -> each.getValue() instanceof DeclaredType type
                                && type.getKind() == TypeKind.DECLARED
                                && !Lineage.of((TypeElement) type.asElement()).contains(Names.CODEC))
                        .map(each -> new NoCodec(each.getValue().toString(), Origin.of(user, annotation, each))));
    }

    private static Stream<Stray> annotations(TypeElement type) {
        return ADDITIONS.stream()
                .flatMap(name -> Annotations.find(type, name).stream()
                        .map(each -> new LostAnnotation(
                                name.simpleName(), Declarations.read(type, Origin.of(type)), Origin.of(type, each))));
    }

    private static Stream<Stray> methods(TypeElement type) {
        if (!type.getModifiers().contains(Modifier.FINAL) || !Lineage.of(type).isResolved()) {
            return Stream.empty();
        }
        boolean behavior = NestedBehaviors.isBehavior(type);
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .flatMap(method -> behavior ? hooks(type, method) : lost(type, method));
    }

    private static Stream<Stray> hooks(TypeElement type, ExecutableElement method) {
        return annotated(method, HOOKS.stream())
                .map(name -> new HookOfBehavior(
                        name.simpleName(),
                        method.getSimpleName().toString(),
                        Declarations.read(type, Origin.of(type)),
                        Origin.of(method)));
    }

    private static Stream<Stray> lost(TypeElement type, ExecutableElement method) {
        return annotated(method, Stream.concat(Stream.of(Names.ON), HOOKS.stream()))
                .map(name -> new LostMethod(
                        name.simpleName(),
                        method.getSimpleName().toString(),
                        Declarations.read(type, Origin.of(type)),
                        isInActor(type),
                        Origin.of(method)));
    }

    private static Stream<ClassName> annotated(ExecutableElement method, Stream<ClassName> annotations) {
        return annotations.filter(each -> Annotations.has(method, each));
    }

    private static Stream<Stray> behavior(TypeElement type) {
        return NestedBehaviors.isBehavior(type) && !isInActor(type)
                ? Stream.of(new LostBehavior(Declarations.read(type, Origin.of(type)), Origin.of(type)))
                : Stream.empty();
    }

    private static boolean isInActor(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement around
                && (Annotations.has(around, Names.ACTOR) || isInActor(around));
    }
}
