/** State that survives: what is kept, what is undone, and what waits until it is safe. */
@NullMarked
package dev.casty.tests.durable;

import org.jspecify.annotations.NullMarked;
