package dev.casty.processor.model;

import java.util.Set;

/**
 * Which actors a named module lets others find.
 *
 * @param module its name
 * @param indexes the classes by which it says that it provides {@code ActorTypes}
 * @param origin its declaration
 */
public record ProvidedTypes(String module, Set<String> indexes, Origin origin) {
    public ProvidedTypes {
        indexes = Set.copyOf(indexes);
    }
}
