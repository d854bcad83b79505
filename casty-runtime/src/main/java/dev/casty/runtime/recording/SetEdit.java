package dev.casty.runtime.recording;

import dev.casty.codec.Codec;
import dev.casty.codec.Packer;

/** One change of a set. */
sealed interface SetEdit<E> extends Edit<Codec<E>> {
    int ADD = 1;
    int REMOVE = 2;

    @Override
    default int length() {
        return 2;
    }

    /** A new element. */
    record Add<E>(E element) implements SetEdit<E> {
        @Override
        public void write(Packer out, Codec<E> codec) {
            out.packInt(ADD);
            out.packNullable(element, codec);
        }
    }

    /** An element is gone. */
    record Remove<E>(E element) implements SetEdit<E> {
        @Override
        public void write(Packer out, Codec<E> codec) {
            out.packInt(REMOVE);
            out.packNullable(element, codec);
        }
    }
}
