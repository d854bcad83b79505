package casty.samples.cart;

import casty.samples.cart.CartMessage.Summary;
import casty.samples.cart.Incidents.Crash;
import casty.samples.cart.Line.Malformed;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What is printed in the end. */
final class Report {
    private Report() {}

    static void print(
            String file,
            List<String> lines,
            List<Malformed> malformed,
            List<Crash> crashes,
            SortedMap<String, Summary> summaries) {
        System.out.println(file + ": " + lines.size() + " lines, " + malformed.size() + " of them malformed, "
                + summaries.size() + " customers");

        System.out.println();
        System.out.println("malformed, left out:" + (malformed.isEmpty() ? " none" : ""));
        for (var line : malformed) {
            System.out.println("  line " + line.number() + ": " + line.reason() + ": " + line.text());
        }

        System.out.println();
        System.out.println("crashed, healed by a restart:" + (crashes.isEmpty() ? " none" : ""));
        var inOrder =
                crashes.stream().sorted(Comparator.comparingInt(Crash::line)).toList();
        for (var crash : inOrder) {
            System.out.println("  line " + crash.line() + ": " + lines.get(crash.line() - 1) + ": "
                    + crash.cause().getMessage());
            System.out.println("    lost: " + crash.lostOrders() + " orders, " + crash.lostTotal()
                    + " in all, and this one; " + crash.customer() + "'s cart went on empty");
        }

        System.out.println();
        System.out.println("totals:");
        var lastCrashes = inOrder.stream().collect(Collectors.toMap(Crash::customer, Crash::line, Math::max));
        summaries.forEach((customer, summary) -> System.out.println(row(customer, summary)
                + (lastCrashes.containsKey(customer) ? " after line " + lastCrashes.get(customer) : "")));
        System.out.println(row("all", sum(summaries)));
    }

    private static Summary sum(Map<String, Summary> summaries) {
        return new Summary(
                summaries.values().stream().mapToInt(Summary::orders).sum(),
                summaries.values().stream().map(Summary::total).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String row(String who, Summary summary) {
        return String.format(Locale.ROOT, "  %-8s %10s from %3d orders", who, summary.total(), summary.orders());
    }
}
