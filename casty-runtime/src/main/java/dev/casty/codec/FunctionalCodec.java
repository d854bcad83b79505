package dev.casty.codec;

/** A codec of two functions. What the reading one throws, because what it was given makes no value, becomes a {@link CodecException}. */
record FunctionalCodec<T>(Writing<T> writing, Reading<T> reading) implements Codec<T> {
    interface Writing<T> {
        void write(Packer out, T value);
    }

    interface Reading<T> {
        T read(Unpacker in);
    }

    @Override
    public void write(Packer out, T value) {
        writing.write(out, value);
    }

    @Override
    public T read(Unpacker in) {
        try {
            return reading.read(in);
        } catch (RuntimeException e) {
            throw in.refused(e);
        }
    }
}
