package dev.casty.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a handler, a hook or a constructor.
 *
 * @param name its name
 * @param type its type as the actor sees it: type parameters of superclasses replaced, generated names resolved
 * @param role what is passed for it
 * @param form what kind of message it would be
 * @param origin the parameter, or for an inherited method from a class file the actor
 */
public record Parameter(String name, TypeName type, Role role, MessageForm form, Origin origin) {
    /** What is passed for a parameter. */
    public enum Role {
        /** A handler's message: whatever has no other role. */
        MESSAGE,
        /** The actor's own generated context, or a supertype of it. */
        CONTEXT,
        /** The generated context of another actor: a mistake. */
        FOREIGN_CONTEXT,
        /** A handler's {@code ReplyTo<R>}. */
        REPLY_TO,
        /** A hook's {@code Throwable}. */
        CAUSE,
        /** The {@code Object} of a {@code @PreRestart} hook. */
        FAILED_MESSAGE,
        /** The {@code ActorRef} of an {@code @OnChildFailure} hook. */
        CHILD,
        /** A constructor's argument. */
        ARGUMENT,
        /** A hook's parameter for which there is nothing to pass: a mistake. */
        UNKNOWN
    }
}
