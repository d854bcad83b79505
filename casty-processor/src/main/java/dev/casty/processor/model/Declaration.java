package dev.casty.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * What the head of a class declaration says.
 *
 * @param name the class
 * @param kind which kind of class
 * @param visibility its own visibility
 * @param reach who can name it: its own visibility and that of all classes around it
 * @param isAbstract whether it is an abstract class, or an interface
 * @param inner whether an instance needs one of a class around it: nested and not static
 * @param typeParameters the names of its type parameters
 * @param origin the class
 */
public record Declaration(
        ClassName name,
        Kind kind,
        Visibility visibility,
        Visibility reach,
        boolean isAbstract,
        boolean inner,
        List<String> typeParameters,
        Origin origin) {
    public Declaration {
        typeParameters = List.copyOf(typeParameters);
    }

    /** The kinds of classes. */
    public enum Kind {
        CLASS,
        RECORD,
        ENUM,
        INTERFACE,
        ANNOTATION
    }

    /** The name without its package, such as {@code Outer.Cart}. */
    public String label() {
        return String.join(".", name.simpleNames());
    }
}
