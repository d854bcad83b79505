package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Constructor;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.Durability.BehaviorState;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Visibility;
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

    /** A behaviour, the constructor that makes it again, and the constant with its handlers. */
    private record Kept(Declaration declaration, Constructor constructor, String handlers) {
        String label() {
            return declaration.name().simpleName();
        }
    }

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
        return new Kept(declaration, constructor(state), names.constant());
    }

    private static Constructor constructor(BehaviorState state) {
        var usable = state.constructors().stream()
                .filter(each -> each.visibility() != Visibility.PRIVATE)
                .toList();
        return usable.stream()
                .filter(each -> each.parameters().isEmpty())
                .findFirst()
                .or(() -> usable.stream()
                        .filter(each -> each.parameters().stream()
                                .allMatch(parameter -> state.fields().stream()
                                        .anyMatch(field -> field.name().equals(parameter.name())
                                                && field.type().equals(parameter.type()))))
                        .findFirst())
                .orElseThrow();
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
        for (int number = 0; number < kept.size(); number++) {
            var each = kept.get(number);
            var parameters = each.constructor().parameters();
            var condition = parameters.isEmpty()
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
                    .addStatement("out.packMapHeader($L)", parameters.size());
            for (var parameter : parameters) {
                method.addStatement("out.packString($S)", parameter.name())
                        .addStatement(values.write(parameter.type(), field(each, parameter.name())));
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
        var parameters = behavior.constructor().parameters();
        for (var each : parameters) {
            method.addStatement(
                    "$T $L = $L",
                    each.type().withoutAnnotations(),
                    names.newName(each.name(), each.name()),
                    values.missing(each.type()));
        }
        method.beginControlFlow("for (int left = in.unpackMapHeader(); left > 0; left--)");
        if (parameters.isEmpty()) {
            method.addStatement("in.unpackKey()").addStatement("in.skip()");
        } else {
            method.beginControlFlow("switch (in.unpackKey())");
            for (var each : parameters) {
                method.addStatement(
                        "case $S -> $L = $L", each.name(), names.get(each.name()), values.read(each.type()));
            }
            method.addStatement("default -> in.skip()").endControlFlow();
        }
        method.endControlFlow()
                .addStatement("return new $T<>($L, $L)", restored(), instance(behavior, names), behavior.handlers());
    }

    // new Cart.Paying(amount)
    // actor.new CheckedOut()
    private static CodeBlock instance(Kept behavior, NameAllocator names) {
        var arguments = behavior.constructor().parameters().stream()
                .map(each -> CodeBlock.of("$L", names.get(each.name())))
                .collect(CodeBlock.joining(", "));
        var declaration = behavior.declaration();
        return declaration.inner()
                ? CodeBlock.of("actor.new $L($L)", declaration.name().simpleName(), arguments)
                : CodeBlock.of("new $T($L)", declaration.name(), arguments);
    }
}
