package dev.casty.benchmarks.harness;

import java.util.Locale;

/** Numbers as a reader takes them in: three digits. */
final class Figures {
    private Figures() {}

    /** Such as {@code "23.4 M"}, {@code "51.2 k"}, {@code "142"}. */
    static String rate(double value) {
        if (value >= 999_500) {
            return digits(value / 1e6) + " M";
        }
        return value >= 9_995 ? digits(value / 1e3) + " k" : String.format(Locale.ROOT, "%.0f", value);
    }

    /** Such as {@code "1.73"}. */
    static String ratio(double value) {
        return String.format(Locale.ROOT, value < 0.095 ? "%.3f" : "%.2f", value);
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value >= 99.95 ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f", value);
    }
}
