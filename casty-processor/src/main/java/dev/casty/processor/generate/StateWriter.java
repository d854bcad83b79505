package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.model.JdkTypes;
import dev.casty.processor.model.TypeShape.Plain;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what the runtime needs to know of a durable actor's state. */
final class StateWriter {
    private final ActorModel actor;
    private final List<Field> fields;
    private final Durable durable;
    private final CodecTable codecs;
    private final ValueCode values;

    private StateWriter(ActorModel actor, Durable durable) {
        this.actor = actor;
        this.durable = durable;
        fields = durable.fields().stream().filter(Field::isPersisted).toList();
        codecs = new CodecTable(durable.types(), actor.dispatch().name().nestedClass("Encoding"));
        values = new ValueCode(codecs);
    }

    /** Adds the class {@code State}, and the codecs that it needs. */
    static void emit(ActorModel actor, Durable durable, TypeSpec.Builder dispatch) {
        new StateWriter(actor, durable).emit(dispatch);
    }

    // private static final class State extends StateType<Cart> {
    //     State() {
    //         super("items", "checkouts");
    //     }
    private void emit(TypeSpec.Builder dispatch) {
        var state = TypeSpec.classBuilder("State")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(
                        Library.STATE_TYPE, actor.declaration().name()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addStatement(
                                "super($L)",
                                fields.stream()
                                        .map(each -> CodeBlock.of("$S", each.name()))
                                        .collect(CodeBlock.joining(", ")))
                        .build())
                .addMethod(MethodSpec.methodBuilder("name")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return $S", actor.declaration().name().reflectionName())
                        .build())
                .addMethod(detection());
        if (fields.stream().anyMatch(each -> each.type().isPrimitive())) {
            state.addMethod(bits());
        }
        if (fields.stream().anyMatch(this::isImmutable)) {
            state.addMethod(value());
        }
        state.addMethod(write()).addMethod(read());
        new BehaviorStateWriter(actor, durable, codecs).emit(state);
        dispatch.addType(state.build());
        codecs.emit(dispatch);
    }

    private boolean isImmutable(Field field) {
        return !field.type().isPrimitive() && Immutability.isImmutable(codecs, field.type());
    }

