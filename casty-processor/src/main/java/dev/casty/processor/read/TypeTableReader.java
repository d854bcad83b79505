package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.TypeShape;
import dev.casty.processor.model.TypeShape.Component;
import dev.casty.processor.model.TypeTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<ClassName> REFERENCES = Set.of(
            Names.ACTOR_REF,
            Names.RECIPIENT,
            Names.REPLY_TO,
            Names.UNION_REF,
            Names.GENERATED_REF,
            Names.GENERATED_UNION);

    private final Compilation compilation;
    private final TypeReader types;
    private final Map<TypeName, TypeShape> shapes = new HashMap<>();
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** A type that is yet to be looked at. */
    private record Pending(TypeMirror type, TypeUse use, Element where) {}

    TypeTableReader(Compilation compilation, TypeReader types) {
        this.compilation = compilation;
        this.types = types;
    }

    /** Adds a type, to be looked at with all that it is made of. */
    TypeName add(TypeMirror type, Element where) {
        var use = types.read(type, where);
        pending.add(new Pending(type, use, where));
        return use.name();
    }

    /** The table of the types added so far. */
    TypeTable read() {
        while (!pending.isEmpty() && shapes.size() < MAX_TYPES) {
            var next = pending.remove();
            if (!shapes.containsKey(next.use().name())) {
                shapes.put(next.use().name(), shape(next));
            }
        }
        return new TypeTable(shapes);
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
        var lineage = Lineage.of(element);
        if (REFERENCES.stream().anyMatch(lineage::contains)) {
            return new TypeShape.Reference();
        }
        if (element.getKind() == ElementKind.ENUM) {
            return new TypeShape.Enumeration();
        }
        if (element.getKind() == ElementKind.RECORD) {
            return new TypeShape.Product(components(type, element));
        }
        if (Lineage.isSealed(element)) {
            return new TypeShape.Sum(permitted(type, element), Sealed.isAbstract(element));
        }
        var arguments = new ArrayList<TypeName>();
        type.getTypeArguments().forEach(each -> arguments.add(add(each, where)));
        return new TypeShape.Plain(
                ClassName.get(element), arguments, element.getKind().isInterface(), Sealed.isAbstract(element));
    }

    private List<Component> components(DeclaredType type, TypeElement element) {
        var components = new ArrayList<Component>();
        for (var each : element.getRecordComponents()) {
            components.add(new Component(each.getSimpleName().toString(), add(componentType(type, each), each)));
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

    private List<TypeName> permitted(DeclaredType type, TypeElement element) {
        return Permitted.of(compilation.types(), type, element).stream()
                .map(each -> add(each, element))
                .toList();
    }
}
