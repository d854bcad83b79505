package dev.casty.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Constructor;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.MessageForm;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Supertype;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the ref of an actor: how others see it. */
final class RefWriter {
    private static final List<Rule<ActorModel>> RULES = List.of(
            RefWriter::addConstructor,
            RefWriter::addSpecs,
            RefWriter::addCodec,
            RefWriter::addType,
            RefWriter::addSendsOfSupertypes,
            RefWriter::addMessages);

    private RefWriter() {}

    // @Generated("dev.casty.processor")
    // final class CartRef extends GeneratedRef implements Recipient<CartMessage> {
    static JavaFile write(ActorModel actor) {
        var file = new SourceFile(actor.declaration(), actor.javaLangNames(), actor.warnings());
        var type = file.beginVisible(actor.ref().name())
                .addJavadoc(
                        "How others see {@link $T}: what can be sent to it and asked of it.\n",
                        actor.declaration().name())
                .superclass(Library.GENERATED_REF);
        soleSealedType(actor)
                .ifPresent(each -> type.addSuperinterface(ParameterizedTypeName.get(Library.RECIPIENT, each.type())));
        Rule.emitAll(RULES, actor, type);
        return file.end(type);
    }

    /** The sealed type that the protocol consists of, if it is just one. */
    private static Optional<Supertype> soleSealedType(ActorModel actor) {
        var members = actor.protocol().members();
        return members.size() == 1 && members.get(0).form() == MessageForm.SEALED
                ? actor.protocol().supertypes().stream()
                        .filter(each ->
                                each.name().equals(Erasure.of(members.get(0).type())))
                        .findFirst()
                : Optional.empty();
    }

    // CartRef(Target target) {
    //     super(target);
    // }
    private static void addConstructor(ActorModel actor, TypeSpec.Builder ref) {
        ref.addMethod(MethodSpec.constructorBuilder()
                .addParameter(Library.TARGET, "target")
                .addStatement("super(target)")
                .build());
    }

    private static void addSpecs(ActorModel actor, TypeSpec.Builder ref) {
        for (var each : actor.constructors()) {
            ref.addMethod(spec(actor, each));
        }
    }

    // static ActorSpec<CartRef> spec(String userId) {
    //     return ActorSpec.of(
    //             CartDispatch.TYPE, () -> new Cart(userId), out -> CartDispatch.packArguments(out, userId));
    // }
    private static MethodSpec spec(ActorModel actor, Constructor constructor) {
        var actorClass = actor.declaration().name();
        var method = MethodSpec.methodBuilder("spec")
                .addJavadoc(
                        "A recipe for a {@link $T} made with these arguments, for {@code actor(...)} of a system or a"
                                + " context.\n",
                        actorClass)
                .addModifiers(Visible.factory(constructor.visibility().and(constructor.reach())))
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(constructor.typeVariables())
                .returns(ParameterizedTypeName.get(
                        Library.ACTOR_SPEC, actor.ref().name()))
                .varargs(constructor.varargs());
        for (var each : constructor.parameters()) {
            method.addParameter(each.type(), each.name());
        }
        addVarargsAnnotations(constructor, method);
        return method.addStatement(
                        "return $T.of($T.TYPE, () -> new $T($L), $L)",
                        Library.ACTOR_SPEC,
                        actor.dispatch().name(),
                        actorClass,
                        constructor.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ")),
                        ArgumentsWriter.arguments(actor, constructor))
                .build();
    }

    /** What the compiler has told the author of the constructor it need not say again of generated code. */
    private static void addVarargsAnnotations(Constructor constructor, MethodSpec.Builder method) {
        if (!constructor.varargs()) {
            return;
        }
        if (constructor.safeVarargs()) {
            method.addAnnotation(SafeVarargs.class).addAnnotation(SourceFile.suppress(Set.of("varargs")));
        } else if (!constructor
                .parameters()
                .getLast()
                .type()
                .equals(Erasure.of(constructor.parameters().getLast().type()))) {
            method.addAnnotation(SourceFile.suppress(Set.of("unchecked")));
        }
    }