    private MethodSpec.Builder perField(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned)
                .addParameter(actor.declaration().name(), "actor")
                .addParameter(TypeName.INT, "field");
    }

    // @Override
    // public Detection detection(int field) {
    //     return switch (field) {
    //         case 1 -> Detection.BITS;
    //         default -> Detection.ENCODING;
    //     };
    private MethodSpec detection() {
        var type = Library.STATE_TYPE.nestedClass("Detection");
        var method = MethodSpec.methodBuilder("detection")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(TypeName.INT, "field");
        var byKind = numbers().collect(Collectors.groupingBy(each -> kind(fields.get(each))));
        byKind.remove("ENCODING");
        if (byKind.isEmpty()) {
            return method.addStatement("return $T.ENCODING", type).build();
        }
        method.addCode("return switch (field) {\n$>");
        for (var kind : List.of("BITS", "IDENTITY")) {
            if (byKind.containsKey(kind)) {
                var labels = byKind.get(kind).stream().map(String::valueOf).collect(Collectors.joining(", "));
                method.addStatement("case $L -> $T.$L", labels, type, kind);
            }
        }
        return method.addStatement("default -> $T.ENCODING", type)
                .addCode("$<};\n")
                .build();
    }

    private Stream<Integer> numbers() {
        return IntStream.range(0, fields.size()).boxed();
    }

    private String kind(Field field) {
        return field.type().isPrimitive() ? "BITS" : isImmutable(field) ? "IDENTITY" : "ENCODING";
    }

    // case 0 -> ...
    private MethodSpec choose(MethodSpec.Builder method, Function<Field, CodeBlock> of, String kind, String otherwise) {
        method.addCode("return switch (field) {\n$>");
        for (int number = 0; number < fields.size(); number++) {
            if (kind(fields.get(number)).equals(kind)) {
                method.addStatement("case $L -> $L", number, of.apply(fields.get(number)));
            }
        }
        return method.addStatement("default -> $L", otherwise).addCode("$<};\n").build();
    }

    // @Override
    // public long bits(Cart actor, int field) {
    //     return switch (field) {
    //         case 1 -> actor.checkouts;
    //         default -> super.bits(actor, field);
    //     };
    private MethodSpec bits() {
        return choose(perField("bits", TypeName.LONG), StateWriter::bitsOf, "BITS", "super.bits(actor, field)");
    }

    private static CodeBlock bitsOf(Field field) {
        return switch (field.type().withoutAnnotations().toString()) {
            case "boolean" -> CodeBlock.of("actor.$L ? 1 : 0", field.name());
            case "float" -> CodeBlock.of("$T.floatToRawIntBits(actor.$L)", Float.class, field.name());
            case "double" -> CodeBlock.of("$T.doubleToRawLongBits(actor.$L)", Double.class, field.name());
            default -> CodeBlock.of("actor.$L", field.name());
        };
    }

    // @Override
    // public Object value(Cart actor, int field) {
    private MethodSpec value() {
        return choose(
                perField("value", ClassName.OBJECT),
                each -> CodeBlock.of("actor.$L", each.name()),
                "IDENTITY",
                "super.value(actor, field)");
    }

    // @Override
    // public void write(Cart actor, int field, Packer out) {
    //     switch (field) {
    //         case 0 -> out.packNullable(actor.items, Encoding.MAP_OF_STRING_TO_DOUBLE);
    //         default -> throw new IndexOutOfBoundsException(field);
    //     }
    private MethodSpec write() {
        return each(
                perField("write", TypeName.VOID).addParameter(Library.PACKER, "out"),
                field -> CodeBlock.of("$L;\n", writeOf(field)));
    }

    private CodeBlock writeOf(Field field) {
        var value = CodeBlock.of("actor.$L", field.name());
        return isRefilled(field)
                ? CodeBlock.of(
                        "out.packNullable($L, $L)", ValueCode.asPlain(field.type(), value), codecs.anyOrder((Plain)
                                codecs.shape(field.type())))
                : values.write(field.type(), value);
    }

    private MethodSpec each(MethodSpec.Builder method, Function<Field, CodeBlock> of) {
        method.beginControlFlow("switch (field)");
        for (int number = 0; number < fields.size(); number++) {
            method.addCode("case $L -> $L", number, of.apply(fields.get(number)));
        }
        return method.addStatement("default -> throw new $T(field)", IndexOutOfBoundsException.class)
                .endControlFlow()
                .build();
    }

    // @Override
    // public void read(Cart actor, int field, Unpacker in) {
    //     switch (field) {
    //         case 0 -> refill(actor.items, in, Encoding.MAP_OF_STRING_TO_DOUBLE);
    //         case 1 -> actor.checkouts = in.unpackInt();
    private MethodSpec read() {
        return each(
                perField("read", TypeName.VOID).addParameter(Library.UNPACKER, "in"),
                field -> CodeBlock.of("$L;\n", readOf(field)));
    }

    private CodeBlock readOf(Field field) {
        if (!isRefilled(field)) {
            return CodeBlock.of("actor.$L = $L", field.name(), values.read(field.type()));
        }
        var plain = (Plain) codecs.shape(field.type());
        return CodeBlock.of(
                "refill($L, in, $L)",
                ValueCode.asPlain(field.type(), CodeBlock.of("actor.$L", field.name())),
                codecs.anyOrder(plain));
    }

    /** Final collections stay the same object. */
    private boolean isRefilled(Field field) {
        return field.isFinal()
                && codecs.shape(field.type()) instanceof Plain plain
                && JdkTypes.isCollection(plain.name());
    }
}
