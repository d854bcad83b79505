package dev.casty.cluster.node;

import dev.casty.cluster.placement.StableHash;
import dev.casty.codec.Codec;
import dev.casty.codec.CodecException;
import dev.casty.spi.MessageCodecs;
import dev.casty.spi.MessageSet;
import dev.casty.spi.Protocol;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The messages of a protocol by the numbers under which they travel: hashes of their classes' stable names. */
final class MessageTable {
    private static final Map<MessageCodecs, MessageTable> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Long, Codec<Object>> CODECS = new ConcurrentHashMap<>();

    private final MessageSet messages;
    private final MessageCodecs codecs;
    private final long[] ids;

    private MessageTable(Protocol protocol) {
        messages = protocol.messages();
        codecs = protocol.codecs();
        ids = new long[messages.size()];
        for (int number = 0; number < ids.length; number++) {
            ids[number] = StableHash.of(codecs.stableName(number));
            CODECS.put(ids[number], codecs.message(number));
        }
    }

    /** The one of this protocol. */
    static MessageTable of(Protocol protocol) {
        var known = KNOWN.get(protocol.codecs());
        return known == null ? KNOWN.computeIfAbsent(protocol.codecs(), any -> new MessageTable(protocol)) : known;
    }

    /** The codec of a message that was in some table; null if it was in none. */
    static @Nullable Codec<Object> codec(long id) {
        return CODECS.get(id);
    }

    /** The number of a message in the protocol; -1 if it has none. */
    int numberOf(Object message) {
        return messages.indexOf(message.getClass());
    }

    /** The number of a message in the protocol. */
    int require(Object message) {
        int number = numberOf(message);
        if (number < 0) {
            throw new CodecException("a " + message.getClass().getName() + " is not expected there; expected " + this);
        }
        return number;
    }

    /** The number of the message with this id; -1 if there is none. */
    int numberOf(long id) {
        for (int number = 0; number < ids.length; number++) {
            if (ids[number] == id) {
                return number;
            }
        }
        return -1;
    }

    long id(int number) {
        return ids[number];
    }

    Codec<Object> message(int number) {
        return codecs.message(number);
    }

    Codec<Object> reply(int number) {
        return codecs.reply(number);
    }

    String name(int number) {
        return codecs.stableName(number);
    }

    @Override
    public String toString() {
        return messages.toString();
    }
}
