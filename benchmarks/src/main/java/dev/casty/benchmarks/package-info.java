/** What Casty costs, measured. Not published, and not run by the build. */
package dev.casty.benchmarks;
