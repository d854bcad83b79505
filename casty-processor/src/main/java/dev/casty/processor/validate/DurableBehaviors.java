package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Constructor;
import dev.casty.processor.model.Declaration.Kind;
import dev.casty.processor.model.Durability.BehaviorState;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.model.Parameter;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.DidYouMean;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * The behaviours of a durable actor can be made again in recovery: by a constructor without parameters, or from fields that
 * can be persisted and that a constructor takes.
 */
final class DurableBehaviors implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.durability() instanceof Durable durable
                ? durable.behaviors().stream().flatMap(each -> check(each, actor))
                : Stream.empty();
    }

    private static Stream<Violation> check(BehaviorState behavior, ActorModel actor) {
        return behavior.restoring().isPresent()
                ? fields(behavior, actor)
                : Stream.of(unrestorable(behavior, behavior.callable()));
    }

    /** What a record keeps in its private fields, its accessors show. */
    private static Stream<Violation> fields(BehaviorState behavior, ActorModel actor) {
        var rules = new FieldRules(actor);
        return behavior.restored().stream()
                .flatMap(field -> rules.check(field, behavior.declaration().kind() == Kind.RECORD).stream());
    }

    private static Violation unrestorable(BehaviorState behavior, List<Constructor> usable) {
        var holder = behavior.declaration().name().simpleName();
        var wrong = usable.stream()
                .flatMap(each -> each.parameters().stream())
                .filter(each -> behavior.field(each).isEmpty())
                .findFirst();
        var names = behavior.fields().stream().map(Field::name).toList();
        return Violation.of(
                        Code.UNRESTORABLE_BEHAVIOUR,
                        wrong.map(Parameter::origin)
                                .orElse(behavior.declaration().origin()),
                        wrong.map(each -> "recovery cannot make " + holder + " again: it has no field " + each.name()
                                        + " of the type of this parameter")
                                .orElse("recovery cannot make " + holder + " again: all its constructors are private"))
                .because(names.isEmpty() ? holder + " has no fields" : "its fields are " + Phrase.list(names))
                .help(wrong.flatMap(each -> DidYouMean.nearest(each.name(), names))
                        .map(near -> "did you mean " + near + "? the names and types of both must be the same")
                        .orElse("keep the parameter in a field of its name and type, or add a constructor"
                                + " without parameters"));
    }
}
