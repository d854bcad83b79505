package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Hook;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.model.Parameter.Role;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.stream.Stream;

/** A hook takes what there is to give at that point of an actor's life, each thing at most once. */
final class HookParameters implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.hooks().stream().flatMap(hook -> check(hook, actor));
    }

    private static Stream<Violation> check(Hook hook, ActorModel actor) {
        var unknown = hook.method().parameters(Role.UNKNOWN).stream();
        var repeated = Stream.of(Role.CAUSE, Role.FAILED_MESSAGE, Role.CHILD)
                .flatMap(role -> hook.method().parameters(role).stream().skip(1));
        return Stream.concat(
                Contexts.check(hook.method(), actor),
                Stream.concat(unknown, repeated).map(each -> strange(hook, each, actor)));
    }

    private static Violation strange(Hook hook, Parameter parameter, ActorModel actor) {
        var label = new Spelling(actor.declaration().name()).label(parameter.type());
        return Violation.of(
                        Code.HOOK_PARAMETER,
                        parameter.origin(),
                        MethodLabel.of(hook.method()) + " takes " + label + " " + parameter.name() + ", which a @"
                                + hook.kind().annotation() + " hook is not given")
                .because("it may take, each once and in any order: " + Phrase.list(given(hook.kind(), actor)))
                .help("leave out " + parameter.name() + "; what the actor was made with is in its fields");
    }

    private static List<String> given(Hook.Kind kind, ActorModel actor) {
        var context = actor.context().name().simpleName() + " ctx";
        return switch (kind) {
            case ON_START, ON_STOP -> List.of(context);
            case PRE_RESTART -> List.of("Throwable cause", "Object message", context);
            case POST_RESTART -> List.of("Throwable cause", context);
            case ON_CHILD_FAILURE -> List.of("ActorRef child", "Throwable cause", context);
        };
    }
}
