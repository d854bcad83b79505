package dev.casty.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.TypeShape.Component;
import dev.casty.processor.model.TypeShape.Product;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the codec of a record with components: a map from their names to their values. They are read in the order in which
 * they were written; whatever comes out of that order (another version of the record has written it) is found by name.
 */
final class ProductCodecWriter {
    private final String name;
    private final TypeName type;
    private final List<Component> components;
    private final ValueCode values;
    private final NameAllocator names = new NameAllocator();

    private ProductCodecWriter(CodecTable codecs, String name, TypeName type, List<Component> components) {
        this.name = name;
        this.type = type;
        this.components = components;
        values = new ValueCode(codecs);
        List.of("in", "out", "value", "left").forEach(names::newName);
        components.forEach(each -> names.newName(each.name(), each));
    }

    static TypeSpec write(CodecTable codecs, String name, TypeName type, Product product) {
        return new ProductCodecWriter(codecs, name, type, product.components()).write();
    }

    // private static final class PointCodec implements Codec<Point> {
    //     private static final Key X = Key.of("x");
    private TypeSpec write() {
        var codec = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(Library.CODEC, type));
        for (var each : components) {
            codec.addField(FieldSpec.builder(Library.KEY, key(each), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.of($S)", Library.KEY, each.stableName())
                    .build());
        }
        return codec.addMethod(writeMethod()).addMethod(readMethod()).build();
    }

    private static String key(Component component) {
        return CodecNames.constant(component.name());
    }

    // @Override
    // public void write(Packer out, Point value) {
    //     out.enter();
    //     out.packMapHeader(2);
    //     out.packKey(X);
    //     out.packInt(value.x());
    //     ...
    private MethodSpec writeMethod() {
        var method = MethodSpec.methodBuilder("write")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Library.PACKER, "out")
                .addParameter(type, "value")
                .addStatement("out.enter()")
                .addStatement("out.packMapHeader($L)", components.size());
        ValueCode.suppressCasts(method, components.stream().map(Component::type));
        for (var each : components) {
            method.addStatement("out.packKey($L)", key(each));
            method.addStatement(values.write(each.type(), CodeBlock.of("value.$L()", each.name())));
        }
        return method.addStatement("out.leave()").build();
    }

    // @Override
    // public Point read(Unpacker in) {
    //     in.enter();
    //     int x = 0;
    //     int left = in.unpackMapHeader();
    //     if (left > 0 && in.tryKey(X)) {
    //         x = in.unpackInt();
    //         left--;
    //     }
    //     while (left-- > 0) {
    //         switch (in.unpackKey()) {
    //             case "x" -> x = in.unpackInt();
    //             default -> in.skip();
    //         }
    //     }
    //     in.leave();
    //     return new Point(x);
    private MethodSpec readMethod() {
        var method = MethodSpec.methodBuilder("read")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(Library.UNPACKER, "in")
                .addStatement("in.enter()");
        for (var each : components) {
            method.addStatement(
                    "$T $L = $L", each.type().withoutAnnotations(), names.get(each), values.missing(each.type()));
        }
        method.addStatement("int left = in.unpackMapHeader()");
        for (var each : components) {
            method.beginControlFlow("if (left > 0 && in.tryKey($L))", key(each))
                    .addStatement("$L = $L", names.get(each), values.read(each.type()))
                    .addStatement("left--")
                    .endControlFlow();
        }
        return method.addCode(others())
                .addStatement("in.leave()")
                .addStatement(
                        "return new $L($L)",
                        type instanceof ParameterizedTypeName generic
                                ? CodeBlock.of("$T<>", generic.rawType())
                                : CodeBlock.of("$T", type),
                        components.stream()
                                .map(each -> CodeBlock.of("$L", names.get(each)))
                                .collect(CodeBlock.joining(", ")))
                .build();
    }

    private CodeBlock others() {
        var code = CodeBlock.builder().beginControlFlow("while (left-- > 0)");
        code.beginControlFlow("switch (in.unpackKey())");
        for (var each : components) {
            code.addStatement("case $S -> $L = $L", each.stableName(), names.get(each), values.read(each.type()));
        }
        return code.addStatement("default -> in.skip()")
                .endControlFlow()
                .endControlFlow()
                .build();
    }
}
