package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.GeneratedName;
import dev.casty.processor.model.Visibility;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What one round of a compilation offers to its readers.
 *
 * @param elements the compiler's declarations
 * @param types the compiler's types
 * @param names the classes that this compilation generates
 * @param sources the qualified names of the top-level classes that are compiled from source
 */
public record Compilation(Elements elements, Types types, GeneratedNames names, Set<String> sources) {
    public Compilation {
        sources = Set.copyOf(sources);
    }

    /** Whether a declaration is compiled from source, so that a diagnostic can point at it. */
    boolean isSource(Element element) {
        for (var each = element; each != null; each = each.getEnclosingElement()) {
            if (each instanceof TypeElement type && sources.contains(qualifiedName(type))) {
                return true;
            }
        }
        return false;
    }

    /** Whether code in the package of {@code from} may use a declaration of this visibility. */
    boolean isVisible(Element element, Visibility visibility, Element from) {
        return switch (visibility) {
            case PUBLIC -> true;
            case PRIVATE -> false;
            case PROTECTED, PACKAGE -> elements.getPackageOf(element).equals(elements.getPackageOf(from));
        };
    }

    /** A name of what is generated for {@code owner}, and whether somebody else has it. */
    GeneratedName claim(TypeElement owner, GeneratedNames.Role role) {
        var name = GeneratedNames.name(ClassName.get(owner), role);
        var existing = elements.getTypeElement(elements.getModuleOf(owner), name.canonicalName());
        // What an earlier compilation left behind as a class file is about to be replaced.
        var byHand = existing != null && (isSource(existing) || !Annotations.has(existing, Names.GENERATED));
        return new GeneratedName(name, byHand || !names.isFirst(name, ClassName.get(owner)));
    }

    /**
     * The class of a type, if it is one that the compiler knows. ECJ calls {@code List<CartRef>} as a whole an error where
     * only its argument is unknown.
     */
    Optional<TypeElement> classOf(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> Optional.of((TypeElement) ((DeclaredType) type).asElement());
            case ERROR -> genericClass((DeclaredType) type);
            default -> Optional.empty();
        };
    }

    private Optional<TypeElement> genericClass(DeclaredType type) {
        return type.getTypeArguments().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(elements.getTypeElement(qualifiedName((TypeElement) type.asElement())));
    }

    /** The type's one argument as this supertype: for {@code CompletableFuture<String>} as {@code CompletionStage} it is {@code String}. */
    Optional<TypeMirror> argument(TypeMirror type, ClassName supertype) {
        return Lineage.as(this, type, supertype)
                .flatMap(each -> each.getTypeArguments().stream().findFirst());
    }

    static String qualifiedName(TypeElement type) {
        return type.getQualifiedName().toString();
    }
}
