package dev.casty.processor.validate;

import dev.casty.processor.model.UnionModel;
import dev.casty.processor.report.Violation;
import java.util.List;
import java.util.stream.Stream;

/** The name of the ref to generate is free. */
final class UnionName implements Rule<UnionModel> {
    @Override
    public Stream<Violation> check(UnionModel union) {
        return ActorNames.check(union.declaration(), List.of(union.ref()));
    }
}
