package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Durability.Field;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes how the behaviours of a durable actor are kept: a map with one entry, from the behaviour's name to a map of what its
 * constructor takes. That is nothing where there is a constructor without parameters.
 */
final class BehaviorStateWriter {
    private final ActorModel actor;
    private final List<Kept> kept;
    private final ValueCode values;

    /** A behaviour, how it is called, what its constructor takes, and the constant with its handlers. */
    private record Kept(Declaration declaration, String label, List<Field> fields, String handlers) {}

    BehaviorStateWriter(ActorModel actor, Durable durable, CodecTable codecs) {
        this.actor = actor;
        values = new ValueCode(codecs);
        kept = BehaviorNames.of(actor).stream().map(each -> kept(each, durable)).toList();
    }

    private static Kept kept(BehaviorNames names, Durable durable) {
        var declaration = names.model().declaration();
        var state = durable.behaviors().stream()
                .filter(each -> each.declaration().name().equals(declaration.name()))
                .findFirst()
                .orElseThrow();
        return new Kept(declaration, state.stableName(), state.restored(), names.constant());
    }

    void emit(TypeSpec.Builder state) {
        if (!kept.isEmpty()) {
            state.addMethod(write()).addMethod(read());
        }
    }

    // @Override
    // public void writeBehavior(Behavior behavior, Packer out) {
    //     if (behavior instanceof Cart.CheckedOut) {
    //         out.packMapHeader(1);
    //         out.packString("CheckedOut");
    //         out.packMapHeader(0);
    //     } else ...
    private MethodSpec write() {
        var method = MethodSpec.methodBuilder("writeBehavior")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Library.BEHAVIOR, "behavior")
                .addParameter(Library.PACKER, "out");
        ValueCode.suppressCasts(
                method, kept.stream().flatMap(each -> each.fields().stream()).map(Field::type));
        for (int number = 0; number < kept.size(); number++) {
            var each = kept.get(number);
            var fields = each.fields();
            var condition = fields.isEmpty()
                    ? CodeBlock.of(
                            "if (behavior instanceof $T)", each.declaration().name())
                    : CodeBlock.of(
                            "if (behavior instanceof $T each)",
                            each.declaration().name());
            if (number == 0) {
                method.beginControlFlow("$L", condition);
            } else {
                method.nextControlFlow("else $L", condition);
            }
            method.addStatement("out.packMapHeader(1)")
                    .addStatement("out.packString($S)", each.label())
                    .addStatement("out.packMapHeader($L)", fields.size());
            for (var field : fields) {
                method.addStatement("out.packString($S)", field.stableName())
                        .addStatement(values.write(field.type(), field(each, field.name())));
            }
        }
        return method.nextControlFlow("else")
                .addStatement("super.writeBehavior(behavior, out)")
                .endControlFlow()
                .build();
    }

    /** What a record keeps in its private fields, its accessors show. */
    private static CodeBlock field(Kept behavior, String name) {
        return behavior.declaration().kind() == Declaration.Kind.RECORD
                ? CodeBlock.of("each.$L()", name)
                : CodeBlock.of("each.$L", name);
    }

    // @Override
    // public Restored<?> readBehavior(Cart actor, Unpacker in) {
    //     in.unpackSingleEntry("a behaviour of Cart");
    //     return switch (in.unpackKey()) {
    //         case "CheckedOut" -> readCheckedOut(actor, in);
    //         default -> throw in.unknownType("a behaviour of Cart", name, "CheckedOut");
    //     };
    private MethodSpec read() {
        var label = "a behaviour of " + actor.declaration().label();
        var known = String.join(", ", kept.stream().map(Kept::label).toList());
        var method = MethodSpec.methodBuilder("readBehavior")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(restored(), Library.any()))
                .addParameter(actor.declaration().name(), "actor")
                .addParameter(Library.UNPACKER, "in")
                .addStatement("in.unpackSingleEntry($S)", label)
                .addStatement("var name = in.unpackKey()")
                .beginControlFlow("switch (name)");
        for (var each : kept) {
            method.beginControlFlow("case $S ->", each.label());
            addRead(each, method);
            method.endControlFlow();
        }
        return method.addStatement("default -> throw in.unknownType($S, name, $S)", label, known)
                .endControlFlow()
                .build();
    }

    private static ClassName restored() {
        return Library.STATE_TYPE.nestedClass("Restored");
    }

    private void addRead(Kept behavior, MethodSpec.Builder method) {
        var names = new NameAllocator();
        List.of("actor", "in", "name", "left").forEach(names::newName);
        var fields = behavior.fields();
        for (var each : fields) {
            method.addStatement(
                    "$T $L = $L",
                    each.type().withoutAnnotations(),
                    names.newName(each.name(), each.name()),
                    values.missing(each.type()));
        }
        method.beginControlFlow("for (int left = in.unpackMapHeader(); left > 0; left--)");
        if (fields.isEmpty()) {
            method.addStatement("in.unpackKey()").addStatement("in.skip()");
        } else {
            method.beginControlFlow("switch (in.unpackKey())");
            for (var each : fields) {
                method.addStatement(
                        "case $S -> $L = $L", each.stableName(), names.get(each.name()), values.read(each.type()));
            }
            method.addStatement("default -> in.skip()").endControlFlow();
        }
        method.endControlFlow()
                .addStatement("return new $T<>($L, $L)", restored(), instance(behavior, names), behavior.handlers());
    }

    // new Cart.Paying(amount)
    // actor.new CheckedOut()
    private static CodeBlock instance(Kept behavior, NameAllocator names) {
        var arguments = behavior.fields().stream()
                .map(each -> CodeBlock.of("$L", names.get(each.name())))
                .collect(CodeBlock.joining(", "));
        var declaration = behavior.declaration();
        return declaration.inner()
                ? CodeBlock.of("actor.new $L($L)", declaration.name().simpleName(), arguments)
                : CodeBlock.of("new $T($L)", declaration.name(), arguments);
    }
}
