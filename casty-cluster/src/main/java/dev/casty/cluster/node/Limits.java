package dev.casty.cluster.node;

/**
 * The bounds that a node holds.
 *
 * @param maxMessageBytes how large a message may be when it is written
 */
public record Limits(int maxMessageBytes) {
    /** What stands before a message: names, numbers. */
    private static final int HEAD_BYTES = 4096;

    int maxItemBytes() {
        return maxMessageBytes + HEAD_BYTES;
    }
}
