/** What the processor adds to the time that a project takes to compile. */
package dev.casty.benchmarks.compile;
