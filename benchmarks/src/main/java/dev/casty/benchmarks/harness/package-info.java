/**
 * Runs every workload of every peer in JVMs of their own, by turns, and writes {@code docs/performance.md}. Start at
 * {@link dev.casty.benchmarks.harness.Harness}.
 */
package dev.casty.benchmarks.harness;
