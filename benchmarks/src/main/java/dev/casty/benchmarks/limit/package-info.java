/**
 * The floor: actors as an expert writes them by hand in an afternoon, without names, supervision, time-outs or anything else
 * that a workload doesn't need.
 */
package dev.casty.benchmarks.limit;
