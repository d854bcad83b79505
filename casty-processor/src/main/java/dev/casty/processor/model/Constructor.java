package dev.casty.processor.model;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A constructor of an actor.
 *
 * @param visibility as declared
 * @param typeVariables its own type parameters, with their bounds
 * @param parameters its parameters
 * @param varargs whether the last parameter is variable
 * @param safeVarargs whether it is {@code @SafeVarargs}
 * @param thrown what it declares to throw
 * @param reach who can name the types of its parameters
 * @param resolved whether the compiler knows the types of all its parameters
 * @param origin the constructor, or the class where it is implicit
 */
public record Constructor(
        Visibility visibility,
        List<TypeVariableName> typeVariables,
        List<Parameter> parameters,
        boolean varargs,
        boolean safeVarargs,
        List<TypeName> thrown,
        Visibility reach,
        boolean resolved,
        Origin origin) {
    public Constructor {
        typeVariables = List.copyOf(typeVariables);
        parameters = List.copyOf(parameters);
        thrown = List.copyOf(thrown);
    }
}
