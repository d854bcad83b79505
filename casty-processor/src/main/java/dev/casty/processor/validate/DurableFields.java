package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.model.JdkTypes;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state of a durable actor can be written by generated code and read back. A field of which {@link FieldRules} says
 * something is not told about being final as well.
 */
final class DurableFields implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        if (!(actor.durability() instanceof Durable durable)) {
            return Stream.empty();
        }
        var rules = new FieldRules(actor);
        return durable.persisted().stream()
                .flatMap(field -> rules
                        .check(field, false)
                        .or(() -> isSettable(field) ? Optional.empty() : Optional.of(isFinal(field, actor)))
                        .stream());
    }

    private static boolean isSettable(Field field) {
        return !field.isFinal() || JdkTypes.isCollection(field.type());
    }

    private static Violation isFinal(Field field, ActorModel actor) {
        return Violation.of(
                        Code.FINAL_STATE,
                        field.origin(),
                        field.name() + " is final, and recovery cannot give it the value that it had")
                .because("collections may be final, and fields with the name and type of a parameter of each"
                        + " constructor")
                .help(
                        "leave out final; or let the constructor of "
                                + actor.declaration().name().simpleName() + " take "
                                + new Spelling(actor.declaration().name()).label(field.type()) + " " + field.name()
                                + ";",
                        "if it is no state, mark it transient");
    }
}
