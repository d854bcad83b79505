package dev.casty.cluster.node;

import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Names of actors that have come lately: for the next message to the same actor no string has to be made. For the loop. */
final class RecentNames {
    /** A power of two. */
    private static final int PLACES = 512;

    private final Address.@Nullable Named[] recent = new Address.Named[PLACES];

    /** Reads a name. */
    Address.Named read(ByteBuf in) {
        int start = in.readerIndex();
        int length = Primitives.readNumber(in, Address.MAX_NAME_BYTES);
        int begin = in.arrayOffset() + in.readerIndex();
        if (length > in.readableBytes()) {
            return Address.readName(in.readerIndex(start));
        }
        int place = hash(in.array(), begin, length) & (PLACES - 1);
        var known = recent[place];
        if (known != null && Arrays.equals(known.utf8(), 0, known.utf8().length, in.array(), begin, begin + length)) {
            in.skipBytes(length);
            return known;
        }
        var name = Address.readName(in.readerIndex(start));
        recent[place] = name;
        return name;
    }

    private static int hash(byte[] bytes, int begin, int length) {
        int hash = 0;
        for (int at = begin; at < begin + length; at++) {
            hash = 31 * hash + bytes[at];
        }
        return hash ^ hash >>> 16;
    }
}
