package dev.casty.processor.read;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.casty.processor.model.AmbiguousName;
import dev.casty.processor.model.Origin;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.read.GeneratedNames.Ambiguous;
import dev.casty.processor.read.GeneratedNames.Means;
import dev.casty.processor.read.GeneratedNames.Unknown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Reads the types in the signatures of one actor or union, and remembers what it met on the way: names that nobody knows,
 * names that could be several classes, declarations whose use makes the compiler warn.
 */
final class TypeReader {
    private final Compilation compilation;
    private final TypeElement owner;
    private final Map<String, AmbiguousName> ambiguous = new LinkedHashMap<>();
    private final Set<String> warnings = new TreeSet<>();
    private boolean resolved = true;

    TypeReader(Compilation compilation, TypeElement owner) {
        this.compilation = compilation;
        this.owner = owner;
    }

    /** The type with its own variables replaced by what they stand for: for use outside of the declaration. */
    TypeUse read(TypeMirror type, Element where) {
        return new Reading(where, false).read(type);
    }

    /** The type with its variables, for use in a declaration that has them too. */
    TypeUse readOpen(TypeMirror type, Element where) {
        return new Reading(where, true).read(type);
    }

    /** A variable of a declaration with its bounds. */
    TypeVariableName readVariable(TypeVariable variable, Element where) {
        var bounds = bounds(variable).stream()
                .map(each -> readOpen(each, where).name())
                .toArray(TypeName[]::new);
        return TypeVariableName.get(variable.asElement().getSimpleName().toString(), bounds);
    }

    private static List<? extends TypeMirror> bounds(TypeVariable variable) {
        return variable.getUpperBound() instanceof IntersectionType several
                ? several.getBounds()
                : List.of(variable.getUpperBound());
    }

    /** Notes that something stands in the code that the compiler is going to complain about. */
    void unresolved() {
        resolved = false;
    }

    /** Notes that generated code uses a declaration. */
    void uses(Element element) {
        if (compilation.elements().isDeprecated(element)) {
            warnings.add(isForRemoval(element) ? "removal" : "deprecation");
        }
    }

    private static boolean isForRemoval(Element element) {
        return Annotations.find(element, ClassName.get(Deprecated.class))
                .flatMap(each -> Annotations.value(each, "forRemoval"))
                .filter(each -> Boolean.TRUE.equals(each.getValue()))
                .isPresent();
    }

    /** Notes a warning that generated code can't help. */
    void warns(String warning) {
        warnings.add(warning);
    }

    boolean isResolved() {
        return resolved;
    }

    List<AmbiguousName> ambiguousNames() {
        return List.copyOf(ambiguous.values());
    }

    Set<String> warnings() {
        return warnings;
    }

    /** One walk through one type. */
    private final class Reading {
        private final Element where;
        private final boolean open;
        private final Set<Element> closing = new HashSet<>();
        private boolean known = true;
        private Visibility reach = Visibility.PUBLIC;

        Reading(Element where, boolean open) {
            this.where = where;
            this.open = open;
        }

        TypeUse read(TypeMirror type) {
            var name = name(type);
            resolved &= known;
            return new TypeUse(name, known, reach);
        }

        private TypeName name(TypeMirror type) {
            return switch (type.getKind()) {
                case DECLARED -> declared((DeclaredType) type);
                case ERROR -> error((DeclaredType) type);
                case ARRAY -> ArrayTypeName.of(name(((ArrayType) type).getComponentType()));
                case TYPEVAR -> variable((TypeVariable) type);
                case WILDCARD -> wildcard((WildcardType) type);
                case INTERSECTION -> name(((IntersectionType) type).getBounds().get(0));
                case BOOLEAN -> TypeName.BOOLEAN;
                case BYTE -> TypeName.BYTE;
                case CHAR -> TypeName.CHAR;
                case DOUBLE -> TypeName.DOUBLE;
                case FLOAT -> TypeName.FLOAT;
                case INT -> TypeName.INT;
                case LONG -> TypeName.LONG;
                case SHORT -> TypeName.SHORT;
                case VOID -> TypeName.VOID;
                default -> unknown(type.toString());
            };
        }

