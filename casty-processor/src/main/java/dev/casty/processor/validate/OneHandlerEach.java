package dev.casty.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.HashMap;
import java.util.stream.Stream;

/** A behaviour has one handler for a type of messages. */
final class OneHandlerEach implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        return actor.allBehaviors().flatMap(behavior -> check(behavior, spelling));
    }

    private static Stream<Violation> check(BehaviorModel behavior, Spelling spelling) {
        var first = new HashMap<TypeName, Handler>();
        var violations = Stream.<Violation>builder();
        behavior.handlers().stream().filter(Taken::isClear).forEach(each -> {
            var earlier = first.putIfAbsent(Taken.by(each), each);
            if (earlier != null) {
                violations.add(twice(Rivals.of(earlier.method(), each.method()), spelling.label(Taken.by(each))));
            }
        });
        return violations.build();
    }

    private static Violation twice(Rivals rivals, String message) {
        return Violation.of(
                        Code.TWO_HANDLERS,
                        rivals.second().origin(),
                        MethodLabel.of(rivals.second()) + " takes " + message + ", which "
                                + MethodLabel.of(rivals.first()) + " handles already")
                .help("keep one of " + rivals.first().name() + " and "
                        + rivals.second().name() + "; if both are to happen, let one call the other, without its @On");
    }
}
