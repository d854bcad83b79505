package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Method;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Parameter.Role;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/** A handler or hook takes the context of its own actor, and each of its helpers once. */
final class Contexts {
    private Contexts() {}

    static Stream<Violation> check(Method method, ActorModel actor) {
        return Stream.concat(
                method.parameters(Role.FOREIGN_CONTEXT).stream().map(each -> foreign(method, actor, each)),
                Stream.of(Role.CONTEXT, Role.REPLY_TO)
                        .flatMap(role -> method.parameters(role).stream().skip(1))
                        .map(each -> twice(method, actor, each)));
    }

    private static Violation foreign(Method method, ActorModel actor, Parameter parameter) {
        var own = actor.context().name().simpleName();
        return Violation.of(
                        Code.FOREIGN_CONTEXT,
                        parameter.origin(),
                        MethodLabel.of(method) + " takes " + label(actor, parameter) + ", the context of another actor")
                .help("did you mean " + own + " " + parameter.name() + "?", "to speak to the other actor, use its ref");
    }

    private static Violation twice(Method method, ActorModel actor, Parameter parameter) {
        return Violation.of(
                        Code.FOREIGN_CONTEXT,
                        parameter.origin(),
                        MethodLabel.of(method) + " takes " + label(actor, parameter) + " a second time")
                .help("leave out " + parameter.name());
    }

    private static String label(ActorModel actor, Parameter parameter) {
        return new Spelling(actor.declaration().name()).label(parameter.type());
    }
}
