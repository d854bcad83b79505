package dev.casty.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.casty.processor.model.SupervisionModel.Parsed;
import dev.casty.processor.model.SupervisionModel.Span;
import dev.casty.processor.model.SupervisionModel.Supervised;
import java.time.Duration;
import java.util.Locale;

/** Writes what {@code @Supervised} says. */
final class SupervisionWriter {
    private SupervisionWriter() {}

    // Supervision.restart()
    //         .maxRestarts(3)
    //         .within(Duration.ofSeconds(60))
    //         .backoff(Duration.ofMillis(50), Duration.ofSeconds(10), 2.0)
    //         .jitter(0.2)
    //         .children(MultiChildStrategy.ONE_FOR_ALL)
    static CodeBlock write(Supervised supervised) {
        var code = CodeBlock.builder()
                .add("$T.$L()$>$>", Library.SUPERVISION, supervised.strategy().toLowerCase(Locale.ROOT))
                .add("\n.maxRestarts($L)", supervised.maxRestarts().value())
                .add("\n.within($L)", duration(supervised.within().value()));
        if (!of(supervised.max().value()).isZero()) {
            code.add(
                            "\n.backoff($L, $L, $L)",
                            duration(supervised.initial().value()),
                            duration(supervised.max().value()),
                            supervised.multiplier().value())
                    .add("\n.jitter($L)", supervised.jitter().value());
        }
        if (!supervised.children().equals("ONE_FOR_ONE")) {
            code.add("\n.children($T.$L)", Library.CHILD_STRATEGY, supervised.children());
        }
        return code.add("$<$<").build();
    }

    private static CodeBlock duration(Span span) {
        var duration = of(span);
        return duration.toMillisPart() == 0
                ? CodeBlock.of("$T.ofSeconds($L)", Library.DURATION, duration.toSeconds())
                : CodeBlock.of("$T.ofMillis($L)", Library.DURATION, duration.toMillis());
    }

    private static Duration of(Span span) {
        return span instanceof Parsed parsed ? parsed.duration() : Duration.ZERO;
    }
}
