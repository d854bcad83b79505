package dev.casty.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.casty.processor.model.JdkTypes;
import dev.casty.processor.model.TypeShape;
import dev.casty.processor.model.TypeShape.Addressee;
import dev.casty.processor.model.TypeShape.AnyReference;
import dev.casty.processor.model.TypeShape.Array;
import dev.casty.processor.model.TypeShape.Constant;
import dev.casty.processor.model.TypeShape.Custom;
import dev.casty.processor.model.TypeShape.Enumeration;
import dev.casty.processor.model.TypeShape.Plain;
import dev.casty.processor.model.TypeShape.Product;
import dev.casty.processor.model.TypeShape.Reference;
import dev.casty.processor.model.TypeShape.Sum;
import dev.casty.processor.model.TypeTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The codecs of one generated class, each in a constant of a nested class. They are asked for by type while code is
 * written; at the end the nested class has what was asked for, and what that needs.
 *
 * <p>All constants are in one class, and the codecs of records and sealed types come first: types that contain one another
 * find each other through the constants when they are used, and no two classes wait for each other's initialization.
 */
final class CodecTable {
    private final TypeTable types;
    private final ClassName holder;
    private final NameAllocator names = new NameAllocator();
    private final Map<TypeName, String> constants = new LinkedHashMap<>();
    private final List<FieldSpec> named = new ArrayList<>();
    private final List<FieldSpec> composed = new ArrayList<>();
    private final Deque<Runnable> unwritten = new ArrayDeque<>();
    private final List<TypeSpec> classes = new ArrayList<>();

    /** A table whose constants are in the class {@code holder}, nested in the generated one. */
    CodecTable(TypeTable types, ClassName holder) {
        this.types = types;
        this.holder = holder;
    }

    /** What types are made of. */
    TypeTable types() {
        return types;
    }

    /** An expression for the codec of a type: a constant. */
    CodeBlock codec(TypeName annotated) {
        var type = bound(annotated);
        var plain = CodecNames.plain(type);
        var known = constants.get(plain);
        if (known != null) {
            return CodeBlock.of("$T.$L", holder, known);
        }
        var shape = types.shape(type);
        if (shape instanceof Custom custom) {
            return compose(plain, CodeBlock.of("new $T()", custom.codec()));
        }
        if (plain.isBoxedPrimitive() || shape instanceof Plain value && JdkTypes.isValue(value.name())) {
            return constant(((ClassName) plain).simpleName());
        }
        if (shape instanceof Array(var component) && component.isPrimitive()) {
            return constant(component + "Array");
        }
        return switch (shape) {
            case Product(var components)
            when components.isEmpty() ->
                compose(plain, CodeBlock.of("$T.empty($T::new)", Library.CODECS, Erasure.of(plain)));
            case Product product -> {
                var own = nest(plain);
                unwritten.add(() -> classes.add(ProductCodecWriter.write(this, own, plain, product)));
                yield reference(plain);
            }
            case Sum sum -> {
                var own = nest(plain);
                unwritten.add(() -> classes.add(SumCodecWriter.write(this, own, plain, sum)));
                yield reference(plain);
            }
            case Enumeration(var constants) -> compose(plain, enumeration(plain, constants));
            case Array(var component) -> compose(plain, array(component));
            case Plain container -> compose(plain, container(container));
            case TypeShape.Primitive any -> throw unsupported(type);
            case Reference reference -> compose(plain, CodeBlock.of("$T.codec()", Erasure.of(plain)));
            case AnyReference any ->
                compose(plain, CodeBlock.of("$T.$L()", Library.REF_CODECS, any.isUnion() ? "anyUnion" : "anyRef"));
            case Addressee addressee -> compose(plain, addressee(addressee));
            case TypeShape.Opaque any -> throw unsupported(type);
            case TypeShape.Hidden any -> throw unsupported(type);
            case Custom any -> throw unsupported(type);
            case TypeShape.Unknown any -> throw unsupported(type);
        };
    }

    private static IllegalStateException unsupported(TypeName type) {
        return new IllegalStateException("no codec for " + type + ": see Encodability");
    }

    /** Of a wildcard, what it is at most: the table has an entry for that. */
    private static TypeName bound(TypeName annotated) {
        var type = annotated.withoutAnnotations();
        return type instanceof WildcardTypeName wildcard
                ? wildcard.upperBounds().get(0).withoutAnnotations()
                : type;
    }

    // Codecs.BIG_DECIMAL
    private static CodeBlock constant(String name) {
        return CodeBlock.of("$T.$L", Library.CODECS, CodecNames.constant(name));
    }

