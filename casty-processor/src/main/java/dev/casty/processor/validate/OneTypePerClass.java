package dev.casty.processor.validate;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.BehaviorModel;
import dev.casty.processor.model.Handler;
import dev.casty.processor.model.Labels;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.HashMap;
import java.util.stream.Stream;

/**
 * Handlers of one generic class agree on its type arguments, which are gone when a message arrives. One behaviour may leave
 * open with a wildcard what another says.
 */
final class OneTypePerClass implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        var first = new HashMap<TypeName, Take>();
        var violations = Stream.<Violation>builder();
        takes(actor).forEach(each -> {
            var earlier = first.putIfAbsent(Labels.erased(each.type()), each);
            if (earlier != null && each.contradicts(earlier)) {
                violations.add(differ(earlier, each, spelling));
            }
        });
        return violations.build();
    }

    private static Stream<Take> takes(ActorModel actor) {
        return actor.allBehaviors()
                .flatMap(behavior -> behavior.handlers().stream()
                        .filter(Taken::isClear)
                        .map(handler -> new Take(behavior, handler)));
    }

    /** A handler and where it stands. */
    private record Take(BehaviorModel behavior, Handler handler) {
        TypeName type() {
            return Taken.by(handler);
        }

        boolean contradicts(Take earlier) {
            boolean same = type().equals(earlier.type());
            boolean besides = behavior.equals(earlier.behavior);
            return !same && (besides || !isOpen() && !earlier.isOpen());
        }

        private boolean isOpen() {
            return type() instanceof ParameterizedTypeName generic
                    && generic.typeArguments().stream().anyMatch(WildcardTypeName.class::isInstance);
        }
    }

    private static Violation differ(Take one, Take other, Spelling spelling) {
        var rivals = Rivals.of(one.handler().method(), other.handler().method());
        var message = spelling.label(Labels.erased(other.type()));
        var type = spelling.label(one.type());
        var otherType = spelling.label(other.type());
        return Violation.of(
                        Code.SAME_ERASURE,
                        rivals.second().origin(),
                        otherType + " and " + type + " are both " + message + " at run time")
                .because(
                        MethodLabel.of(one.handler()) + " takes " + type,
                        MethodLabel.of(other.handler()) + " takes " + otherType)
                .help("give each a record of its own, or take all in one handler: "
                        + rivals.first().name() + "(" + message + "<?> msg)");
    }
}
