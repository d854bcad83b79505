package dev.casty;

/**
 * Another way for an actor to handle its messages: a class nested in the actor with {@code @On} handlers of its own.
 * {@code ctx.become(new CheckedOut())} puts it on top of the current one, {@code ctx.unbecome()} returns to that,
 * {@code ctx.replace(…)} takes its place. Where the actor's protocol is closed, each behaviour must handle all of it.
 */
public interface Behavior {}
