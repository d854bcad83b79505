package dev.casty.spi;

import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;

/**
 * The arguments of a spec, as they travel to the node on which the actor will live: written here, read there by
 * {@link ActorType#factory}. An array: which constructor it is, by the types and names of its parameters, and a value for each.
 */
@FunctionalInterface
public interface Arguments {
    /** None. */
    Arguments NONE = out -> {
        begin(out, "", 0);
        out.leave();
    };

    /**
     * Writes one MessagePack value.
     *
     * @throws CodecException if there is an argument that can't be written, naming it
     */
    void write(Packer out);

    /**
     * For generated classes: arguments of which one can't be written.
     *
     * @param what that is
     * @param path the way to what is in the way, such as {@code sink -> OutputStream}
     * @param reason what is wrong with that
     */
    static Arguments unencodable(String what, String path, String reason) {
        return out -> {
            throw new CodecException(what + " can't travel: " + reason + " (" + path + ")");
        };
    }

    /** For generated classes: begins to write the arguments of a constructor. */
    static void begin(Packer out, String constructor, int arguments) {
        out.packArrayHeader(1 + arguments);
        out.enter();
        out.packString(constructor);
    }

    /** For generated classes: begins to read; for which constructor they are. */
    static String begin(Unpacker in) {
        if (in.unpackArrayHeader() < 1) {
            throw new CodecException("expected a constructor and its arguments");
        }
        in.enter();
        return in.unpackString();
    }

    /** For generated classes: all arguments were read. */
    static <A> ActorFactory<A> end(Unpacker in, ActorFactory<A> factory) {
        in.leave();
        return factory;
    }

    /** For generated classes: there is no such constructor. */
    static CodecException unknown(String actor) {
        return new CodecException(
                actor + " has no constructor here for the arguments that were sent, or one of its parameters can't"
                        + " be read: deploy the same version on all nodes");
    }
}
