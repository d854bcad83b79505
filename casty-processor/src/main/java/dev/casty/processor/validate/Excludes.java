package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Durability.Exclude;
import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.DidYouMean;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.stream.Stream;

/** What {@code @Durable} excludes are fields of the actor. */
final class Excludes implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        if (!(actor.durability() instanceof Durable durable)) {
            return Stream.empty();
        }
        var names = durable.fields().stream().map(Field::name).toList();
        return durable.excludes().stream()
                .filter(each -> !names.contains(each.name()))
                .map(each -> unknown(each, names, actor));
    }

    private static Violation unknown(Exclude exclude, List<String> names, ActorModel actor) {
        var actorName = actor.declaration().label();
        var violation = Violation.of(
                Code.UNKNOWN_EXCLUDE,
                exclude.origin(),
                "exclude = \"" + exclude.name() + "\" names no field of " + actorName);
        var evidence = names.isEmpty() ? actorName + " has no fields" : "its fields are " + Phrase.list(names);
        return violation
                .because(evidence)
                .help(DidYouMean.nearest(exclude.name(), names)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("leave it out, or write the name of the field that is not to be persisted"));
    }
}
