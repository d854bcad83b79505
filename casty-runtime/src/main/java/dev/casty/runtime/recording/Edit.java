package dev.casty.runtime.recording;

import dev.casty.codec.Packer;

/**
 * One change of a collection.
 *
 * @param <C> what knows how to write its elements
 */
interface Edit<C> {
    /** The kind of edit, in every collection, that leaves nothing. */
    int CLEAR = 0;

    /** How many values {@link #write} writes, the number of its kind included. */
    int length();

    /** For how many single edits it counts. */
    default int weight() {
        return 1;
    }

    /** Writes the number of its kind and what belongs to it. */
    void write(Packer out, C codec);

    /** Everything is gone. */
    record Clear<C>() implements Edit<C> {
        @Override
        public int length() {
            return 1;
        }

        @Override
        public void write(Packer out, C codec) {
            out.packInt(CLEAR);
        }
    }
}
