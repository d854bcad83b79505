package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Hook;
import dev.casty.processor.model.Method;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.Arrays;
import java.util.stream.Stream;

/** There is at most one hook of a kind, and generated code can call it on an actor. */
final class HookMethods implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return Stream.concat(
                Arrays.stream(Hook.Kind.values()).flatMap(kind -> repeated(actor, kind)),
                actor.hooks().stream().flatMap(hook -> check(hook, actor)));
    }

    private static Stream<Violation> repeated(ActorModel actor, Hook.Kind kind) {
        var hooks = actor.hooks(kind);
        return hooks.stream()
                .skip(1)
                .map(hook -> second(kind, Rivals.of(hooks.get(0).method(), hook.method())));
    }

    private static Violation second(Hook.Kind kind, Rivals rivals) {
        return Violation.of(
                        Code.TWO_HOOKS,
                        rivals.second().origin(),
                        MethodLabel.of(rivals.second()) + " is a second @" + kind.annotation() + " hook beside "
                                + MethodLabel.of(rivals.first()))
                .help("keep one of them, and let it call the other");
    }

    private static Stream<Violation> check(Hook hook, ActorModel actor) {
        var method = hook.method();
        var violations = Stream.<Violation>builder();
        if (!method.accessible()) {
            violations.add(hidden(method, actor));
        }
        if (method.isStatic()) {
            violations.add(uncallable(method, "is static, and belongs to no actor", "leave out static"));
        }
        if (!method.typeParameters().isEmpty()) {
            violations.add(uncallable(method, "is generic, and nobody says for what", "leave out its type parameters"));
        }
        return violations.build();
    }

    private static Violation hidden(Method method, ActorModel actor) {
        return method.visibility() == Visibility.PRIVATE
                ? uncallable(method, "is private, and generated code cannot call it", "leave out private")
                : uncallable(
                        method,
                        "cannot be called from the package "
                                + actor.declaration().name().packageName(),
                        "make it public, for generated code stands in the actor's package");
    }

    private static Violation uncallable(Method method, String reason, String cure) {
        return Violation.of(Code.UNCALLABLE_HOOK, method.origin(), MethodLabel.of(method) + " " + reason)
                .help(cure);
    }
}
