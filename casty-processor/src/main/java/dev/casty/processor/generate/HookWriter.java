package dev.casty.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Hook;
import javax.lang.model.element.Modifier;

/** Writes the calls of an actor's hooks. */
final class HookWriter {
    private HookWriter() {}

    static void addHooks(ActorModel actor, TypeSpec.Builder dispatch) {
        for (var each : actor.hooks()) {
            switch (each.kind()) {
                case ON_START -> dispatch.addMethod(call(actor, each, begin("start", actor)));
                case ON_STOP -> dispatch.addMethod(call(actor, each, begin("stop", actor)));
                case PRE_RESTART ->
                    dispatch.addMethod(call(
                            actor,
                            each,
                            begin("preRestart", actor)
                                    .addParameter(Library.THROWABLE, "cause")
                                    .addParameter(TypeName.get(Object.class), "message")));
                case POST_RESTART ->
                    dispatch.addMethod(
                            call(actor, each, begin("postRestart", actor).addParameter(Library.THROWABLE, "cause")));
                case ON_CHILD_FAILURE -> addChildFailed(actor, each, dispatch);
            }
        }
    }

    // @Override
    // public boolean decidesChildFailures() {
    //     return true;
    // }
    //
    // @Override
    // public Directive childFailed(Cart actor, ActorRef child, Throwable cause, GeneratedContext<?> context)
    //         throws Throwable {
    //     return actor.decide(child, cause);
    // }
    private static void addChildFailed(ActorModel actor, Hook hook, TypeSpec.Builder dispatch) {
        dispatch.addMethod(MethodSpec.methodBuilder("decidesChildFailures")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addStatement("return true")
                .build());
        dispatch.addMethod(call(
                actor,
                hook,
                begin("childFailed", actor)
                        .returns(Library.DIRECTIVE)
                        .addParameter(Library.ACTOR_REF, "child")
                        .addParameter(Library.THROWABLE, "cause")));
    }

    // @Override
    // public void start(Cart actor, GeneratedContext<?> context) throws Throwable {
    //     actor.begin((CartContext) context);
    // }
    private static MethodSpec.Builder begin(String name, ActorModel actor) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addException(Library.THROWABLE)
                .addParameter(actor.declaration().name(), "actor");
    }

    private static MethodSpec call(ActorModel actor, Hook hook, MethodSpec.Builder method) {
        method.addParameter(Library.ANY_CONTEXT, "context");
        var arguments = new Arguments(actor).of(hook.method());
        return method.addStatement(
                        hook.kind() == Hook.Kind.ON_CHILD_FAILURE ? "return actor.$L($L)" : "actor.$L($L)",
                        hook.method().name(),
                        arguments)
                .build();
    }
}
