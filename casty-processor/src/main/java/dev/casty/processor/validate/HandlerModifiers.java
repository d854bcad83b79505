package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Method;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/** A handler is a method that generated code can call on an actor: visible in its package, not static, not generic. */
final class HandlerModifiers implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.allBehaviors()
                .flatMap(behavior -> behavior.handlers().stream())
                .map(Handler::method)
                .flatMap(method -> check(method, actor));
    }

    private static Stream<Violation> check(Method method, ActorModel actor) {
        var violations = Stream.<Violation>builder();
        if (!method.accessible()) {
            violations.add(hidden(method, actor));
        }
        if (method.isStatic()) {
            violations.add(isStatic(method));
        }
        if (!method.typeParameters().isEmpty()) {
            violations.add(generic(method));
        }
        return violations.build();
    }

    private static Violation hidden(Method method, ActorModel actor) {
        var label = MethodLabel.of(method);
        if (method.visibility() == Visibility.PRIVATE) {
            return Violation.of(
                            Code.PRIVATE_HANDLER,
                            method.origin(),
                            label + " is private, and generated code cannot call it")
                    .help("leave out private; others see only "
                            + actor.ref().name().simpleName() + ", and still cannot call it");
        }
        return Violation.of(
                        Code.PRIVATE_HANDLER,
                        method.origin(),
                        label + " cannot be called from the package "
                                + actor.declaration().name().packageName())
                .because("generated code stands there, for that is the package of "
                        + actor.declaration().label())
                .help("make the handler public");
    }

    private static Violation isStatic(Method method) {
        return Violation.of(
                        Code.STATIC_HANDLER,
                        method.origin(),
                        MethodLabel.of(method) + " is static, and belongs to no actor")
                .help("leave out static");
    }

    private static Violation generic(Method method) {
        var parameters = "<" + String.join(", ", method.typeParameters()) + ">";
        return Violation.of(
                        Code.GENERIC_HANDLER,
                        method.origin(),
                        MethodLabel.of(method) + " is generic, and a message is known by its class alone")
                .help("leave out " + parameters + " and name the types that it takes");
    }
}
