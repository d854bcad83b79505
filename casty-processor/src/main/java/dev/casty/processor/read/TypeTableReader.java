package dev.casty.processor.read;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.Labels;
import dev.casty.processor.model.TypeShape;
import dev.casty.processor.model.TypeShape.Alternative;
import dev.casty.processor.model.TypeShape.Component;
import dev.casty.processor.model.TypeShape.Constant;
import dev.casty.processor.model.TypeShape.Custom;
import dev.casty.processor.model.TypeTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Finds out what types are made of, and the types that those are made of. */
final class TypeTableReader {
    /** Where a record contains itself with ever deeper arguments, {@code Tree<List<T>>} in {@code Tree<T>}, to stop. */
    private static final int MAX_TYPES = 10_000;

    /** How the one thing is called for which an asker waits. */
    private static final String REPLY = "reply";

    private final Compilation compilation;
    private final TypeReader types;
    private final TypeElement owner;
    private final CodecReader codecs;
    private final Map<TypeName, TypeShape> shapes = new HashMap<>();
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** A type that is yet to be looked at. */
    private record Pending(TypeMirror type, TypeUse use, Element where) {}

    /** For what code in the package of {@code owner} is to write. */
    TypeTableReader(Compilation compilation, TypeReader types, TypeElement owner) {
        this.compilation = compilation;
        this.types = types;
        this.owner = owner;
        this.codecs = new CodecReader(compilation, types, owner);
    }

    /** Adds a type, to be looked at with all that it is made of. */
    TypeName add(TypeMirror type, Element where) {
        // ECJ has no answer to the question in which package a component is.
        var around = where.getKind() == ElementKind.RECORD_COMPONENT
                ? requireNonNull(where.getEnclosingElement(), "the record of a component")
                : where;
        var use = types.read(type, around);
        pending.add(new Pending(type, use, where));
        return use.name();
    }

    /** The table of the types added so far. */
    TypeTable read() {
        while (!pending.isEmpty() && shapes.size() < MAX_TYPES) {
            var next = pending.remove();
            var name = next.use().name().withoutAnnotations();
            var custom = codecs.of(name, compilation.classOf(next.type()), next.where());
            if (custom.isPresent()) {
                shapes.merge(name, custom.get(), TypeTableReader::agreed);
            } else if (!shapes.containsKey(name)) {
                shapes.put(name, shape(next));
            }
        }
        return new TypeTable(shapes);
    }

    /** A type is written in one way by one actor, wherever it stands; a codec that is named counts, also where none is. */
    private static TypeShape agreed(TypeShape before, TypeShape custom) {
        return before instanceof Custom(var codec, var flaw) && !before.equals(custom)
                ? new Custom(codec, "elsewhere " + Labels.of(((Custom) custom).codec()) + " is named for the same type")
                : custom;
    }

    private TypeShape shape(Pending next) {
        if (!next.use().resolved()) {
            return new TypeShape.Unknown();
        }
        if (next.type().getKind().isPrimitive()) {
            return new TypeShape.Primitive();
        }
        if (next.type().getKind() == TypeKind.ARRAY) {
            return new TypeShape.Array(add(((ArrayType) next.type()).getComponentType(), next.where()));
        }
        if (next.type() instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            add(wildcard.getExtendsBound(), next.where());
        }
        var type = compilation.classOf(next.type());
        if (type.isPresent()) {
            return shape((DeclaredType) next.type(), type.get(), next.where());
        }
        // A generated name is all that is known and yet has no class.
        return next.type().getKind() == TypeKind.ERROR ? new TypeShape.Reference() : new TypeShape.Opaque();
    }

    private TypeShape shape(DeclaredType type, TypeElement element, Element where) {
        var reference = reference(type, element, where);
        if (reference.isPresent()) {
            return reference.get();
        }
        if (!compilation.isVisible(element, Declarations.reach(element), owner)) {
            return new TypeShape.Hidden();
        }
        if (element.getKind() == ElementKind.ENUM) {
            return new TypeShape.Enumeration(constants(element));
        }
        if (element.getKind() == ElementKind.RECORD) {
            return new TypeShape.Product(components(type, element));
        }
        if (Lineage.isSealed(element)) {
            return new TypeShape.Sum(alternatives(type, element), Sealed.isAbstract(element));
        }
        var arguments = new ArrayList<TypeName>();
        type.getTypeArguments().forEach(each -> arguments.add(add(each, where)));
        return new TypeShape.Plain(
                ClassName.get(element), arguments, element.getKind().isInterface(), Sealed.isAbstract(element));
    }

