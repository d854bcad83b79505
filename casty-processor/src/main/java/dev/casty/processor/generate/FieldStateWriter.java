package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.model.JdkTypes;
import dev.casty.processor.model.TypeShape.Plain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes how the fields of a durable actor are watched, written and read. */
final class FieldStateWriter {
    private static final ClassName DETECTION = Library.STATE_TYPE.nestedClass("Detection");

    private final ActorModel actor;
    private final List<Field> fields;
    private final CodecTable codecs;
    private final ValueCode values;
    /** The numbers of the fields, by how it is noticed that they have changed. */
    private final Map<Detection, List<Integer>> numbers = new EnumMap<>(Detection.class);

    FieldStateWriter(ActorModel actor, List<Field> fields, CodecTable codecs) {
        this.actor = actor;
        this.fields = fields;
        this.codecs = codecs;
        values = new ValueCode(codecs);
        for (int number = 0; number < fields.size(); number++) {
            var detection = Detection.of(codecs.types(), fields.get(number));
            numbers.computeIfAbsent(detection, any -> new ArrayList<>()).add(number);
        }
    }

    void emit(TypeSpec.Builder state) {
        state.addMethod(detection());
        if (numbers.containsKey(Detection.BITS)) {
            state.addMethod(choose("bits", TypeName.LONG, Detection.BITS, FieldStateWriter::bitsOf));
        }
        if (numbers.containsKey(Detection.IDENTITY)) {
            state.addMethod(choose("value", ClassName.OBJECT, Detection.IDENTITY, FieldStateWriter::actorsField));
        }
        if (fields.stream().anyMatch(each -> recordedAs(each).isPresent())) {
            state.addMethod(recorded());
        }
        state.addMethod(each(perField("write", TypeName.VOID).addParameter(Library.PACKER, "out"), this::writeOf));
        state.addMethod(each(perField("read", TypeName.VOID).addParameter(Library.UNPACKER, "in"), this::readOf));
    }

    private MethodSpec.Builder perField(String name, TypeName returned) {
        return StateWriter.overriding(name, returned)
                .addParameter(actor.declaration().name(), "actor")
                .addParameter(TypeName.INT, "field");
    }

    private static CodeBlock actorsField(Field field) {
        return CodeBlock.of("actor.$L", field.name());
    }

    // @Override
    // public Detection detection(int field) {
    //     return switch (field) {
    //         case 1 -> Detection.BITS;
    //         default -> Detection.ENCODING;
    //     };
    private MethodSpec detection() {
        var method = StateWriter.overriding("detection", DETECTION).addParameter(TypeName.INT, "field");
        if (numbers.keySet().stream().allMatch(each -> each == Detection.ENCODING)) {
            return method.addStatement("return $T.ENCODING", DETECTION).build();
        }
        method.addCode("return switch (field) {\n$>");
        numbers.forEach((detection, several) -> {
            if (detection != Detection.ENCODING) {
                var labels = several.stream().map(each -> CodeBlock.of("$L", each));
                method.addStatement(
                        "case $L -> $T.$L", labels.collect(CodeBlock.joining(", ")), DETECTION, detection.name());
            }
        });
        return method.addStatement("default -> $T.ENCODING", DETECTION)
                .addCode("$<};\n")
                .build();
    }

    // @Override
    // public long bits(Cart actor, int field) {
    //     return switch (field) {
    //         case 1 -> actor.checkouts;
    //         default -> super.bits(actor, field);
    //     };
    private MethodSpec choose(String name, TypeName type, Detection detection, Function<Field, CodeBlock> of) {
        var method = perField(name, type).addCode("return switch (field) {\n$>");
        for (int number : numbers.getOrDefault(detection, List.of())) {
            method.addStatement("case $L -> $L", number, of.apply(fields.get(number)));
        }
        return method.addStatement("default -> super.$L(actor, field)", name)
                .addCode("$<};\n")
                .build();
    }

    private static CodeBlock bitsOf(Field field) {
        return switch (field.type().withoutAnnotations().toString()) {
            case "boolean" -> CodeBlock.of("actor.$L ? 1 : 0", field.name());
            case "float" -> CodeBlock.of("$T.floatToRawIntBits(actor.$L)", Float.class, field.name());
            case "double" -> CodeBlock.of("$T.doubleToRawLongBits(actor.$L)", Double.class, field.name());
            default -> actorsField(field);
        };
    }

