package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.Labels;
import dev.casty.processor.model.TypeShape.Sum;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the codec of a sealed type: a map with one entry, from the name of the permitted type to its value. So a reader that
 * doesn't know the type can say which one it is.
 */
final class SumCodecWriter {
    private final CodecTable codecs;
    private final String name;
    private final TypeName type;
    private final List<Case> cases = new ArrayList<>();

    /** A permitted type: as the table knows it, how it is called in the bytes, and the constant with its key. */
    private record Case(TypeName type, String label, String constant) {
        /** For {@code instanceof} and a cast: its arguments are those of the sealed type. */
        ClassName raw() {
            return (ClassName) Erasure.of(type.withoutAnnotations());
        }
    }

    private SumCodecWriter(CodecTable codecs, String name, TypeName type, Sum sum) {
        this.codecs = codecs;
        this.name = name;
        this.type = type;
        var constants = new NameAllocator();
        for (var each : sum.alternatives()) {
            var raw = (ClassName) Erasure.of(each.type());
            var constant = constants.newName(CodecNames.constant(raw.simpleName()));
            cases.add(new Case(each.type(), each.stableName(), constant));
        }
    }

    static TypeSpec write(CodecTable codecs, String name, TypeName type, Sum sum) {
        return new SumCodecWriter(codecs, name, type, sum).write();
    }

    // private static final class ShapeCodec implements Codec<Shape> {
    //     private static final Key CIRCLE = Key.of("Circle");
    private TypeSpec write() {
        var codec = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(Library.CODEC, type));
        for (var each : cases) {
            codec.addField(
                    FieldSpec.builder(Library.KEY, each.constant(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                            .initializer("$T.of($S)", Library.KEY, each.label())
                            .build());
        }
        return codec.addMethod(writeMethod()).addMethod(readMethod()).build();
    }

    // @Override
    // public void write(Packer out, Shape value) {
    //     out.enter();
    //     out.packMapHeader(1);
    //     if (value instanceof Shape.Circle each) {
    //         out.packKey(CIRCLE);
    //         Encoding.SHAPE_CIRCLE.write(out, each);
    //     } else ...
    private MethodSpec writeMethod() {
        var method = MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Library.PACKER, "out")
                .addParameter(type, "value")
                .addStatement("out.enter()")
                .addStatement("out.packMapHeader(1)");
        for (int number = 0; number < cases.size(); number++) {
            var each = cases.get(number);
            var condition = CodeBlock.of("if (value instanceof $T each)", each.raw());
            if (number == 0) {
                method.beginControlFlow("$L", condition);
            } else {
                method.nextControlFlow("else $L", condition);
            }
            method.addStatement("out.packKey($L)", each.constant());
            method.addStatement(
                    "$L.write(out, $L)",
                    codecs.codec(each.type()),
                    each.type() instanceof ParameterizedTypeName
                            ? CodeBlock.of("($T) each", CodecNames.plain(each.type()))
                            : CodeBlock.of("each"));
        }
        return method.nextControlFlow("else")
                .addStatement("throw new $T(value)", AssertionError.class)
                .endControlFlow()
                .addStatement("out.leave()")
                .build();
    }

    // @Override
    // public Shape read(Unpacker in) {
    //     in.enter();
    //     in.unpackSingleEntry("Shape");
    //     Shape read;
    //     if (in.tryKey(CIRCLE)) {
    //         read = Encoding.SHAPE_CIRCLE.read(in);
    //     } else ...
    //     } else {
    //         throw in.unknownType("Shape", in.unpackKey(), "Circle, Polygon");
    //     }
    //     in.leave();
    //     return read;
    private MethodSpec readMethod() {
        var label = Labels.of(Erasure.of(type));
        var method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(Library.UNPACKER, "in")
                .addStatement("in.enter()")
                .addStatement("in.unpackSingleEntry($S)", label)
                .addStatement("$T read", type);
        for (int number = 0; number < cases.size(); number++) {
            var each = cases.get(number);
            var condition = CodeBlock.of("if (in.tryKey($L))", each.constant());
            if (number == 0) {
                method.beginControlFlow("$L", condition);
            } else {
                method.nextControlFlow("else $L", condition);
            }
            method.addStatement("read = $L.read(in)", codecs.codec(each.type()));
        }
        return method.nextControlFlow("else")
                .addStatement(
                        "throw in.unknownType($S, in.unpackKey(), $S)",
                        label,
                        String.join(", ", cases.stream().map(Case::label).toList()))
                .endControlFlow()
                .addStatement("in.leave()")
                .addStatement("return read")
                .build();
    }
}
