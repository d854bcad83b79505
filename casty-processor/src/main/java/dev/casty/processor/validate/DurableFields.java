package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The state of a durable actor can be written by generated code and read back. A field is told one thing at most: what
 * can't be encoded is better excluded than made visible.
 */
final class DurableFields implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        if (!(actor.durability() instanceof Durable durable)) {
            return Stream.empty();
        }
        var said = new HashSet<String>();
        return durable.fields().stream()
                .filter(Field::isPersisted)
                .flatMap(field -> check(field, durable, said, actor).stream());
    }

    private static Optional<Violation> check(Field field, Durable durable, Set<String> said, ActorModel actor) {
        var obstacles = new Encodability(
                        durable.types(), new Spelling(actor.declaration().name()))
                .obstacles(field.name(), field.type());
        if (!obstacles.isEmpty()) {
            // One wrong component of a record is one mistake, in however many fields the record stands.
            var fresh =
                    obstacles.stream().filter(each -> said.add(each.culprit())).toList();
            return fresh.isEmpty() ? Optional.empty() : Optional.of(unencodable(field, fresh));
        }
        if (!field.accessible()) {
            return Optional.of(hidden(field, actor));
        }
        return field.isFinal() && !JdkTypes.isCollection(field.type())
                ? Optional.of(isFinal(field, actor))
                : Optional.empty();
    }

    private static Violation unencodable(Field field, List<Obstacle> obstacles) {
        var first = obstacles.get(0);
        return Violation.of(
                        Code.UNENCODABLE_STATE,
                        field.origin(),
                        field.name() + " cannot be persisted: " + first.reason())
                .because(obstacles.stream().map(Obstacle::path).toList())
                .help(
                        "if it is no state, exclude it: mark it transient, or write @Durable(exclude = \""
                                + field.name() + "\");",
                        "if it is, make it a record of types that can be written: primitives, String, enums, records,"
                                + " sealed",
                        "types of them, collections, java.time, generated refs");
    }

    private static Violation hidden(Field field, ActorModel actor) {
        var fact = field.visibility() == Visibility.PRIVATE
                ? field.name() + " is private, and generated code cannot persist it"
                : field.name() + " cannot be seen from the package "
                        + actor.declaration().name().packageName() + ", and generated code cannot persist it";
        return Violation.of(Code.PRIVATE_STATE, field.origin(), fact)
                .help(
                        "leave out private; others see only "
                                + actor.ref().name().simpleName() + ", and still cannot touch it;",
                        "if it is no state, mark it transient");
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
