package dev.casty.cluster.node;

import static dev.casty.cluster.wire.Primitives.readByte;
import static dev.casty.cluster.wire.Primitives.readLong;

import dev.casty.codec.Unpacker;
import io.netty.buffer.ByteBuf;

/** Tells of messages that may not have arrived, because their node is taken for gone. Asks are told otherwise. */
final class Losses {
    private final Node node;

    Losses(Node node) {
        this.node = node;
    }

    /** An item that was given up. */
    void lost(ByteBuf item) {
        if (readByte(item) == Kind.TELL) {
            var to = Address.read(item);
            node.deadLetter(
                    to.toString(),
                    message(readLong(item), item),
                    "its node is taken for gone; it may have arrived or not");
        }
    }

    private Object message(long id, ByteBuf payload) {
        var codec = MessageTable.codec(id);
        if (codec == null) {
            return "a message";
        }
        try {
            return new Unpacker(payload, node.addresses()).unpack(codec);
        } catch (RuntimeException e) {
            return "a message that can't be read again: " + e.getMessage();
        }
    }
}