    // static Codec<CartRef> codec() {
    //     return RefCodecs.ref(() -> CartDispatch.TYPE);
    // }
    private static void addCodec(ActorModel actor, TypeSpec.Builder ref) {
        ref.addMethod(MethodSpec.methodBuilder("codec")
                .addJavadoc("How a ref is written, and found again where it is read.\n")
                .addModifiers(Visible.factory(actor.declaration().reach()))
                .addModifiers(Modifier.STATIC)
                .returns(ParameterizedTypeName.get(Library.CODEC, actor.ref().name()))
                .addStatement(
                        "return $T.ref(() -> $T.TYPE)",
                        Library.REF_CODECS,
                        actor.dispatch().name())
                .build());
    }

    // @Override
    // protected ActorType<?, ?> type() {
    //     return CartDispatch.TYPE;
    // }
    private static void addType(ActorModel actor, TypeSpec.Builder ref) {
        ref.addMethod(MethodSpec.methodBuilder("type")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(ParameterizedTypeName.get(Library.ACTOR_TYPE, Library.any(), Library.any()))
                .addStatement("return $T.TYPE", actor.dispatch().name())
                .build());
    }

    // @Override
    // public void send(CartMessage message) {
    //     tell(message);
    // }
    private static void addSendsOfSupertypes(ActorModel actor, TypeSpec.Builder ref) {
        var overridden = soleSealedType(actor);
        for (var each : actor.protocol().supertypes()) {
            if (overridden.isPresent() && overridden.get().equals(each)) {
                ref.addMethod(send(each.type(), Modifier.PUBLIC)
                        .addAnnotation(Override.class)
                        .build());
            } else {
                ref.addMethod(
                        send(each.type(), Visible.method(actor.declaration().reach(), each.reach()))
                                .build());
            }
        }
    }

    private static void addMessages(ActorModel actor, TypeSpec.Builder ref) {
        for (var message : actor.protocol().messages()) {
            var sendModifiers = Visible.method(actor.declaration().reach(), message.reach());
            ref.addMethod(send(message.type(), sendModifiers).build());
            var modifiers =
                    Visible.method(actor.declaration().reach(), message.reach().and(message.replyReach()));
            ref.addMethod(ask(message, modifiers, List.of()));
            ref.addMethod(ask(message, modifiers, List.of(TIMEOUT)));
            ref.addMethod(askAsync(message, modifiers, List.of()));
            ref.addMethod(askAsync(message, modifiers, List.of(TIMEOUT)));
        }
    }

    private static final ParameterSpec TIMEOUT =
            ParameterSpec.builder(Library.DURATION, "timeout").build();

    // public void send(CartMessage.AddItem message) {
    //     tell(message);
    // }
    private static MethodSpec.Builder send(TypeName type, Modifier... modifiers) {
        return MethodSpec.methodBuilder("send")
                .addModifiers(modifiers)
                .addParameter(type, "message")
                .addStatement("tell(message)");
    }

    // public double ask(CartMessage.GetTotal message, Duration timeout) {
    //     return this.<Double>askFor(message, timeout);
    // }
    private static MethodSpec ask(Message message, Modifier[] modifiers, List<ParameterSpec> timeout) {
        return MethodSpec.methodBuilder("ask")
                .addModifiers(modifiers)
                .returns(message.reply())
                .addParameter(message.type(), "message")
                .addParameters(timeout)
                .addStatement(askFor(message.reply(), arguments(timeout)))
                .build();
    }

    private static CodeBlock askFor(TypeName reply, String arguments) {
        if (reply.equals(TypeName.VOID)) {
            return CodeBlock.of("askFor($L)", arguments);
        }
        return reply.isPrimitive()
                ? CodeBlock.of("return this.<$T>askFor($L)", reply.box(), arguments)
                : CodeBlock.of("return askFor($L)", arguments);
    }

    // public CompletableFuture<Double> askAsync(CartMessage.GetTotal message, Duration timeout) {
    //     return askLater(message, timeout);
    // }
    private static MethodSpec askAsync(Message message, Modifier[] modifiers, List<ParameterSpec> timeout) {
        return MethodSpec.methodBuilder("askAsync")
                .addModifiers(modifiers)
                .returns(ParameterizedTypeName.get(Library.COMPLETABLE_FUTURE, Erasure.boxed(message.reply())))
                .addParameter(message.type(), "message")
                .addParameters(timeout)
                .addStatement("return askLater($L)", arguments(timeout))
                .build();
    }

    private static String arguments(List<ParameterSpec> timeout) {
        return timeout.isEmpty() ? "message" : "message, timeout";
    }
}
