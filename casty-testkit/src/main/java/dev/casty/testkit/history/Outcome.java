package dev.casty.testkit.history;

import dev.casty.MailboxFullException;
import dev.casty.UnhandledMessageException;
import dev.casty.cluster.NotSentException;
import dev.casty.cluster.OwnerUnavailableException;
import dev.casty.cluster.UnknownTypeException;
import java.util.concurrent.CompletionException;

/**
 * What came of an operation.
 *
 * @param <O> an answer
 */
public sealed interface Outcome<O> {
    /** It was answered, so it has happened, between its beginning and its end. */
    record Returned<O>(O value) implements Outcome<O> {}

    /** It was refused, and has surely not happened. */
    record Refused<O>() implements Outcome<O> {}

    /** Nobody knows: it may have happened, may happen at any time later, or never. */
    record Unknown<O>() implements Outcome<O> {}

    /** What an ask's failure says of its message. All that does not promise that it was not handled leaves it unknown. */
    static <O> Outcome<O> of(Throwable failure) {
        return switch (failure) {
            case CompletionException e when e.getCause() != null -> of(e.getCause());
            case NotSentException e -> new Refused<>();
            case OwnerUnavailableException e -> new Refused<>();
            case UnknownTypeException e -> new Refused<>();
            case MailboxFullException e -> new Refused<>();
            case UnhandledMessageException e -> new Refused<>();
            default -> new Unknown<>();
        };
    }
}
