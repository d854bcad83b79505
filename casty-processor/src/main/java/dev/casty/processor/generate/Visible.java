package dev.casty.processor.generate;

import dev.casty.processor.model.Visibility;
import javax.lang.model.element.Modifier;

/** The modifiers of generated methods: what names a hidden type is hidden itself. */
final class Visible {
    private static final Modifier[] PUBLIC = {Modifier.PUBLIC};
    private static final Modifier[] PACKAGE = {};

    private Visible() {}

    /**
     * Of a method in a class of reach {@code owner} whose signature has the reach {@code signature}. In a class that isn't
     * public all methods are, as a person would write it.
     */
    static Modifier[] method(Visibility owner, Visibility signature) {
        return owner == Visibility.PUBLIC && signature != Visibility.PUBLIC ? PACKAGE.clone() : PUBLIC.clone();
    }

    /** Of a static method that is as visible as what it stands for. */
    static Modifier[] factory(Visibility visibility) {
        return visibility == Visibility.PUBLIC ? PUBLIC.clone() : PACKAGE.clone();
    }
}
