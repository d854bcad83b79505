package dev.casty.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Locale;
import java.util.stream.Collectors;

/** How types are called in the names of codecs. */
final class CodecNames {
    private CodecNames() {}

    /** Such as {@code MapOfStringToListOfPoint}, {@code IntArray}, {@code Cart_Item}: the name of a class in Java. */
    static String of(TypeName type) {
        if (type instanceof ClassName name) {
            return String.join("_", name.simpleNames());
        }
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(CodecNames::of)
                    .collect(Collectors.joining("To", of(generic.rawType()) + "Of", ""));
        }
        if (type instanceof ArrayTypeName array) {
            return of(array.componentType()) + "Array";
        }
        var text = type.toString();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** {@code LinkedHashMap} becomes {@code LINKED_HASH_MAP}. */
    static String constant(String name) {
        return name.replaceAll("(?<=\\p{Ll}|\\d)(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
    }

    /**
     * The type as a codec's argument: boxed, without annotations, and with what a wildcard is at most in its place. A list
     * of some kind of shapes is written as a list of shapes.
     */
    static TypeName plain(TypeName annotated) {
        var type = annotated.withoutAnnotations();
        if (type instanceof WildcardTypeName wildcard) {
            return plain(wildcard.upperBounds().get(0));
        }
        if (type instanceof ParameterizedTypeName generic) {
            return ParameterizedTypeName.get(
                    generic.rawType(),
                    generic.typeArguments().stream().map(CodecNames::plain).toArray(TypeName[]::new));
        }
        if (type instanceof ArrayTypeName array) {
            var component = array.componentType().withoutAnnotations();
            return ArrayTypeName.of(component.isPrimitive() ? component : plain(component));
        }
        return type.isPrimitive() ? type.box() : type;
    }
}
