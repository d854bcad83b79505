package dev.casty.processor.validate;

import dev.casty.processor.model.UnionModel;
import dev.casty.processor.report.Violation;
import java.util.List;

/** All rules for unions. */
public final class UnionValidator {
    private static final List<Rule<UnionModel>> RULES =
            List.of(new UnionType(), new UnionName(), new UnionMembers(), new UnionCycles(), new UnionOverlap());

    /** The violations of a union; none if the compiler doesn't know its members, for it says so itself. */
    public List<Violation> validate(UnionModel union) {
        if (!union.resolved()) {
            return List.of();
        }
        return RULES.stream().flatMap(rule -> rule.check(union)).toList();
    }
}
