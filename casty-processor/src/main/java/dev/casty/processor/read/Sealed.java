package dev.casty.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
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
        permitted(type).forEach(this::visit);
    }

    /** In the order of the source; ECJ has them in any order where there is no {@code permits}. */
    private List<TypeElement> permitted(TypeElement type) {
        var permitted = new ArrayList<TypeElement>();
        for (var each : type.getPermittedSubclasses()) {
            if (each.getKind() == TypeKind.DECLARED) {
                permitted.add((TypeElement) ((DeclaredType) each).asElement());
            } else {
                resolved = false;
            }
        }
        permitted.sort(Comparator.comparing(Sealed::position));
        return permitted;
    }

    /** The place of a class among others: the name of the outermost, then the numbers of those around it and its own. */
    private static String position(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement around
                ? position(around)
                        + String.format("/%05d", around.getEnclosedElements().indexOf(type))
                : Compilation.qualifiedName(type);
    }

    static boolean isAbstract(TypeElement type) {
        return type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT);
    }

    /** The classes, by file, in the order of the source. */
    List<TypeElement> leaves() {
        return List.copyOf(leaves);
    }

    /** Whether the compiler knows all that is permitted. */
    boolean isResolved() {
        return resolved;
    }
}
