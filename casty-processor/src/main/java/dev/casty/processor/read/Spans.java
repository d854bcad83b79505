package dev.casty.processor.read;

import dev.casty.processor.model.SupervisionModel.Malformed;
import dev.casty.processor.model.SupervisionModel.Parsed;
import dev.casty.processor.model.SupervisionModel.Span;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as annotations write them: {@code "500ms"}, {@code "60s"}, {@code "1m30s"}, {@code "2h"}. */
final class Spans {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<hours>\\d+)h)?(?:(?<minutes>\\d+)m(?!s))?(?:(?<seconds>\\d+)s)?(?:(?<millis>\\d+)ms)?");

    private Spans() {}

    static Span parse(String text) {
        var parts = FORM.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            return new Malformed(text);
        }
        try {
            return new Parsed(text, duration(parts));
        } catch (ArithmeticException | NumberFormatException tooLong) {
            return new Malformed(text);
        }
    }

    private static Duration duration(Matcher parts) {
        var duration = Duration.ofHours(number(parts, "hours"))
                .plusMinutes(number(parts, "minutes"))
                .plusSeconds(number(parts, "seconds"))
                .plusMillis(number(parts, "millis"));
        // The runtime counts in nanoseconds; what overflows those is no duration to wait for.
        return Duration.ofNanos(duration.toNanos());
    }

    private static long number(Matcher parts, String unit) {
        var digits = parts.group(unit);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
