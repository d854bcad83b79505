package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.SupervisionModel.Supervised;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the dispatch table of an actor: all that the runtime needs to know of its class. */
final class DispatchWriter {
    private static final List<Rule<ActorModel>> RULES = List.of(
            DispatchWriter::addConstants,
            DispatchWriter::addConstructor,
            DispatchWriter::addDescription,
            DispatchWriter::addFactories,
            DispatchWriter::addSupervision,
            DispatchWriter::addState,
            DispatchWriter::addMessageCodecs,
            HookWriter::addHooks,
            DispatchWriter::addNumberOfMessage,
            DispatchWriter::addHandlers,
            DispatchWriter::addCodecs);

    /** Up to so many classes one comparison after the other is faster than the hash of the message's class. */
    private static final int MAX_COMPARED = 8;

    private DispatchWriter() {}

    // @Generated("dev.casty.processor")
    // final class CartDispatch extends ActorType<Cart, CartRef> {
    static JavaFile write(ActorModel actor) {
        var file = new SourceFile(actor.declaration(), actor.javaLangNames(), actor.warnings());
        var type = file.begin(actor.dispatch().name())
                .addJavadoc(
                        "What the runtime knows of {@link $T}: its messages, its handlers, its hooks.\n",
                        actor.declaration().name())
                .superclass(ParameterizedTypeName.get(
                        Library.ACTOR_TYPE,
                        actor.declaration().name(),
                        actor.ref().name()));
        Rule.emitAll(RULES, actor, type);
        return file.end(type);
    }

