package dev.casty.spi;

import dev.casty.ActorRef;
import dev.casty.Recipient;
import dev.casty.ReplyTo;
import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.codec.Surroundings;
import dev.casty.codec.Unpacker;

/**
 * How a system writes refs, and finds again whom they mean: where in a journal its own actors are, by their paths; where in a
 * cluster everybody's are. Implemented by the runtime; called by the codecs of {@link RefCodecs}. Each method writes or reads one
 * MessagePack value. Any thread.
 */
public interface Addresses extends Surroundings {
    /** Writes where an actor is. */
    void packActor(Packer out, Target actor);

    /** Reads where an actor is that should be of this type. It need not live any more. */
    Target unpackActor(Unpacker in, ActorType<?, ?> type);

    /** Writes where an actor is, and of which type it is. */
    void packAnyActor(Packer out, ActorRef actor);

    /**
     * Reads what {@link #packAnyActor} has written.
     *
     * @throws CodecException if there is no such type here
     */
    ActorRef unpackAnyActor(Unpacker in);

    /**
     * Writes where a recipient is: an actor, or an asker.
     *
     * @param protocol what may be sent to it
     * @throws CodecException if it is neither: a recipient of the user's making
     */
    void packRecipient(Packer out, Recipient<?> recipient, Protocol protocol);

    /** Reads where a recipient is. What it makes of it is a {@link ReplyTo} if that was one. */
    Recipient<?> unpackRecipient(Unpacker in, Protocol protocol);

    /** Those of a packer's or an unpacker's surroundings. */
    static Addresses of(Surroundings surroundings) {
        if (surroundings instanceof Addresses addresses) {
            return addresses;
        }
        throw new CodecException("a ref can't be written or read here: these bytes belong to no actor system");
    }
}
