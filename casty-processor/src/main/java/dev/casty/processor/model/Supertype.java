package dev.casty.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * A sealed type all of whose instances are messages of the actor.
 *
 * @param name the type
 * @param type the type with wildcards for its parameters, as {@code send} takes it
 * @param reach who can name it
 */
public record Supertype(ClassName name, TypeName type, Visibility reach) {}
