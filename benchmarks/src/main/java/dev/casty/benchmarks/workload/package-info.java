/** What the peers have to do, how much of it, and how its result is checked; the peers are in the packages of their names. */
package dev.casty.benchmarks.workload;
