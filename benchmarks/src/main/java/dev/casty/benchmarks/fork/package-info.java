/** JVMs of their own in which something is measured, and what several of them come to. */
package dev.casty.benchmarks.fork;
