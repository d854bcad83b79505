package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Declaration;
import dev.casty.processor.model.GeneratedName;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Phrase;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.stream.Stream;

/** The names of the classes to generate are free. */
final class ActorNames implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return check(actor.declaration(), List.of(actor.ref(), actor.context(), actor.dispatch()));
    }

    static Stream<Violation> check(Declaration declared, List<GeneratedName> names) {
        var taken = names.stream()
                .filter(GeneratedName::taken)
                .map(each -> each.name().simpleName())
                .toList();
        return taken.isEmpty() ? Stream.empty() : Stream.of(taken(declared, taken));
    }

    private static Violation taken(Declaration declared, List<String> taken) {
        boolean one = taken.size() == 1;
        return Violation.of(
                        Code.NAME_TAKEN,
                        declared.origin(),
                        Phrase.list(taken) + (one ? " is" : " are") + " to be generated for " + declared.label()
                                + ", but " + (one ? "that name is" : "those names are") + " taken")
                .because("another class is called so, or the same name is to be generated for another class")
                .help("rename either " + declared.label() + " or the class that is called " + taken.get(0));
    }
}
