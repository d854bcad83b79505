package dev.casty.benchmarks.page;

import dev.casty.benchmarks.fork.Spread;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** Numbers as a reader takes them in: three digits. */
public final class Figures {
    private Figures() {}

    /** Such as {@code "23.4 M"}, {@code "51.2 k"}, {@code "142"}. */
    public static String rate(double value) {
        if (value >= 999_500) {
            return digits(value / 1e6) + " M";
        }
        return value >= 9_995 ? digits(value / 1e3) + " k" : String.format(Locale.ROOT, "%.0f", value);
    }

    /** Such as {@code "0.051"}, {@code "1.73"}, {@code "142"}: milliseconds of nanoseconds. */
    public static String millis(double nanos) {
        double millis = nanos / 1e6;
        return millis < 0.9995 ? String.format(Locale.ROOT, "%.3f", millis) : digits(millis);
    }

    /** Such as {@code "51"}, {@code "-3"}. */
    public static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    /** Such as {@code "33.5547"}, where a little more or less decides. */
    public static String exact(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Such as {@code "1.73"}. */
    public static String ratio(double value) {
        return String.format(Locale.ROOT, value < 0.095 ? "%.3f" : "%.2f", value);
    }

    /** Such as {@code "142 (120 to 150)"}: median, least and most. */
    public static String spread(Spread spread, DoubleFunction<String> figure) {
        var median = figure.apply(spread.median());
        return spread.most() > spread.least()
                ? "%s (%s to %s)".formatted(median, figure.apply(spread.least()), figure.apply(spread.most()))
                : median;
    }

    /** Such as {@code "1.73"}, {@code "17.3"}, {@code "142"}. */
    public static String digits(double value) {
        return String.format(Locale.ROOT, value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f", value);
    }
}
