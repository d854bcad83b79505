/**
 * What the compiler says to a user: the catalogue of all diagnostics, what one of them consists of, and the one place that
 * prints them. Nothing here knows a rule.
 */
@NullMarked
package dev.casty.processor.report;

import org.jspecify.annotations.NullMarked;
