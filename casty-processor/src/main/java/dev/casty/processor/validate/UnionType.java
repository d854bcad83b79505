package dev.casty.processor.validate;

import dev.casty.processor.model.Declaration.Kind;
import dev.casty.processor.model.UnionModel;
import dev.casty.processor.model.Visibility;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/** A union is an interface that generated code can see, without type parameters. */
final class UnionType implements Rule<UnionModel> {
    @Override
    public Stream<Violation> check(UnionModel union) {
        var declared = union.declaration();
        var violations = Stream.<Violation>builder();
        if (declared.kind() != Kind.INTERFACE) {
            violations.add(wrong(
                    union, "is a union and must be an interface", "make it an interface; a union has no instances"));
        }
        if (!declared.typeParameters().isEmpty()) {
            var parameters = "<" + String.join(", ", declared.typeParameters()) + ">";
            violations.add(wrong(union, "is a union and cannot be generic", "leave out " + parameters));
        }
        if (declared.reach() == Visibility.PRIVATE) {
            violations.add(ActorClass.hidden(declared));
        }
        return violations.build();
    }

    private static Violation wrong(UnionModel union, String reason, String cure) {
        var declared = union.declaration();
        return Violation.of(Code.UNION_KIND, declared.origin(), declared.label() + " " + reason)
                .help(cure);
    }
}
