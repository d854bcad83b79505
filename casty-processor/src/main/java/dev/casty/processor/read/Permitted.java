package dev.casty.processor.read;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * What a sealed type permits, with the arguments that follow from its own: {@code Tree<String>} permits {@code Leaf<String>}
 * where {@code record Leaf<T>(T value) implements Tree<T>}.
 */
final class Permitted {
    private Permitted() {}

    static List<TypeMirror> of(Types types, DeclaredType type, TypeElement element) {
        return element.getPermittedSubclasses().stream()
                .map(each -> each.getKind() == TypeKind.DECLARED ? of(types, type, (DeclaredType) each) : each)
                .toList();
    }

    private static TypeMirror of(Types types, DeclaredType sealed, DeclaredType permitted) {
        var subclass = (TypeElement) permitted.asElement();
        if (subclass.getTypeParameters().isEmpty() || sealed.getTypeArguments().isEmpty()) {
            return permitted;
        }
        var arguments = subclass.getTypeParameters().stream()
                .map(each -> argument(types, sealed, subclass, each))
                .toArray(TypeMirror[]::new);
        return types.getDeclaredType(subclass, arguments);
    }

    /** What a parameter of the subclass stands for; a wildcard if the sealed type says nothing of it. */
    private static TypeMirror argument(
            Types types, DeclaredType sealed, TypeElement subclass, TypeParameterElement parameter) {
        for (var supertype : types.directSupertypes(subclass.asType())) {
            if (supertype instanceof DeclaredType above && above.asElement().equals(sealed.asElement())) {
                int index = above.getTypeArguments().indexOf(parameter.asType());
                return index < 0
                        ? types.getWildcardType(null, null)
                        : sealed.getTypeArguments().get(index);
            }
        }
        return types.getWildcardType(null, null);
    }
}
