package dev.casty.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Constructor;
import dev.casty.processor.model.Encodability;
import dev.casty.processor.model.Obstacle;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes how the arguments of an actor's constructors travel to the node on which it will live. */
final class ArgumentsWriter {
    private final ActorModel actor;
    private final ValueCode values;

    private ArgumentsWriter(ActorModel actor, CodecTable codecs) {
        this.actor = actor;
        values = new ValueCode(codecs);
    }

    // Arguments.NONE
    // out -> CartDispatch.packArguments(out, userId)
    // Arguments.unencodable("the argument sink of Cart", "sink -> OutputStream", "OutputStream has no encoding")
    static CodeBlock arguments(ActorModel actor, Constructor constructor) {
        if (constructor.parameters().isEmpty()) {
            return CodeBlock.of("$T.NONE", Library.ARGUMENTS);
        }
        return obstacle(actor, constructor)
                .map(each -> CodeBlock.of(
                        "$T.unencodable($S, $S, $S)",
                        Library.ARGUMENTS,
                        "the argument " + each.culprit() + " of "
                                + actor.declaration().label(),
                        each.path(),
                        each.reason()))
                .orElseGet(() -> packing(actor, constructor));
    }

    private static CodeBlock packing(ActorModel actor, Constructor constructor) {
        var out = names(constructor).newName("out");
        var arguments = Stream.concat(
                        Stream.of(out), constructor.parameters().stream().map(Parameter::name))
                .collect(Collectors.joining(", "));
        return CodeBlock.of("$L -> $T.packArguments($L)", out, actor.dispatch().name(), arguments);
    }

    private static NameAllocator names(Constructor constructor) {
        var names = new NameAllocator();
        constructor.parameters().forEach(each -> names.newName(each.name()));
        return names;
    }

    private static Optional<Obstacle> obstacle(ActorModel actor, Constructor constructor) {
        var encodability =
                new Encodability(actor.types(), new Spelling(actor.declaration().name()));
        return constructor.parameters().stream()
                .flatMap(each -> encodability.obstacles(each.name(), each.type()).stream())
                .findFirst();
    }

    static void emit(ActorModel actor, CodecTable codecs, TypeSpec.Builder dispatch) {
        var writer = new ArgumentsWriter(actor, codecs);
        var encodable = actor.constructors().stream()
                .filter(each -> obstacle(actor, each).isEmpty())
                .toList();
        encodable.stream()
                .filter(each -> !each.parameters().isEmpty())
                .forEach(each -> dispatch.addMethod(writer.pack(each)));
        if (!encodable.isEmpty()) {
            dispatch.addMethod(writer.factory(encodable));
        }
    }

    // static void packArguments(Packer out, String userId) {
    //     Arguments.begin(out, "java.lang.String userId", 1);
    //     out.packNullable(userId, Codecs.STRING);
    //     out.leave();
    // }
    private MethodSpec pack(Constructor constructor) {
        var out = names(constructor).newName("out");
        var parameters = constructor.parameters();
        var method = MethodSpec.methodBuilder("packArguments")
                .addModifiers(Modifier.STATIC)
                .addParameter(Library.PACKER, out);
        ValueCode.suppressCasts(method, parameters.stream().map(Parameter::type));
        parameters.forEach(each -> method.addParameter(each.type(), each.name()));
        method.addStatement("$T.begin($L, $S, $L)", Library.ARGUMENTS, out, signature(constructor), parameters.size());
        for (var each : parameters) {
            method.addStatement(values.writeTo(out, each.type(), CodeBlock.of("$L", each.name())));
        }
        return method.addStatement("$L.leave()", out).build();
    }

    private static String signature(Constructor constructor) {
        return constructor.parameters().stream()
                .map(each -> Erasure.of(each.type()) + " " + each.name())
                .collect(Collectors.joining(", "));
    }

    // @Override
    // public ActorFactory<Cart> factory(Unpacker in) {
    //     return switch (Arguments.begin(in)) {
    //         case "java.lang.String userId" -> {
    //             String userId = in.unpackNullable(Codecs.STRING);
    //             yield Arguments.end(in, () -> new Cart(userId));
    //         }
    //         default -> throw Arguments.unknown("Cart");
    //     };
    // }
    private MethodSpec factory(List<Constructor> constructors) {
        var in = inName(constructors);
        var method = MethodSpec.methodBuilder("factory")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Library.UNPACKER, in)
                .returns(ParameterizedTypeName.get(
                        Library.ACTOR_FACTORY, actor.declaration().name()));
        var code = CodeBlock.builder().add("return switch ($T.begin($L)) {\n$>", Library.ARGUMENTS, in);
        constructors.forEach(each -> code.add(read(each, in)));
        return method.addCode(code.add(
                                "default -> throw $T.unknown($S);\n$<};\n",
                                Library.ARGUMENTS,
                                actor.declaration().label())
                        .build())
                .build();
    }

    private static String inName(List<Constructor> constructors) {
        var names = new NameAllocator();
        constructors.stream()
                .flatMap(each -> each.parameters().stream())
                .map(Parameter::name)
                .distinct()
                .forEach(names::newName);
        return names.newName("in");
    }

    private CodeBlock read(Constructor constructor, String in) {
        var code = CodeBlock.builder().add("case $S -> {\n$>", signature(constructor));
        for (var each : constructor.parameters()) {
            TypeName type = each.type().withoutAnnotations();
            code.addStatement("$T $L = $L", type, each.name(), values.readFrom(in, type));
        }
        var arguments = constructor.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
        return code.addStatement(
                        "yield $T.end($L, () -> new $T($L))",
                        Library.ARGUMENTS,
                        in,
                        actor.declaration().name(),
                        arguments)
                .add("$<}\n")
                .build();
    }
}