    // Codecs.enumeration(Color.class, Color.values())
    // Codecs.enumeration(Color.class, Color.values(), "RED", "GREEN")
    private static CodeBlock enumeration(TypeName type, List<Constant> constants) {
        var names = constants.stream().allMatch(each -> each.name().equals(each.stableName()))
                ? CodeBlock.of("")
                : constants.stream()
                        .map(each -> CodeBlock.of(", $S", each.stableName()))
                        .collect(CodeBlock.joining(""));
        return CodeBlock.of("$T.enumeration($T.class, $T.values()$L)", Library.CODECS, type, type, names);
    }

    // Codecs.array(Encoding.POINT, Point[]::new)
    private CodeBlock array(TypeName component) {
        var erased = Erasure.of(CodecNames.plain(component));
        return CodeBlock.of("$T.array($L, $T[]::new)", Library.CODECS, codec(component), erased);
    }

    // Codecs.map(Codecs.STRING, Encoding.POINT)
    private CodeBlock container(Plain container) {
        var simpleName = container.name().simpleName();
        var method = Character.toLowerCase(simpleName.charAt(0)) + simpleName.substring(1);
        var arguments = new ArrayList<CodeBlock>();
        if (simpleName.startsWith("Enum")) {
            arguments.add(CodeBlock.of(
                    "$T.class", CodecNames.plain(container.arguments().get(0))));
        }
        container.arguments().forEach(each -> arguments.add(codec(each)));
        return CodeBlock.of("$T.$L($L)", Library.CODECS, method, CodeBlock.join(arguments, ", "));
    }

    // RefCodecs.recipient(() -> Protocol.of(Add.class, "demo.Add", Encoding.ADD).and(Remove.class, "demo.Remove",
    // Encoding.REMOVE))
    // RefCodecs.replyTo(() -> Protocol.of(Double.class, "reply", Codecs.DOUBLE))
    private CodeBlock addressee(Addressee addressee) {
        var protocol = CodeBlock.builder().add("$T", Library.PROTOCOL);
        var method = "of";
        for (var each : addressee.messages()) {
            var type = CodecNames.plain(each.type());
            protocol.add(".$L($T.class, $S, $L)", method, Erasure.of(type), each.stableName(), codec(each.type()));
            method = "and";
        }
        return CodeBlock.of(
                "$T.$L(() -> $L)", Library.REF_CODECS, addressee.isAsker() ? "replyTo" : "recipient", protocol.build());
    }

    /** The codec of a container of these, whatever its class is: for what is refilled in place. */
    CodeBlock anyOrder(Plain container) {
        var isMap = JdkTypes.isMap(container.name());
        var raw = ClassName.get("java.util", isMap ? "Map" : "Collection");
        var type = ParameterizedTypeName.get(
                raw, container.arguments().stream().map(CodecNames::plain).toArray(TypeName[]::new));
        if (constants.containsKey(type)) {
            return reference(type);
        }
        return compose(type, container(new Plain(raw, container.arguments(), true, true)));
    }

    // private static final Codec<Point> POINT = new PointCodec();
    private String nest(TypeName type) {
        var own = names.newName(CodecNames.of(type) + "Codec");
        var constant = names.newName(CodecNames.constant(CodecNames.of(type)));
        constants.put(type, constant);
        named.add(field(type, constant, CodeBlock.of("new $T()", holder.nestedClass(own))));
        return own;
    }

    private CodeBlock compose(TypeName type, CodeBlock value) {
        var constant = names.newName(CodecNames.constant(CodecNames.of(type)));
        constants.put(type, constant);
        composed.add(field(type, constant, value));
        return reference(type);
    }

    private CodeBlock reference(TypeName type) {
        return CodeBlock.of("$T.$L", holder, constants.get(type));
    }

    private static FieldSpec field(TypeName type, String name, CodeBlock value) {
        var field = FieldSpec.builder(
                        ParameterizedTypeName.get(Library.CODEC, type),
                        name,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(value);
        if (isGenericArray(type)) {
            field.addAnnotation(SourceFile.suppress(Set.of("unchecked")));
        }
        return field.build();
    }

    /** Nobody can make one without a warning. */
    private static boolean isGenericArray(TypeName type) {
        return type instanceof ArrayTypeName array
                && (array.componentType() instanceof ParameterizedTypeName || isGenericArray(array.componentType()));
    }

    // private static final class Encoding {
    void emit(TypeSpec.Builder outer) {
        while (!unwritten.isEmpty()) {
            unwritten.remove().run();
        }
        if (constants.isEmpty()) {
            return;
        }
        outer.addType(TypeSpec.classBuilder(holder.simpleName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addFields(named)
                .addFields(composed)
                .addTypes(classes)
                .build());
    }
}
