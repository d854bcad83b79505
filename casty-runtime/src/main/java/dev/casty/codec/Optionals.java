package dev.casty.codec;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Optionals as arrays of no value or one, and never nil: an optional that is null, or holds an empty one, comes back as it was. */
final class Optionals {
    private Optionals() {}

    static <T> void write(Packer out, Optional<T> value, Codec<T> codec) {
        out.packArrayHeader(value.isPresent() ? 1 : 0);
        out.enter();
        if (value.isPresent()) {
            codec.write(out, value.get());
        }
        out.leave();
    }

    static <T> Optional<T> read(Unpacker in, Codec<T> codec) {
        Optional<T> value = enter(in) ? Optional.of(codec.read(in)) : Optional.empty();
        in.leave();
        return value;
    }

    static void write(Packer out, OptionalInt value) {
        out.packArrayHeader(value.isPresent() ? 1 : 0);
        out.enter();
        if (value.isPresent()) {
            out.packInt(value.getAsInt());
        }
        out.leave();
    }

    static OptionalInt readInt(Unpacker in) {
        var value = enter(in) ? OptionalInt.of(in.unpackInt()) : OptionalInt.empty();
        in.leave();
        return value;
    }

    static void write(Packer out, OptionalLong value) {
        out.packArrayHeader(value.isPresent() ? 1 : 0);
        out.enter();
        if (value.isPresent()) {
            out.packLong(value.getAsLong());
        }
        out.leave();
    }

    static OptionalLong readLong(Unpacker in) {
        var value = enter(in) ? OptionalLong.of(in.unpackLong()) : OptionalLong.empty();
        in.leave();
        return value;
    }

    static void write(Packer out, OptionalDouble value) {
        out.packArrayHeader(value.isPresent() ? 1 : 0);
        out.enter();
        if (value.isPresent()) {
            out.packDouble(value.getAsDouble());
        }
        out.leave();
    }

    static OptionalDouble readDouble(Unpacker in) {
        var value = enter(in) ? OptionalDouble.of(in.unpackDouble()) : OptionalDouble.empty();
        in.leave();
        return value;
    }

    /** Opens the array, and says whether there is a value in it. */
    private static boolean enter(Unpacker in) {
        int count = in.unpackArrayHeader();
        if (count > 1) {
            throw in.failure("expected an optional, an array of at most one value, found one of " + count);
        }
        in.enter();
        return count == 1;
    }
}
