package dev.casty.processor.validate;

import dev.casty.processor.model.Spelling;
import dev.casty.processor.model.UnionModel;
import dev.casty.processor.model.UnionModel.NoActor;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/** A union has members, and they are actors or unions. */
final class UnionMembers implements Rule<UnionModel> {
    @Override
    public Stream<Violation> check(UnionModel union) {
        if (union.members().isEmpty()) {
            return Stream.of(empty(union));
        }
        return union.members().stream()
                .filter(NoActor.class::isInstance)
                .map(member -> stranger((NoActor) member, union));
    }

    private static Violation empty(UnionModel union) {
        var label = union.declaration().label();
        return Violation.of(Code.EMPTY_UNION, union.origin(), label + " is a union of nothing")
                .help("name its members: @Union({SomeActor.class, OtherActor.class})");
    }

    private static Violation stranger(NoActor member, UnionModel union) {
        var label = new Spelling(union.declaration().name()).label(member.type());
        return Violation.of(
                        Code.UNION_MEMBER,
                        member.origin(),
                        label + " is a member of the union "
                                + union.declaration().label() + " and no actor")
                .because("the members of a union are classes with @Actor and interfaces with @Union")
                .help("leave out " + label + ".class, or annotate the class with @Actor if it is to be one");
    }
}
