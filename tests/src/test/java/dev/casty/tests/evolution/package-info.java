/** What one version of a class has written, and another reads. */
@NullMarked
package dev.casty.tests.evolution;

import org.jspecify.annotations.NullMarked;
