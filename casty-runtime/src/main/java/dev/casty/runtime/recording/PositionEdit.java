package dev.casty.runtime.recording;

import dev.casty.codec.Codec;
import dev.casty.codec.Packer;

/** One change of a collection that knows its elements by their places. */
sealed interface PositionEdit<E> extends Edit<Codec<E>> {
    int APPEND = 1;
    int SET = 2;
    int INSERT = 3;
    int REMOVE = 4;
    int REMOVE_RANGE = 5;

    /** A new last element. */
    record Append<E>(E element) implements PositionEdit<E> {
        @Override
        public int length() {
            return 2;
        }

        @Override
        public void write(Packer out, Codec<E> codec) {
            out.packInt(APPEND);
            out.packNullable(element, codec);
        }
    }

    /** Another element in a place. */
    record Set<E>(int index, E element) implements PositionEdit<E> {
        @Override
        public int length() {
            return 3;
        }

        @Override
        public void write(Packer out, Codec<E> codec) {
            out.packInt(SET);
            out.packInt(index);
            out.packNullable(element, codec);
        }
    }

    /** New elements before the one in a place. Together, because each alone would move all that are behind it. */
    record Insert<E>(int index, java.util.List<E> elements) implements PositionEdit<E> {
        @Override
        public int length() {
            return 3 + elements.size();
        }

        @Override
        public int weight() {
            return elements.size();
        }

        @Override
        public void write(Packer out, Codec<E> codec) {
            out.packInt(INSERT);
            out.packInt(index);
            out.packInt(elements.size());
            elements.forEach(element -> out.packNullable(element, codec));
        }
    }

    /** Elements are gone whose places, before any of them went, were these, in ascending order. Together, as they are inserted. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares edits
    record Remove<E>(int... indexes) implements PositionEdit<E> {
        @Override
        public int length() {
            return 2 + indexes.length;
        }

        @Override
        public int weight() {
            return indexes.length;
        }

        @Override
        public void write(Packer out, Codec<E> codec) {
            out.packInt(REMOVE);
            out.packInt(indexes.length);
            for (int index : indexes) {
                out.packInt(index);
            }
        }
    }

    /** The elements from a place up to another, that one not included, are gone. */
    record RemoveRange<E>(int from, int to) implements PositionEdit<E> {
        @Override
        public int length() {
            return 3;
        }

        @Override
        public void write(Packer out, Codec<E> codec) {
            out.packInt(REMOVE_RANGE);
            out.packInt(from);
            out.packInt(to);
        }
    }
}
