package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/**
 * A behaviour is a class that generated code can see, without type parameters, and handles something. What it lacks of a
 * closed protocol is left to {@link EveryMessageHandled}.
 */
final class Behaviors implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.behaviors().stream().flatMap(behavior -> check(behavior, actor));
    }

    private static Stream<Violation> check(BehaviorModel behavior, ActorModel actor) {
        var declared = behavior.declaration();
        var violations = Stream.<Violation>builder();
        if (declared.reach() == Visibility.PRIVATE) {
            violations.add(hidden(declared, actor));
        }
        if (!declared.typeParameters().isEmpty()) {
            violations.add(generic(declared));
        }
        if (behavior.handlers().isEmpty() && !actor.protocol().closed()) {
            violations.add(empty(declared, actor));
        }
        return violations.build();
    }

    private static Violation hidden(Declaration declared, ActorModel actor) {
        return Violation.of(
                        Code.PRIVATE_BEHAVIOUR,
                        declared.origin(),
                        declared.label() + " is a private behaviour, and generated code cannot see it")
                .because(actor.context().name().simpleName() + " gets a become("
                        + declared.name().simpleName() + ")")
                .help("leave out private");
    }

    private static Violation generic(Declaration declared) {
        var parameters = "<" + String.join(", ", declared.typeParameters()) + ">";
        return Violation.of(
                        Code.GENERIC_BEHAVIOUR,
                        declared.origin(),
                        declared.label() + parameters + " is generic, and a behaviour is known by its class alone")
                .help("leave out " + parameters);
    }

    private static Violation empty(Declaration declared, ActorModel actor) {
        return Violation.of(
                        Code.EMPTY_BEHAVIOUR,
                        declared.origin(),
                        declared.label() + " has no handlers: in it "
                                + actor.declaration().label() + " would never take a message again")
                .help("annotate the methods that handle messages with @On");
    }
}
