package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Called;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Durability.Field;
import dev.casty.processor.model.Origin;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.stream.Stream;

/** What is written of an actor can be told by its names: its messages, and, if it is durable, its fields and behaviours. */
final class StableNames implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        var state = actor.durability() instanceof Durable durable
                ? Stream.concat(fields(durable), behaviors(durable))
                : Stream.<Violation>empty();
        return Stream.concat(messages(actor), state);
    }

    private static Stream<Violation> messages(ActorModel actor) {
        return check(actor.protocol().messages().stream()
                .map(each -> new Named(new Called(each.label(), each.stableName()), each.origin()))
                .toList());
    }

    private static Stream<Violation> fields(Durable durable) {
        return check(named(durable.persisted()));
    }

    private static Stream<Violation> behaviors(Durable durable) {
        var all = durable.behaviors().stream()
                .map(each -> new Named(
                        new Called(each.declaration().label(), each.stableName()),
                        each.declaration().origin()))
                .toList();
        return Stream.concat(check(all), durable.behaviors().stream().flatMap(each -> check(named(each.restored()))));
    }

    private static List<Named> named(List<Field> fields) {
        return fields.stream()
                .map(each -> new Named(new Called(each.name(), each.stableName()), each.origin()))
                .toList();
    }

    /** Something that has a name, and where it is in the source. */
    private record Named(Called called, Origin origin) {}

    private static Stream<Violation> check(List<Named> all) {
        return Called.flaw(all.stream().map(Named::called).toList()).stream()
                .map(flaw -> Violation.of(
                                Code.UNCLEAR_STABLE_NAME, all.get(flaw.index()).origin(), flaw.reason())
                        .help("give each a name of its own with @StableName; the one that was written first keeps its"
                                + " name"));
    }
}
