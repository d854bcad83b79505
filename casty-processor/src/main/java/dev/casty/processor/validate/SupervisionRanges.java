package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.SupervisionModel.Parsed;
import dev.casty.processor.model.SupervisionModel.Span;
import dev.casty.processor.model.SupervisionModel.Supervised;
import dev.casty.processor.model.SupervisionModel.Value;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.stream.Stream;

/**
 * The numbers of {@code @Supervised} are in their ranges, those of {@code dev.casty.Supervision}. What is no duration is
 * left to {@link SupervisionDurations}.
 */
final class SupervisionRanges implements Rule<ActorModel> {
    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.supervision() instanceof Supervised said ? check(said) : Stream.empty();
    }

    private static Stream<Violation> check(Supervised said) {
        var violations = Stream.<Violation>builder();
        if (said.maxRestarts().value() < 0) {
            violations.add(restarts(said.maxRestarts()));
        }
        if (said.within().value() instanceof Parsed(var text, var duration) && duration.isZero()) {
            violations.add(out(said.within(), "within = \"" + text + "\" is no time at all")
                    .help("name a window in which restarts are counted, such as \"60s\""));
        }
        if (said.initial().value() instanceof Parsed initial
                && said.max().value() instanceof Parsed max
                && max.duration().compareTo(initial.duration()) < 0) {
            violations.add(max(said.max(), initial, max));
        }
        if (!(said.multiplier().value() >= 1) || said.multiplier().value().isInfinite()) {
            violations.add(
                    out(said.multiplier(), "multiplier = " + said.multiplier().value() + " is not at least 1")
                            .help("write how much longer each wait is than the one before, such as 2.0; 1 for always"
                                    + " as long"));
        }
        if (!(said.jitter().value() >= 0 && said.jitter().value() <= 1)) {
            violations.add(out(said.jitter(), "jitter = " + said.jitter().value() + " is not from 0 to 1")
                    .help("write the share of each wait that is random, such as 0.2; 0 for none"));
        }
        return violations.build();
    }

    private static Violation restarts(Value<Integer> value) {
        return out(value, "maxRestarts = " + value.value() + " is less than 0")
                .help(
                        "write how many restarts are allowed within the window;",
                        "for none at all: strategy = SupervisionStrategy.STOP");
    }

    private static Violation max(Value<Span> value, Parsed initial, Parsed max) {
        return out(value, "max = \"" + max.text() + "\" is shorter than initial = \"" + initial.text() + "\"")
                .help("write the longest wait as max, at least " + initial.text());
    }

    private static Violation out(Value<?> value, String fact) {
        return Violation.of(Code.SUPERVISION_OUT_OF_RANGE, value.origin(), fact);
    }
}