        private TypeName declared(DeclaredType type) {
            var element = (TypeElement) type.asElement();
            uses(element);
            reach = reach.and(Declarations.visibility(element));
            var around = around(type, element);
            if (around instanceof ParameterizedTypeName generic) {
                return generic.nestedClass(element.getSimpleName().toString(), arguments(type));
            }
            var raw = ClassName.get(element);
            if (element.getTypeParameters().isEmpty()) {
                return raw;
            }
            return ParameterizedTypeName.get(raw, arguments(type).toArray(TypeName[]::new));
        }

        /** The class around a nested one: with its arguments where the nested one is inner to them. */
        private TypeName around(DeclaredType type, TypeElement element) {
            if (!(element.getEnclosingElement() instanceof TypeElement enclosing)) {
                return ClassName.OBJECT;
            }
            reach = reach.and(Declarations.reach(enclosing));
            return element.getModifiers().contains(Modifier.STATIC)
                            || type.getEnclosingType().getKind() != TypeKind.DECLARED
                    ? ClassName.OBJECT
                    : name(type.getEnclosingType());
        }

        /** The arguments, wildcards for those of a raw type: generated code must not warn of it. */
        private List<TypeName> arguments(DeclaredType type) {
            var parameters = ((TypeElement) type.asElement()).getTypeParameters();
            var arguments = new ArrayList<TypeName>();
            for (int i = 0; i < parameters.size(); i++) {
                arguments.add(
                        i < type.getTypeArguments().size()
                                ? argument(type.getTypeArguments().get(i))
                                : WildcardTypeName.subtypeOf(Object.class));
            }
            return arguments;
        }

        private TypeName argument(TypeMirror type) {
            return type.getKind() == TypeKind.TYPEVAR && !open ? WildcardTypeName.subtypeOf(Object.class) : name(type);
        }

        private TypeName variable(TypeVariable type) {
            if (open) {
                return TypeVariableName.get(type.asElement().getSimpleName().toString());
            }
            // Bounds may refer to their variables: T extends List<T[]>.
            var closed = closing.add(type.asElement()) ? name(type.getUpperBound()) : ClassName.OBJECT;
            closing.remove(type.asElement());
            return closed;
        }

        private TypeName wildcard(WildcardType type) {
            if (type.getSuperBound() != null) {
                return WildcardTypeName.supertypeOf(name(type.getSuperBound()));
            }
            return WildcardTypeName.subtypeOf(
                    type.getExtendsBound() == null ? ClassName.OBJECT : name(type.getExtendsBound()));
        }

        /** A name that the compiler doesn't know; or a class with such an argument, which ECJ calls an error as a whole. */
        private TypeName error(DeclaredType type) {
            var element = (TypeElement) type.asElement();
            var qualifiedName = Compilation.qualifiedName(element);
            var known = compilation.classOf(type);
            if (known.isPresent()) {
                uses(known.get());
                reach = reach.and(Declarations.reach(known.get()));
                var arguments =
                        type.getTypeArguments().stream().map(this::argument).toArray(TypeName[]::new);
                return ParameterizedTypeName.get(ClassName.get(known.get()), arguments);
            }
            return switch (compilation.names().meaning(qualifiedName, packageOf(where), where)) {
                case Means(var entry) -> {
                    reach = reach.and(entry.reach());
                    yield entry.name();
                }
                case Ambiguous(var candidates) -> {
                    ambiguous.putIfAbsent(qualifiedName, new AmbiguousName(qualifiedName, candidates, origin(where)));
                    yield unknown(qualifiedName);
                }
                case Unknown() -> unknown(qualifiedName);
            };
        }

        private TypeName unknown(String name) {
            known = false;
            return ClassName.get("", name);
        }
    }

    private String packageOf(Element element) {
        return compilation.elements().getPackageOf(element).getQualifiedName().toString();
    }

    /** Where a diagnostic about {@code element} points: at the actor, if the element comes from a class file. */
    Origin origin(Element element) {
        return Origin.of(compilation.isSource(element) ? element : owner);
    }
}
