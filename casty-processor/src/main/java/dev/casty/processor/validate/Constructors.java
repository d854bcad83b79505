package dev.casty.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Constructor;
import dev.casty.processor.model.Labels;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/** A constructor can be called by generated code, with arguments that exist before the actor does. */
final class Constructors implements Rule<ActorModel> {
    private static final ClassName ANY_CONTEXT = ClassName.get("dev.casty", "ActorContext");

    @Override
    public Stream<Violation> check(ActorModel actor) {
        var usable = actor.constructors().stream()
                .filter(each -> each.visibility() != Visibility.PRIVATE)
                .toList();
        if (usable.isEmpty() && !actor.constructors().isEmpty()) {
            return Stream.of(allPrivate(actor));
        }
        return usable.stream()
                .map(Constructor::parameters)
                .flatMap(parameters -> parameters.stream().filter(each -> isContext(each, actor)))
                .map(parameter -> context(parameter, actor));
    }

    private static boolean isContext(Parameter parameter, ActorModel actor) {
        var type = Labels.erased(parameter.type());
        return type.equals(actor.context().name()) || type.equals(ANY_CONTEXT);
    }

    private static Violation allPrivate(ActorModel actor) {
        var name = actor.declaration().name().simpleName();
        var first = actor.constructors().get(0);
        return Violation.of(
                        Code.NO_CONSTRUCTOR,
                        first.origin(),
                        actor.declaration().label() + " has only private constructors, and nobody could spawn it")
                .help("leave out private at the constructor that "
                        + actor.ref().name().simpleName() + ".spec(...) shall call: " + name + "(...)");
    }

    private static Violation context(Parameter parameter, ActorModel actor) {
        var context = actor.context().name().simpleName();
        return Violation.of(
                        Code.CONTEXT_IN_CONSTRUCTOR,
                        parameter.origin(),
                        "the constructor of " + actor.declaration().label()
                                + " takes its context, which does not exist before the actor does")
                .because("its parameters are those of " + actor.ref().name().simpleName() + ".spec(...)")
                .help("take " + context + " in the handlers that need it, or in a hook:")
                .paste(Stub.of(actor.declaration(), "@OnStart", "void start(" + context + " ctx)"));
    }
}
