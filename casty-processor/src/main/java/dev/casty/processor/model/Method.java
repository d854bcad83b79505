package dev.casty.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A method of an actor or of a behaviour that generated code calls.
 *
 * @param name its name
 * @param declaredIn the class or interface whose source holds it
 * @param inherited whether that is another class than the one whose handlers or hooks are read
 * @param visibility as declared
 * @param accessible whether code in the actor's package may call it on the actor
 * @param isStatic whether it is static
 * @param isAbstract whether it is abstract
 * @param typeParameters the names of its own type parameters
 * @param parameters its parameters, in order
 * @param returnType what it returns; {@link TypeName#VOID} for nothing
 * @param resolved whether the compiler knows all types of its signature
 * @param origin the method, or for an inherited one from a class file the actor
 */
public record Method(
        String name,
        ClassName declaredIn,
        boolean inherited,
        Visibility visibility,
        boolean accessible,
        boolean isStatic,
        boolean isAbstract,
        List<String> typeParameters,
        List<Parameter> parameters,
        TypeName returnType,
        boolean resolved,
        Origin origin) {
    public Method {
        typeParameters = List.copyOf(typeParameters);
        parameters = List.copyOf(parameters);
    }

    /** Whether generated code can call it, going by all but its parameters' roles. */
    boolean callable() {
        return accessible && resolved && !isStatic && typeParameters.isEmpty();
    }

    /** The parameters with this role, in order. */
    public List<Parameter> parameters(Parameter.Role role) {
        return parameters.stream().filter(each -> each.role() == role).toList();
    }
}
