package dev.casty.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A simple name of a generated class that several packages offer, used where the compiler can't tell which is imported:
 * the qualified name must be written.
 *
 * @param name the name, such as {@code CartRef}
 * @param candidates which classes it may be, sorted
 * @param origin where it is used
 */
public record AmbiguousName(String name, List<ClassName> candidates, Origin origin) {
    public AmbiguousName {
        candidates = List.copyOf(candidates);
    }
}
