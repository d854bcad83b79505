package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.model.Encodability;
import dev.casty.processor.model.Obstacle;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What holds of one field that is persisted: it can be written, and generated code can see it. A field is told one thing at
 * most; what can't be written is better excluded than made visible.
 */
final class FieldRules {
    private final ActorModel actor;
    private final Encodability encodability;
    private final Set<String> told = new HashSet<>();

    /** For the fields of one actor and its behaviours. */
    FieldRules(ActorModel actor) {
        this.actor = actor;
        this.encodability =
                new Encodability(actor.types(), new Spelling(actor.declaration().name()));
    }

    /** What is wrong with the field; {@code visible} if generated code can see what is in it, whatever it is declared. */
    Optional<Violation> check(Field field, boolean visible) {
        var obstacles = encodability.obstacles(field.name(), field.type());
        if (!obstacles.isEmpty()) {
            // One wrong component of a record is one mistake, in however many fields the record stands.
            var fresh =
                    obstacles.stream().filter(each -> told.add(each.culprit())).toList();
            return fresh.isEmpty() ? Optional.empty() : Optional.of(unencodable(field, fresh));
        }
        return visible || field.accessible() ? Optional.empty() : Optional.of(hidden(field));
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
                        "types of them, collections, java.time, refs");
    }

    private Violation hidden(Field field) {
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
}
