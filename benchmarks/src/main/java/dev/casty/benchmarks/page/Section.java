package dev.casty.benchmarks.page;

/**
 * What a part of the benchmarks adds to the page.
 *
 * @param markdown begins with a heading of the second level, ends with a line's end
 * @param failures how many of its forks gave no figure
 */
public record Section(String markdown, int failures) {}
