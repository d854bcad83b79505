package dev.casty.processor.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * What a sealed type stands for: the classes at the end of its {@code permits}, and those on the way that are not
 * abstract. A type that is not sealed stands for itself.
 */
final class Sealed {
    private final Set<TypeElement> seen = new LinkedHashSet<>();
    private final Set<TypeElement> leaves = new LinkedHashSet<>();
    private boolean resolved = true;

    private Sealed() {}

    static Sealed expand(TypeElement type) {
        var expansion = new Sealed();
        expansion.visit(type);
        return expansion;
    }

    private void visit(TypeElement type) {
        if (!seen.add(type)) {
            return;
        }
        if (!Lineage.isSealed(type)) {
            leaves.add(type);
            return;
        }
        if (!isAbstract(type)) {
            leaves.add(type);
        }
        for (var permitted : type.getPermittedSubclasses()) {
            if (permitted.getKind() == TypeKind.DECLARED) {
                visit((TypeElement) ((DeclaredType) permitted).asElement());
            } else {
                resolved = false;
            }
        }
    }

    static boolean isAbstract(TypeElement type) {
        return type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT);
    }

    /** The classes, in the order of the source. */
    List<TypeElement> leaves() {
        return List.copyOf(leaves);
    }

    /** Whether the compiler knows all that is permitted. */
    boolean isResolved() {
        return resolved;
    }
}
