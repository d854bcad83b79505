package dev.casty.runtime.cell;

/** Who gets the mail of an actor that goes on elsewhere. */
@FunctionalInterface
public interface Heir {
    /** A message, or an ask, that the actor has not handled. On any thread; in the order in which they came. */
    void inherit(Object element);
}
