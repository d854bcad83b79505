/** The workloads with ordinary {@code @Actor} classes and a system with all defaults. */
package dev.casty.benchmarks.casty;
