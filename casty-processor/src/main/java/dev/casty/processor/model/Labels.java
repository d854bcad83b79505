package dev.casty.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;

/** Types as people call them: without packages. */
public final class Labels {
    private Labels() {}

    /** The type without packages, such as {@code Map<String, Cart.Item>}. */
    public static String of(TypeName type) {
        if (type instanceof ClassName name) {
            return String.join(".", name.simpleNames());
        }
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(Labels::of)
                    .collect(Collectors.joining(", ", of(generic.rawType()) + "<", ">"));
        }
        if (type instanceof ArrayTypeName array) {
            return of(array.componentType()) + "[]";
        }
        return type.withoutAnnotations().toString();
    }

    /** The type without its arguments; what has no class is returned as it is. */
    public static TypeName erased(TypeName type) {
        var plain = type.withoutAnnotations();
        return plain instanceof ParameterizedTypeName generic ? generic.rawType() : plain;
    }
}
