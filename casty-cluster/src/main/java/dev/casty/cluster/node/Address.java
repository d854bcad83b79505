package dev.casty.cluster.node;

import dev.casty.cluster.wire.MalformedException;
import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBuf;

/** Whom of a node an item is for. */
sealed interface Address {
    /** How long the name of a clustered actor may be in UTF-8. */
    int MAX_NAME_BYTES = 4 * 255;

    /** An actor that the node has told others of, by the number that it gave it. */
    record Exported(long number) implements Address {}

    /** A clustered actor. */
    record Named(String name) implements Address {}

    /** Writes it: the number, which is never 0; or 0 and the name. */
    default void write(ByteBuf out) {
        switch (this) {
            case Exported(long number) -> Primitives.writeNumber(out, number);
            case Named(String name) -> {
                Primitives.writeNumber(out, 0);
                Primitives.writeText(out, name);
            }
        }
    }

    /** Reads one. */
    static Address read(ByteBuf in) {
        long number = Primitives.readNumber(in);
        if (number != 0) {
            return new Exported(number);
        }
        var name = Primitives.readText(in, MAX_NAME_BYTES);
        if (name.isEmpty()) {
            throw new MalformedException("expected the name of an actor");
        }
        return new Named(name);
    }
}
