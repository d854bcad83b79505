/**
 * The annotation processor of Casty: reads annotated classes into the model, has them checked, generates what belongs to
 * them. Only the classes of this package see all three.
 */
@NullMarked
package dev.casty.processor;

import org.jspecify.annotations.NullMarked;
