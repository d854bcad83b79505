package dev.casty.benchmarks.startup;

/** A {@code main} that only prints a line. */
final class PrintedLine {
    private PrintedLine() {}

    /** Prints it. */
    public static void main(String[] args) {
        System.out.println(1L);
    }
}