    private Optional<TypeShape> reference(DeclaredType type, TypeElement element, Element where) {
        var name = ClassName.get(element);
        if (name.equals(Names.ACTOR_REF) || name.equals(Names.UNION_REF)) {
            return Optional.of(new TypeShape.AnyReference(name.equals(Names.UNION_REF)));
        }
        if (name.equals(Names.RECIPIENT) || name.equals(Names.REPLY_TO)) {
            var messages = type.getTypeArguments().isEmpty()
                    ? List.of(new Alternative(ClassName.OBJECT, REPLY))
                    : addressed(type.getTypeArguments().get(0), name.equals(Names.REPLY_TO), where);
            return Optional.of(new TypeShape.Addressee(name.equals(Names.REPLY_TO), messages));
        }
        var lineage = Lineage.of(element);
        var isGenerated = lineage.contains(Names.GENERATED_REF) && !name.equals(Names.GENERATED_REF)
                || lineage.contains(Names.GENERATED_UNION) && !name.equals(Names.GENERATED_UNION);
        return isGenerated ? Optional.of(new TypeShape.Reference()) : Optional.empty();
    }

    /** What may be sent to a recipient of this: of a sealed type what it permits, however deep. */
    private List<Alternative> addressed(TypeMirror argument, boolean isAsker, Element where) {
        var type = argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : argument;
        var element = compilation.classOf(type);
        if (isAsker || element.isEmpty()) {
            return List.of(new Alternative(add(type, where), REPLY));
        }
        var messages = new ArrayList<Alternative>();
        addLeaves((DeclaredType) type, element.get(), where, messages);
        return messages;
    }

    private void addLeaves(DeclaredType type, TypeElement element, Element where, List<Alternative> messages) {
        if (!Lineage.isSealed(element) || !Sealed.isAbstract(element)) {
            var stableName = StableNames.of(element, ClassName.get(element).reflectionName());
            messages.add(new Alternative(add(type, where), stableName));
        }
        if (Lineage.isSealed(element)) {
            for (var each : Permitted.of(compilation.types(), type, element)) {
                compilation.classOf(each).ifPresent(leaf -> addLeaves((DeclaredType) each, leaf, element, messages));
            }
        }
    }

    private static List<Constant> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
                .map(each -> new Constant(each.getSimpleName().toString(), StableNames.of(each)))
                .toList();
    }

    private List<Component> components(DeclaredType type, TypeElement element) {
        var components = new ArrayList<Component>();
        for (var each : element.getRecordComponents()) {
            var use = add(componentType(type, each), each);
            components.add(new Component(each.getSimpleName().toString(), StableNames.of(each), use));
        }
        return components;
    }

    /** Seen through the accessor, because a component itself is no member that a type could be asked about. */
    private TypeMirror componentType(DeclaredType type, RecordComponentElement component) {
        if (type.getTypeArguments().isEmpty() || type.getKind() == TypeKind.ERROR || component.getAccessor() == null) {
            return component.asType();
        }
        var accessor = compilation.types().asMemberOf(type, component.getAccessor());
        return ((ExecutableType) accessor).getReturnType();
    }

    /** Two of one simple name, of different classes around them, are told apart by those. */
    private List<Alternative> alternatives(DeclaredType type, TypeElement element) {
        var names = new HashSet<String>();
        var alternatives = new ArrayList<Alternative>();
        for (var each : Permitted.of(compilation.types(), type, element)) {
            var use = add(each, element);
            var name = compilation.classOf(each).map(StableNames::of).orElse("");
            alternatives.add(new Alternative(use, names.add(name) ? name : Labels.of(Labels.erased(use))));
        }
        return alternatives;
    }
}
