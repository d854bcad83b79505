package dev.casty.processor.model;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Map;

/**
 * What types are made of: an entry for each type that can be reached from the ones asked about. Types that contain
 * themselves are why it is a table and no tree: whoever walks it remembers where it has been.
 *
 * @param shapes the entries; a type without one is {@link TypeShape.Opaque}
 */
public record TypeTable(Map<TypeName, TypeShape> shapes) {
    public TypeTable {
        shapes = Map.copyOf(shapes);
    }

    /** What this type is made of; a wildcard, what it is at most. */
    public TypeShape shape(TypeName annotated) {
        var type = annotated.withoutAnnotations();
        return type instanceof WildcardTypeName wildcard
                ? shape(wildcard.upperBounds().get(0))
                : shapes.getOrDefault(type, new TypeShape.Opaque());
    }
}