    // @Override
    // public Object recorded(Cart actor, int field, Recorder recorder) {
    //     return switch (field) {
    //         case 0 -> actor.items = recorder.map(actor.items, Codecs.STRING, Encoding.LINE);
    //         case 1 -> recorder.set(actor.coupons, Codecs.STRING);
    //         default -> super.recorded(actor, field, recorder);
    //     };
    private MethodSpec recorded() {
        var method = perField("recorded", ClassName.OBJECT).addParameter(Library.RECORDER, "recorder");
        ValueCode.suppressCasts(method, fields.stream().map(Field::type));
        method.addCode("return switch (field) {\n$>");
        for (int number = 0; number < fields.size(); number++) {
            var field = fields.get(number);
            var collection = recordedAs(field).map(each -> recorded(field, each));
            if (collection.isPresent()) {
                method.addStatement("case $L -> $L", number, collection.get());
            }
        }
        return method.addStatement("default -> super.recorded(actor, field, recorder)")
                .addCode("$<};\n")
                .build();
    }

    /** What is written whole now may have been written as edits by an earlier version of the class. */
    private CodeBlock recorded(Field field, ClassName as) {
        var value = actorsField(field);
        var arguments = ((Plain) codecs.types().shape(field.type())).arguments();
        var recorded = CodeBlock.of(
                "recorder.$L($L, $L)",
                as.simpleName().toLowerCase(Locale.ROOT),
                ValueCode.asPlain(field.type(), value),
                arguments.stream().map(codecs::codec).collect(CodeBlock.joining(", ")));
        return Detection.of(codecs.types(), field) == Detection.EDITS
                ? CodeBlock.of("$L = $L", value, recorded)
                : recorded;
    }

    private Optional<ClassName> recordedAs(Field field) {
        return codecs.types().shape(field.type()) instanceof Plain plain
                ? JdkTypes.recordedAs(plain.name())
                : Optional.empty();
    }

    // @Override
    // public void write(Cart actor, int field, Packer out) {
    //     switch (field) {
    //         case 0 -> out.packNullable(actor.items, Encoding.MAP_OF_STRING_TO_DOUBLE);
    //         default -> throw new IndexOutOfBoundsException(field);
    //     }
    private MethodSpec each(MethodSpec.Builder method, Function<Field, CodeBlock> of) {
        ValueCode.suppressCasts(method, fields.stream().map(Field::type));
        method.beginControlFlow("switch (field)");
        for (int number = 0; number < fields.size(); number++) {
            method.addCode("case $L -> $L;\n", number, of.apply(fields.get(number)));
        }
        return method.addStatement("default -> throw new $T(field)", IndexOutOfBoundsException.class)
                .endControlFlow()
                .build();
    }

    private CodeBlock writeOf(Field field) {
        var value = actorsField(field);
        return isRefilled(field)
                ? CodeBlock.of("out.packNullable($L, $L)", ValueCode.asPlain(field.type(), value), anyOrder(field))
                : values.write(field.type(), value);
    }

    // @Override
    // public void read(Cart actor, int field, Unpacker in) {
    //     switch (field) {
    //         case 0 -> refill(actor.items, in, Encoding.MAP_OF_STRING_TO_DOUBLE);
    //         case 1 -> actor.lines = refilled(actor.lines, in.unpackNullable(Encoding.LIST_OF_LINE));
    //         case 2 -> actor.checkouts = in.unpackInt();
    private CodeBlock readOf(Field field) {
        var value = actorsField(field);
        var kept = ValueCode.asPlain(field.type(), value);
        if (isRefilled(field)) {
            return CodeBlock.of("refill($L, in, $L)", kept, anyOrder(field));
        }
        var read = values.read(field.type());
        return isCollection(field) && isInterface(field)
                ? CodeBlock.of("$L = refilled($L, $L)", value, kept, read)
                : CodeBlock.of("$L = $L", value, read);
    }

    private CodeBlock anyOrder(Field field) {
        return codecs.anyOrder((Plain) codecs.types().shape(field.type()));
    }

    /** Final collections stay the same object. */
    private boolean isRefilled(Field field) {
        return field.isFinal() && isCollection(field);
    }

    private boolean isCollection(Field field) {
        return codecs.types().shape(field.type()) instanceof Plain plain && JdkTypes.isCollection(plain.name());
    }

    private boolean isInterface(Field field) {
        return codecs.types().shape(field.type()) instanceof Plain plain && plain.isInterface();
    }
}
