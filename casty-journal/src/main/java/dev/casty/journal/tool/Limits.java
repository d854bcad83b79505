package dev.casty.journal.tool;

/**
 * How much of a value is shown; the rest is counted.
 *
 * @param elements of an array or map
 * @param chars of a string
 * @param bytes of binary data
 * @param values of an entry or field in all, those inside of others included
 */
record Limits(int elements, int chars, int bytes, int values) {
    /** What fits a screen or two. */
    static final Limits SHORT = new Limits(20, 200, 32, 1_000);

    /** As much as there is memory for. */
    static final Limits FULL = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000_000);
}