    // static final CartDispatch TYPE = new CartDispatch();
    // static final Handlers<Cart.CheckedOut> CHECKED_OUT = new CheckedOutHandlers();
    // private static final Handlers<Cart> BASE = new BaseHandlers();
    // private static final MessageSet MESSAGES = ...;
    // private static final StateType<Cart> STATE = new State();
    // private static final Supervision SUPERVISION = ...;
    private static void addConstants(ActorModel actor, TypeSpec.Builder dispatch) {
        var name = actor.dispatch().name();
        dispatch.addField(FieldSpec.builder(name, "TYPE", Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", name)
                .build());
        BehaviorNames.of(actor)
                .forEach(each -> dispatch.addField(table(name, each).build()));
        dispatch.addField(table(name, BehaviorNames.base(actor))
                .addModifiers(Modifier.PRIVATE)
                .build());
        dispatch.addField(constant(Library.MESSAGE_SET, "MESSAGES", messages(actor)));
        if (actor.durability() instanceof Durable) {
            dispatch.addField(constant(stateType(actor), "STATE", CodeBlock.of("new $T()", name.nestedClass("State"))));
        }
        if (actor.supervision() instanceof Supervised supervised) {
            dispatch.addField(constant(Library.SUPERVISION, "SUPERVISION", SupervisionWriter.write(supervised)));
        }
    }

    private static FieldSpec.Builder table(ClassName dispatch, BehaviorNames names) {
        var type = ParameterizedTypeName.get(
                Library.HANDLERS, names.model().declaration().name());
        return FieldSpec.builder(type, names.constant(), Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T()", dispatch.nestedClass(names.handlers()));
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    // MessageSet.builder()
    //         .message(CartMessage.AddItem.class, void.class)
    //         .message(CartMessage.GetTotal.class, Double.class)
    //         .supertype(CartMessage.class)
    //         .build()
    private static CodeBlock messages(ActorModel actor) {
        var code = CodeBlock.builder().add("$T.builder()$>$>", Library.MESSAGE_SET);
        for (var each : actor.protocol().messages()) {
            code.add("\n.message($T.class, $T.class)", each.name(), replyClass(each.reply()));
        }
        for (var each : actor.protocol().supertypes()) {
            code.add("\n.supertype($T.class)", each.name());
        }
        return code.add("\n.build()$<$<").build();
    }

    private static TypeName replyClass(TypeName reply) {
        return reply.equals(TypeName.VOID) ? reply : Erasure.of(Erasure.boxed(reply));
    }

    // private CartDispatch() {}
    private static void addConstructor(ActorModel actor, TypeSpec.Builder dispatch) {
        dispatch.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }

    // @Override
    // public String name() {
    //     return "Cart";
    // }
    //
    // @Override
    // public Class<Cart> actorClass() {
    //     return Cart.class;
    // }
    //
    // @Override
    // public String stableName() {
    //     return "demo.Basket";
    // }
    //
    // @Override
    // public MessageSet messages() {
    //     return MESSAGES;
    // }
    //
    // @Override
    // public Handlers<Cart> handlers() {
    //     return BASE;
    // }
    private static void addDescription(ActorModel actor, TypeSpec.Builder dispatch) {
        var actorClass = actor.declaration().name();
        dispatch.addMethod(answer(
                "name",
                ClassName.get(String.class),
                CodeBlock.of("$S", actor.declaration().label())));
        dispatch.addMethod(answer(
                "actorClass",
                ParameterizedTypeName.get(ClassName.get(Class.class), actorClass),
                CodeBlock.of("$T.class", actorClass)));
        if (!actor.stableName().equals(actorClass.reflectionName())) {
            dispatch.addMethod(
                    answer("stableName", ClassName.get(String.class), CodeBlock.of("$S", actor.stableName())));
        }
        dispatch.addMethod(answer("messages", Library.MESSAGE_SET, CodeBlock.of("MESSAGES")));
        dispatch.addMethod(
                answer("handlers", ParameterizedTypeName.get(Library.HANDLERS, actorClass), CodeBlock.of("BASE")));
    }

    private static MethodSpec answer(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }

    // @Override
    // public CartRef ref(Target target) {
    //     return new CartRef(target);
    // }
    //
    // @Override
    // public CartContext context(ActorCell cell) {
    //     return new CartContext(cell, ref(cell.target()));
    // }
    private static void addFactories(ActorModel actor, TypeSpec.Builder dispatch) {
        dispatch.addMethod(factory("ref", actor.ref().name(), Library.TARGET, "target")
                .addStatement("return new $T(target)", actor.ref().name())
                .build());
        dispatch.addMethod(factory("context", actor.context().name(), Library.ACTOR_CELL, "cell")
                .addStatement(
                        "return new $T(cell, ref(cell.target()))",
                        actor.context().name())
                .build());
    }

    private static MethodSpec.Builder factory(String name, ClassName type, ClassName argument, String argumentName) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(argument, argumentName);
    }

    // @Override
    // public Supervision supervision() {
    //     return SUPERVISION;
    // }
    private static void addSupervision(ActorModel actor, TypeSpec.Builder dispatch) {
        if (actor.supervision() instanceof Supervised) {
            dispatch.addMethod(answer("supervision", Library.SUPERVISION, CodeBlock.of("SUPERVISION")));
        }
    }

    // @Override
    // public StateType<Cart> state() {
    //     return STATE;
    // }
    private static void addState(ActorModel actor, TypeSpec.Builder dispatch) {
        if (actor.durability() instanceof Durable) {
            dispatch.addMethod(answer("state", stateType(actor), CodeBlock.of("STATE")));
        }
    }

    // @Override
    // public MessageCodecs codecs() {
    //     return Wire.CODECS;
    // }
    private static void addMessageCodecs(ActorModel actor, TypeSpec.Builder dispatch) {
        dispatch.addMethod(answer("codecs", Library.MESSAGE_CODECS, CodeBlock.of("Wire.CODECS")));
    }

    private static TypeName stateType(ActorModel actor) {
        return ParameterizedTypeName.get(Library.STATE_TYPE, actor.declaration().name());
    }

    private static void addCodecs(ActorModel actor, TypeSpec.Builder dispatch) {
        var codecs = new CodecTable(actor.types(), actor.dispatch().name().nestedClass("Encoding"));
        ArgumentsWriter.emit(actor, codecs, dispatch);
        if (actor.durability() instanceof Durable durable) {
            StateWriter.emit(actor, durable, codecs, dispatch);
        }
        MessageCodecsWriter.emit(actor, codecs, dispatch);
        codecs.emit(dispatch);
    }

    // private static int numberOfMessage(Object message) {
    //     if (message instanceof CartMessage.AddItem) {
    //         return 0;
    //     }
    //     return -1;
    // }
    private static void addNumberOfMessage(ActorModel actor, TypeSpec.Builder dispatch) {
        var method = MethodSpec.methodBuilder("numberOfMessage")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(Object.class, "message");
        var messages = actor.protocol().messages();
        if (messages.size() > MAX_COMPARED) {
            method.addStatement("return MESSAGES.indexOf(message.getClass())");
        } else {
            for (int number = 0; number < messages.size(); number++) {
                method.beginControlFlow(
                                "if (message instanceof $T)",
                                messages.get(number).name())
                        .addStatement("return $L", number)
                        .endControlFlow();
            }
            method.addStatement("return -1");
        }
        dispatch.addMethod(method.build());
    }

    private static void addHandlers(ActorModel actor, TypeSpec.Builder dispatch) {
        dispatch.addType(HandlersWriter.write(actor, BehaviorNames.base(actor)));
        for (var each : BehaviorNames.of(actor)) {
            dispatch.addType(HandlersWriter.write(actor, each));
        }
    }
}
