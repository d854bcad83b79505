package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.JdkTypes;
import dev.casty.processor.model.TypeShape.Enumeration;
import dev.casty.processor.model.TypeShape.Plain;
import dev.casty.processor.model.TypeShape.Primitive;
import dev.casty.processor.model.TypeShape.Product;
import dev.casty.processor.model.TypeShape.Sum;
import dev.casty.processor.model.TypeTable;
import java.util.HashSet;
import java.util.Set;

/**
 * Which types have only values that can't change themselves: primitives and the JDK's values, enums, and records, sealed
 * types and {@code Optional}s of such. A field of one has changed only if something else stands in it.
 */
final class Immutability {
    private final TypeTable types;
    private final Set<TypeName> seen = new HashSet<>();

    private Immutability(TypeTable types) {
        this.types = types;
    }

    static boolean isImmutable(TypeTable types, TypeName type) {
        return new Immutability(types).holds(type);
    }

    /** A type that contains itself is immutable if the rest of it is. */
    private boolean holds(TypeName annotated) {
        var type = annotated.withoutAnnotations();
        if (!seen.add(type)) {
            return true;
        }
        return switch (types.shape(type)) {
            case Primitive primitive -> true;
            case Enumeration enumeration -> true;
            case Product(var components) -> components.stream().allMatch(each -> holds(each.type()));
            case Sum(var alternatives, var isAbstract) -> alternatives.stream().allMatch(each -> holds(each.type()));
            case Plain plain ->
                isValue(plain.name()) && plain.arguments().stream().allMatch(this::holds);
            default -> false;
        };
    }

    private static boolean isValue(ClassName name) {
        return JdkTypes.isValue(name) || JdkTypes.isOptional(name);
    }
}
