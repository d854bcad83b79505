package dev.casty.cluster.membership;

/**
 * The knobs of SWIM, with the times in nanoseconds.
 *
 * @param periodNanos how often a node probes another
 * @param pingTimeoutNanos how long it waits for an answer before it asks others to probe; less than a period
 * @param fanout how many others it asks
 * @param suspicionMultiplier how many periods a suspected node has to say that it lives, times the logarithm of the number of nodes
 * @param forgetNanos how long a node that has failed is looked for, and one that has left is remembered
 */
public record SwimSettings(
        long periodNanos, long pingTimeoutNanos, int fanout, int suspicionMultiplier, long forgetNanos) {}
