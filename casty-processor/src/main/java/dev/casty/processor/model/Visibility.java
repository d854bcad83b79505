package dev.casty.processor.model;

/** Who may name a declaration, from the most to the fewest. */
public enum Visibility {
    PUBLIC,
    PROTECTED,
    PACKAGE,
    PRIVATE;

    /** The narrower of two. */
    public Visibility and(Visibility other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
