package dev.casty.codec;

import java.util.List;

/** A codec of {@link Codecs}, and values at the ends of what it can write. */
record Sample<T>(String name, Codec<T> codec, List<T> values) {
    /** As a test's name. */
    @Override
    public String toString() {
        return name;
    }

    List<byte[]> written() {
        return values.stream().map(value -> Bytes.written(codec, value)).toList();
    }
}
