/** What a reader gets of the figures: sections and tables of {@code docs/performance.md}. */
package dev.casty.benchmarks.page;
