package dev.casty.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.casty.processor.model.JdkTypes;
import dev.casty.processor.model.TypeShape.Plain;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The code that writes and reads one value: a component of a record, a field of an actor. */
final class ValueCode {
    /** What a missing value of a type is, where null would not do. */
    private static final Map<TypeName, String> EMPTY =
            Map.of(TypeName.BOOLEAN, "false", TypeName.FLOAT, "0f", TypeName.DOUBLE, "0d", TypeName.LONG, "0L");

    private final CodecTable codecs;

    ValueCode(CodecTable codecs) {
        this.codecs = codecs;
    }

    // out.packInt(value.x())
    // out.packNullable(value.corners(), Encoding.LIST_OF_POINT)
    CodeBlock write(TypeName type, CodeBlock value) {
        return writeTo("out", type, value);
    }

    /** As {@link #write}, where the packer has another name. */
    CodeBlock writeTo(String out, TypeName type, CodeBlock value) {
        return type.isPrimitive()
                ? CodeBlock.of("$L.pack$L($L)", out, packed(type), value)
                : CodeBlock.of("$L.packNullable($L, $L)", out, asPlain(type, value), codecs.codec(type));
    }

    // in.unpackInt()
    // in.unpackNullable(Encoding.LIST_OF_POINT)
    CodeBlock read(TypeName type) {
        return readFrom("in", type);
    }

    /** As {@link #read}, where the unpacker has another name. */
    CodeBlock readFrom(String in, TypeName type) {
        return type.isPrimitive()
                ? CodeBlock.of(
                        "$L.unpack$L()",
                        in,
                        capitalized(type.withoutAnnotations().toString()))
                : CodeBlock.of("$L.unpackNullable($L)", in, codecFor(type));
    }

    // Encoding.MAP_OF_STRING_TO_LIST_OF_POINT
    // MessageCodecs.withWildcards(Encoding.MAP_OF_STRING_TO_LIST_OF_POINT)
    private CodeBlock codecFor(TypeName type) {
        var codec = codecs.codec(type);
        return hasInnerWildcard(type) ? CodeBlock.of("$T.withWildcards($L)", Library.MESSAGE_CODECS, codec) : codec;
    }

    /** A {@code List<Point>} is a {@code List<? extends Point>}, but a list of the one is no list of the other. */
    private static boolean hasInnerWildcard(TypeName type) {
        return switch (type) {
            case ParameterizedTypeName generic ->
                generic.typeArguments().stream()
                        .anyMatch(each -> each instanceof WildcardTypeName wildcard
                                ? hasWildcard(wildcard.upperBounds().get(0))
                                : hasWildcard(each));
            case ArrayTypeName array -> hasInnerWildcard(array.componentType());
            default -> false;
        };
    }

    /** A list of some kind of shapes, as the list of shapes as which it is written: nothing is put into it. */
    static CodeBlock asPlain(TypeName type, CodeBlock value) {
        return hasWildcard(type) ? CodeBlock.of("($T) ($T) $L", CodecNames.plain(type), Object.class, value) : value;
    }

    /** For a method in which {@link #asPlain} casts values of these types: the compiler can't check that. */
    static void suppressCasts(MethodSpec.Builder method, Stream<TypeName> types) {
        if (types.anyMatch(ValueCode::hasWildcard)) {
            method.addAnnotation(SourceFile.suppress(Set.of("unchecked")));
        }
    }

    private static boolean hasWildcard(TypeName type) {
        return type.toString().contains("?");
    }

    /** What a value is that was never written: the component is younger than the bytes. */
    CodeBlock missing(TypeName annotated) {
        var type = annotated.withoutAnnotations();
        if (type.isPrimitive()) {
            return CodeBlock.of(EMPTY.getOrDefault(type, "0"));
        }
        return codecs.types().shape(type) instanceof Plain plain && isOptional(plain.name())
                ? CodeBlock.of("$T.empty()", plain.name())
                : CodeBlock.of("null");
    }

    private static boolean isOptional(ClassName name) {
        return JdkTypes.isOptional(name)
                || name.packageName().equals("java.util") && name.simpleName().startsWith("Optional");
    }

    /** Small integers are written as what they are, in as many bytes as they need. */
    private static String packed(TypeName type) {
        var name = type.withoutAnnotations().toString();
        return switch (name) {
            case "byte", "short", "char" -> "Int";
            default -> capitalized(name);
        };
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
