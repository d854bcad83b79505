package dev.casty.spi;

/**
 * Makes an instance of an actor's class: the constructor and its arguments. Called on the actor itself.
 *
 * @param <A> the actor's class
 */
@FunctionalInterface
public interface ActorFactory<A> {
    /** A new instance. What the constructor throws is a failure of the actor. */
    A create() throws Throwable;
}
