package dev.casty.cluster.node;

import dev.casty.cluster.wire.MalformedException;
import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Whom of a node an item is for. */
sealed interface Address {
    /** How long the name of a clustered actor may be in UTF-8. */
    int MAX_NAME_BYTES = 4 * 255;

    /** An actor that the node has told others of, by the number that it gave it. */
    record Exported(long number) implements Address {}

    /** A clustered actor. */
    final class Named implements Address {
        private final String name;
        private final byte[] utf8;

        Named(String name) {
            this.name = name;
            utf8 = name.getBytes(StandardCharsets.UTF_8);
        }

        String name() {
            return name;
        }

        byte[] utf8() {
            return utf8;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && named.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Writes it: the number, which is never 0; or 0 and the name. */
    default void write(ByteBuf out) {
        switch (this) {
            case Exported(long number) -> Primitives.writeNumber(out, number);
            case Named named -> {
                Primitives.writeNumber(out, 0);
                Primitives.writeNumber(out, named.utf8.length);
                out.writeBytes(named.utf8);
            }
        }
    }

    /** Reads one. */
    static Address read(ByteBuf in) {
        long number = Primitives.readNumber(in);
        return number != 0 ? new Exported(number) : readName(in);
    }

    /** Reads one, of which the buffer has the array; with a name that has come before if it has. */
    static Address read(ByteBuf in, RecentNames recent) {
        long number = Primitives.readNumber(in);
        return number != 0 ? new Exported(number) : recent.read(in);
    }

    /** Reads the name of an actor. */
    static Named readName(ByteBuf in) {
        var name = Primitives.readText(in, MAX_NAME_BYTES);
        if (name.isEmpty()) {
            throw new MalformedException("expected the name of an actor");
        }
        return new Named(name);
    }
}
