package dev.casty.benchmarks.startup;

/** An empty {@code main}. */
final class Nothing {
    private Nothing() {}

    /** Does nothing. */
    public static void main(String[] args) {}
}
