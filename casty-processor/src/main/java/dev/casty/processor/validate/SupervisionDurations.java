package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.SupervisionModel.Malformed;
import dev.casty.processor.model.SupervisionModel.Span;
import dev.casty.processor.model.SupervisionModel.Supervised;
import dev.casty.processor.model.SupervisionModel.Value;
import dev.casty.processor.report.Code;
import dev.casty.processor.report.Violation;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The durations of {@code @Supervised} can be read. */
final class SupervisionDurations implements Rule<ActorModel> {
    /** A number and the name of a unit, in whatever way people write them. */
    private static final Pattern NEARLY = Pattern.compile("(\\d+)[ _]*(\\p{Alpha}*)");

    @Override
    public Stream<Violation> check(ActorModel actor) {
        return actor.supervision() instanceof Supervised said
                ? Stream.of(
                                malformed(said.within(), "within"),
                                malformed(said.initial(), "initial"),
                                malformed(said.max(), "max"))
                        .flatMap(Optional::stream)
                : Stream.empty();
    }

    private static Optional<Violation> malformed(Value<Span> value, String name) {
        return value.value() instanceof Malformed(var text)
                ? Optional.of(Violation.of(
                                Code.BAD_DURATION, value.origin(), name + " = \"" + text + "\" is no duration")
                        .because("a duration is a number and a unit, ms, s, m or h, such as \"500ms\" or \"1m30s\"")
                        .help(meant(text)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("write " + name + " = \"60s\", for example")))
                : Optional.empty();
    }

    private static Optional<String> meant(String text) {
        var nearly = NEARLY.matcher(text.strip().toLowerCase(Locale.ROOT));
        return nearly.matches() ? unit(nearly.group(2)).map(unit -> nearly.group(1) + unit) : Optional.empty();
    }

    private static Optional<String> unit(String written) {
        return switch (written) {
            case "ms", "msec", "msecs", "milli", "millis", "millisecond", "milliseconds" -> Optional.of("ms");
            case "", "s", "sec", "secs", "second", "seconds" -> Optional.of("s");
            case "m", "min", "mins", "minute", "minutes" -> Optional.of("m");
            case "h", "hr", "hrs", "hour", "hours" -> Optional.of("h");
            default -> Optional.empty();
        };
    }
}
