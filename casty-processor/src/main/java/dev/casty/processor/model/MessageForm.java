package dev.casty.processor.model;

/** What kind of type stands where a message is expected. */
public enum MessageForm {
    /** A class, record or enum that is not sealed: a message itself, and so are instances of its subclasses. */
    CLASS,
    /** An interface that is not sealed: a message itself, of whatever class. */
    INTERFACE,
    /** A sealed class or interface: stands for what it permits. */
    SEALED,
    /** {@code Object}: no message. */
    OBJECT,
    /** A primitive: no message. */
    PRIMITIVE,
    /** An array: no message. */
    ARRAY,
    /** A type parameter of the method, or anything else that has no class: no message. */
    OTHER,
    /** A type that the compiler doesn't know: left to the compiler. */
    UNRESOLVED;

    /** Whether a value of this form can be a message. */
    public boolean isMessage() {
        return this == CLASS || this == INTERFACE || this == SEALED;
    }
}
