/**
 * Reads annotated classes into the model. The only package that works on {@code javax.lang.model}; it judges nothing, and
 * takes broken code as it comes: what the compiler doesn't know is marked as unresolved.
 */
@NullMarked
package dev.casty.processor.read;

import org.jspecify.annotations.NullMarked;
