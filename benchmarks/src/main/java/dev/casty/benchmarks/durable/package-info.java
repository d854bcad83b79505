/**
 * What it costs to change state durably, to have it back, and to keep it: in time and in bytes on disk, beside a file that is
 * written by hand and RocksDB. Start at {@link dev.casty.benchmarks.durable.DurableForks}.
 */
package dev.casty.benchmarks.durable;
