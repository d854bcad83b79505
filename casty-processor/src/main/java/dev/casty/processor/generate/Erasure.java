package dev.casty.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

/** Types as class literals and casts need them. */
final class Erasure {
    private Erasure() {}

    /** The type without its arguments. */
    static TypeName of(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return generic.rawType();
        }
        return type instanceof ArrayTypeName array ? ArrayTypeName.of(of(array.componentType())) : type;
    }

    /** Whether a cast to the type can't be checked at run time. */
    static boolean isUnchecked(TypeName type) {
        return type instanceof ParameterizedTypeName generic
                && generic.typeArguments().stream().anyMatch(each -> !isUnbounded(each));
    }

    private static boolean isUnbounded(TypeName argument) {
        return argument instanceof WildcardTypeName && argument.equals(Library.any());
    }

    /** Primitives boxed, {@code void} as {@code Void}: the type as an argument. */
    static TypeName boxed(TypeName type) {
        if (type.equals(TypeName.VOID)) {
            return Library.VOID;
        }
        return type.isPrimitive() ? type.box() : type;
    }
}
