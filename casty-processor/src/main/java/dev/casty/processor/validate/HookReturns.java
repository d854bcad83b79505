package dev.casty.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Hook;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/** Hooks return nothing, but that for a child's failure returns what to do about it. */
final class HookReturns implements Rule<ActorModel> {
    private static final ClassName DIRECTIVE = ClassName.get("dev.casty", "Directive");

    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.hooks().stream()
                .filter(hook -> !hook.method().returnType().withoutAnnotations().equals(expected(hook)))
                .map(hook -> wrong(hook, actor));
    }

    private static TypeName expected(Hook hook) {
        return hook.kind() == Hook.Kind.ON_CHILD_FAILURE ? DIRECTIVE : TypeName.VOID;
    }

    private static Violation wrong(Hook hook, ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        var returned = spelling.label(hook.method().returnType());
        var expected = spelling.label(expected(hook));
        var violation = Violation.of(
                Code.HOOK_RETURN,
                hook.method().origin(),
                MethodLabel.of(hook.method()) + " returns " + returned + ", and a @"
                        + hook.kind().annotation() + " hook returns " + expected);
        return hook.kind() == Hook.Kind.ON_CHILD_FAILURE
                ? violation.help("return dev.casty.Directive: RESTART, STOP or ESCALATE")
                : violation.help("let it return void; nobody looks at the result");
    }
}
