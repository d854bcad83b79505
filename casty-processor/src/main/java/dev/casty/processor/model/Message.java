package dev.casty.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * One class of messages that an actor takes.
 *
 * @param name the class
 * @param stableName how it is called where it is written
 * @param type the class with its type arguments, as {@code send} takes it
 * @param reply what it is answered with: {@link TypeName#VOID} for an acknowledgement; primitive where the handler that
 *     decided is
 * @param replySource who decided that
 * @param reach who can name the message's class
 * @param replyReach who can name the reply's type
 * @param origin the annotation value or the parameter through which it became a message
 */
public record Message(
        ClassName name,
        String stableName,
        TypeName type,
        TypeName reply,
        ReplySource replySource,
        Visibility reach,
        Visibility replyReach,
        Origin origin) {

    /** Who decides what a message is answered with. */
    public enum ReplySource {
        /** The message, which is a {@code Request}. */
        REQUEST,
        /** The first handler of it that is not a {@code void} fallback: the base behaviour's, else another's. */
        HANDLER,
        /** Nobody: it has no handler, or only {@code void} fallbacks. */
        NOBODY
    }

    /** The name without its package. */
    public String label() {
        return Labels.of(name);
    }
}
