package dev.casty.cluster.ownership;

/**
 * How long things may take.
 *
 * @param leaseNanos how long a node owns without a word of the authority: so long others wait at least before they take its shards
 * @param patienceNanos how long a change may wait for replicas
 * @param replaceAfterNanos how long a node is away before others take its place as replicas
 */
public record OwnershipSettings(long leaseNanos, long patienceNanos, long replaceAfterNanos) {}
