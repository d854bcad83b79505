package dev.casty.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.AmbiguousName;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/** The simple name of a generated class means one class. */
final class ClearNames implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.ambiguousNames().stream().map(ClearNames::ambiguous);
    }

    private static Violation ambiguous(AmbiguousName ambiguous) {
        return Violation.of(
                        Code.AMBIGUOUS_NAME,
                        ambiguous.origin(),
                        ambiguous.name() + " may be any of "
                                + ambiguous.candidates().size() + " classes to be generated")
                .because(ambiguous.candidates().stream()
                        .map(ClassName::canonicalName)
                        .toList())
                .help("write the qualified name, such as "
                        + ambiguous.candidates().get(0).canonicalName());
    }
}
