package dev.casty.processor.validate;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Durability.Durable;
import dev.casty.processor.model.Encodability;
import dev.casty.processor.model.Method;
import dev.casty.processor.model.Obstacle;
import dev.casty.processor.model.Spelling;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An actor that says itself what its state is does so by one method that gives a state that can be written, and one that takes
 * the same back.
 */
final class StateMethods implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.durability() instanceof Durable durable && durable.isCustom()
                ? new Pair(actor, durable).check()
                : Stream.empty();
    }

    /** What is there of the two in one actor. */
    private record Pair(ActorModel actor, Durable durable) {
        Stream<Violation> check() {
            var uncallable = Stream.concat(
                            durable.saves().stream().flatMap(each -> uncallable(each, "@SaveState")),
                            durable.loads().stream().flatMap(each -> uncallable(each, "@LoadState")))
                    .toList();
            if (!uncallable.isEmpty()) {
                return uncallable.stream();
            }
            return durable.saves().size() == 1 && durable.loads().size() == 1
                    ? match(durable.saves().get(0), durable.loads().get(0)).stream()
                    : Stream.of(count());
        }

        private Stream<Violation> uncallable(Method method, String annotation) {
            var label = MethodLabel.of(method) + ", the " + annotation + " method, ";
            return Stream.of(
                            method.accessible()
                                    ? ""
                                    : "cannot be called by generated code: leave out private, or make it public",
                            method.isStatic() ? "is static, and belongs to no actor: leave out static" : "",
                            method.typeParameters().isEmpty() ? "" : "is generic, and nobody says for what")
                    .filter(each -> !each.isEmpty())
                    .map(each -> violation(method, label + each));
        }

        private Violation count() {
            var first = Stream.concat(durable.saves().stream(), durable.loads().stream())
                    .findFirst()
                    .orElseThrow();
            return violation(
                    first,
                    "a state needs one @SaveState method and one @LoadState method; "
                            + actor.declaration().label() + " has "
                            + durable.saves().size() + " and "
                            + durable.loads().size());
        }

        private Optional<Violation> match(Method save, Method load) {
            var type = save.returnType();
            if (type.equals(TypeName.VOID) || !save.parameters().isEmpty()) {
                return Optional.of(
                        violation(save, MethodLabel.of(save) + " must take nothing and return the state to write"));
            }
            if (load.parameters().size() != 1
                    || !load.parameters().get(0).type().equals(type)) {
                return Optional.of(violation(
                        load,
                        MethodLabel.of(load) + " must take " + spelling().label(type) + ", which "
                                + MethodLabel.of(save) + " returns, and nothing else"));
            }
            return unencodable(save);
        }

        private Optional<Violation> unencodable(Method save) {
            var obstacles =
                    new Encodability(actor.types(), spelling()).obstacles(save.name() + "()", save.returnType());
            return obstacles.isEmpty() ? Optional.empty() : Optional.of(unencodable(save, obstacles));
        }

        private static Violation unencodable(Method save, List<Obstacle> obstacles) {
            return Violation.of(
                            Code.UNENCODABLE_STATE,
                            save.origin(),
                            "what " + MethodLabel.of(save) + " returns cannot be persisted: "
                                    + obstacles.get(0).reason())
                    .because(obstacles.stream().map(Obstacle::path).toList())
                    .help(
                            "return a record of types that can be written: primitives, String, enums, records, sealed"
                                    + " types",
                            "of them, collections, java.time; or name a codec with @EncodedBy");
        }

        private Spelling spelling() {
            return new Spelling(actor.declaration().name());
        }
    }

    private static Violation violation(Method method, String fact) {
        return Violation.of(Code.STATE_METHODS, method.origin(), fact)
                .help("write both, for a type R that can be written, a record as a rule:")
                .paste("@SaveState", "R save() { ... }", "", "@LoadState", "void load(R saved) { ... }");
    }
}
