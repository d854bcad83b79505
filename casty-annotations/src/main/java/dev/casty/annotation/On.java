package dev.casty.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that handles one kind of message.
 *
 * <p>One parameter is the message: a class, a record or a sealed type. The generated context and a
 * {@code ReplyTo<R>} may stand beside it, in any place. The most specific handler wins; one of a supertype is the
 * fallback for what is left.
 *
 * <p>What the method returns is the reply to an ask: a value at once, a {@code CompletionStage<R>} when it completes
 * (the actor goes on meanwhile), {@code void} acknowledges that the message has been processed. With a
 * {@code ReplyTo<R>} parameter the method returns {@code void} and the reply is whatever is sent to it, whenever, from
 * wherever. The method may block and may throw anything; what it throws goes to the asker and to supervision.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface On {}
