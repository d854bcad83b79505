package dev.casty.cluster.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over the number of nodes, which grows by factors, as an SVG picture. */
final class Plot {
    static final int WIDTH = 440;
    static final int HEIGHT = 300;
    private static final int LEFT = 50;
    private static final int RIGHT = 20;
    private static final int TOP = 60;
    private static final int BOTTOM = 40;
    private static final int STEPS = 5;
    private static final List<String> COLOURS = List.of("#1b6ca8", "#c1440e", "#3a7d44", "#7b4b94", "#888888");

    private final String title;
    private final List<Integer> nodes;
    private final double most;
    private final StringBuilder svg = new StringBuilder();
    private final List<String> lines = new ArrayList<>();

    /** Of values up to {@code most}. */
    Plot(String title, List<Integer> nodes, double most) {
        this.title = title;
        this.nodes = nodes;
        this.most = most;
        axes();
    }

    private void axes() {
        add("<text x='%d' y='20' font-size='13' font-weight='bold'>%s</text>", LEFT, title);
        for (int step = 0; step <= STEPS; step++) {
            double value = most * step / STEPS;
            add(
                    "<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' stroke='#dddddd'/>",
                    LEFT, y(value), WIDTH - RIGHT, y(value));
            add("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", LEFT - 6, y(value) + 4, number(value));
        }
        for (int each : nodes) {
            add("<text x='%.1f' y='%d' text-anchor='middle'>%,d</text>", x(each), HEIGHT - BOTTOM + 18, each);
        }
        add("<text x='%d' y='%d' text-anchor='end'>nodes</text>", WIDTH - RIGHT, HEIGHT - 6);
    }

    /** Adds a line: a value for each number of nodes. */
    void line(String name, List<Double> values) {
        var colour = COLOURS.get(lines.size());
        var points = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double x = x(nodes.get(i));
            double y = y(values.get(i));
            points.append(format("%.1f,%.1f ", x, y));
            add("<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>", x, y, colour);
        }
        add(
                "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>",
                points.toString().strip(), colour);
        int column = lines.size() % 2;
        int row = lines.size() / 2;
        add("<text x='%d' y='%d' fill='%s'>%s</text>", LEFT + column * 190, 36 + row * 14, colour, name);
        lines.add(name);
    }

    private double x(int count) {
        double first = Math.log(nodes.getFirst());
        double last = Math.log(nodes.getLast());
        return LEFT + 12 + (WIDTH - LEFT - RIGHT - 24) * (Math.log(count) - first) / (last - first);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / most;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? format("%,.0f", value) : format("%.1f", value);
    }

    private void add(String format, Object... arguments) {
        svg.append("  ").append(format(format, arguments)).append('\n');
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    /** Some pictures beside each other. */
    static String beside(List<Plot> plots) {
        var all = new StringBuilder(format(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif'"
                        + " font-size='11'>%n",
                WIDTH * plots.size(), HEIGHT));
        all.append(" <rect width='100%' height='100%' fill='white'/>\n");
        for (int i = 0; i < plots.size(); i++) {
            all.append(format(" <g transform='translate(%d,0)'>%n%s </g>%n", i * WIDTH, plots.get(i).svg));
        }
        return all.append("</svg>\n").toString();
    }
}
