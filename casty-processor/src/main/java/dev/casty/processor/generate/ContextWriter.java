package dev.casty.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Message;
import dev.casty.processor.model.Supertype;
import dev.casty.processor.model.Visibility;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the context of an actor: how it sees the world. */
final class ContextWriter {
    private static final List<Rule<ActorModel>> RULES =
            List.of(ContextWriter::addConstructor, ContextWriter::addMessages, ContextWriter::addBehaviors);

    private ContextWriter() {}

    // @Generated("dev.casty.processor")
    // final class CartContext extends GeneratedContext<CartRef> {
    static JavaFile write(ActorModel actor) {
        var file = new SourceFile(actor.declaration(), actor.javaLangNames(), actor.warnings());
        var type = file.beginVisible(actor.context().name())
                .addJavadoc(
                        "How {@link $T} sees the world: itself, its children, its timers and its behaviours.\n",
                        actor.declaration().name())
                .superclass(ParameterizedTypeName.get(
                        Library.GENERATED_CONTEXT, actor.ref().name()));
        Rule.emitAll(RULES, actor, type);
        return file.end(type);
    }

    // CartContext(ActorCell cell, CartRef self) {
    //     super(cell, self);
    // }
    private static void addConstructor(ActorModel actor, TypeSpec.Builder context) {
        context.addMethod(MethodSpec.constructorBuilder()
                .addParameter(Library.ACTOR_CELL, "cell")
                .addParameter(actor.ref().name(), "self")
                .addStatement("super(cell, self)")
                .build());
    }

    /** What may be sent to the actor may be sent later, too. */
    private record Sendable(TypeName type, Visibility reach) {
        static Stream<Sendable> of(ActorModel actor) {
            return Stream.concat(
                    actor.protocol().supertypes().stream().map(Sendable::of),
                    actor.protocol().messages().stream().map(Sendable::of));
        }

        private static Sendable of(Supertype type) {
            return new Sendable(type.type(), type.reach());
        }

        private static Sendable of(Message message) {
            return new Sendable(message.type(), message.reach());
        }
    }

    private static void addMessages(ActorModel actor, TypeSpec.Builder context) {
        Sendable.of(actor).forEach(each -> {
            var modifiers = Visible.method(actor.declaration().reach(), each.reach());
            context.addMethod(timer("schedule", "delay", each.type(), modifiers));
            context.addMethod(timer("tick", "interval", each.type(), modifiers));
            context.addMethod(receiveTimeout(each.type(), modifiers));
            context.addMethod(watch(each.type(), modifiers));
        });
    }

    // public Cancellable schedule(Duration delay, CartMessage.AddItem message) {
    //     return scheduleMessage(delay, message);
    // }
    private static MethodSpec timer(String name, String time, TypeName type, Modifier[] modifiers) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(modifiers)
                .returns(Library.CANCELLABLE)
                .addParameter(Library.DURATION, time)
                .addParameter(type, "message")
                .addStatement("return $LMessage($L, message)", name, time)
                .build();
    }

    // public void receiveTimeout(Duration timeout, CartMessage.AddItem message) {
    //     receiveTimeoutMessage(timeout, message);
    // }
    private static MethodSpec receiveTimeout(TypeName type, Modifier[] modifiers) {
        return MethodSpec.methodBuilder("receiveTimeout")
                .addModifiers(modifiers)
                .addParameter(Library.DURATION, "timeout")
                .addParameter(type, "message")
                .addStatement("receiveTimeoutMessage(timeout, message)")
                .build();
    }

    // public void watch(ActorRef ref, CartMessage.AddItem message) {
    //     watchMessage(ref, message);
    // }
    private static MethodSpec watch(TypeName type, Modifier[] modifiers) {
        return MethodSpec.methodBuilder("watch")
                .addModifiers(modifiers)
                .addParameter(Library.ACTOR_REF, "ref")
                .addParameter(type, "message")
                .addStatement("watchMessage(ref, message)")
                .build();
    }

    private static void addBehaviors(ActorModel actor, TypeSpec.Builder context) {
        for (var each : BehaviorNames.of(actor)) {
            var behavior = each.model().declaration();
            var modifiers = Visible.method(actor.declaration().reach(), behavior.reach());
            context.addMethod(change("become", behavior.name(), actor, each.constant(), modifiers));
            context.addMethod(change("replace", behavior.name(), actor, each.constant(), modifiers));
        }
    }

    // public void become(Cart.CheckedOut behavior) {
    //     becomeBehavior(behavior, CartDispatch.CHECKED_OUT);
    // }
    private static MethodSpec change(
            String name, ClassName behavior, ActorModel actor, String constant, Modifier[] modifiers) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(modifiers)
                .addParameter(behavior, "behavior")
                .addStatement(
                        "$LBehavior(behavior, $T.$L)", name, actor.dispatch().name(), constant)
                .build();
    }
}
