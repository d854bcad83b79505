/** The workloads with Apache Pekko Typed, with its defaults and tuned. */
package dev.casty.benchmarks.pekko;
