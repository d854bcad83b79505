package dev.casty.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A class and all that it extends and implements, superclasses before interfaces. Walked by hand, because it must come to
 * an end with broken code too: missing supertypes, circles.
 */
final class Lineage {
    private final Map<ClassName, TypeElement> classes = new LinkedHashMap<>();
    private boolean resolved = true;

    private Lineage() {}

    static Lineage of(TypeElement type) {
        var lineage = new Lineage();
        var interfaces = new LinkedHashSet<TypeElement>();
        for (Optional<TypeElement> each = Optional.of(type);
                each.isPresent() && lineage.add(each.get());
                each = lineage.element(each.get().getSuperclass())) {
            lineage.collectInterfaces(each.get(), interfaces);
        }
        interfaces.forEach(lineage::add);
        return lineage;
    }

    private boolean add(TypeElement type) {
        return classes.putIfAbsent(ClassName.get(type), type) == null;
    }

    private void collectInterfaces(TypeElement type, Set<TypeElement> found) {
        for (var each : type.getInterfaces()) {
            element(each).filter(found::add).ifPresent(added -> collectInterfaces(added, found));
        }
    }

    private Optional<TypeElement> element(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            resolved = false;
        }
        return type.getKind() == TypeKind.DECLARED
                ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
                : Optional.empty();
    }

    /** The class, its superclasses from below, its interfaces. */
    Iterable<TypeElement> classes() {
        return classes.values();
    }

    /** Whether an instance of the class is one of this type too. */
    boolean contains(ClassName type) {
        return classes.containsKey(type);
    }

    /** Whether all supertypes are known to the compiler. */
    boolean isResolved() {
        return resolved;
    }

    /** A type as this supertype of it: {@code ArrayList<String>} as {@code Iterable} is {@code Iterable<String>}. */
    static Optional<DeclaredType> as(Compilation compilation, TypeMirror type, ClassName supertype) {
        var element = compilation.classOf(type);
        if (element.isEmpty() || !of(element.get()).contains(supertype)) {
            return Optional.empty();
        }
        if (ClassName.get(element.get()).equals(supertype)) {
            return Optional.of((DeclaredType) type);
        }
        return compilation.types().directSupertypes(type).stream()
                .flatMap(each -> as(compilation, each, supertype).stream())
                .findFirst();
    }

    static boolean isSealed(TypeElement type) {
        return type.getModifiers().contains(Modifier.SEALED);
    }
}
