package dev.casty.processor.read;

import com.palantir.javapoet.TypeName;
import dev.casty.processor.model.Visibility;

/**
 * A type as it stands in a signature.
 *
 * @param name the type, generated names resolved
 * @param resolved whether all of it is known
 * @param reach who can name all of it
 */
record TypeUse(TypeName name, boolean resolved, Visibility reach) {}
