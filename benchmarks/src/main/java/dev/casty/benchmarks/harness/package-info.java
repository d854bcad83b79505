/**
 * Runs the parts of the benchmarks, each in JVMs of its own, and writes {@code docs/performance.md}. Start at
 * {@link dev.casty.benchmarks.harness.Harness}.
 */
package dev.casty.benchmarks.harness;
