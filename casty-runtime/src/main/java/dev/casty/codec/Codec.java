package dev.casty.codec;

/**
 * How values of one type are written and read. The processor generates codecs for messages, replies and states;
 * {@link Codecs} has those of the JDK's types; for any other type you write one.
 *
 * <p>What {@link #write} writes is exactly one MessagePack value (an array or a map for several) and never nil, by which
 * {@link Packer#packNullable} tells an absent value; {@link #read} reads all of it. Who opens an array or a map of its own calls
 * {@code enter()} and {@code leave()} around its contents, on both sides, so that depth stays bounded. A codec has no state: all threads
 * share it.
 *
 * @param <T> the type of the values; they are never null
 */
public interface Codec<T> {
    /** Writes a value. Throws {@link CodecException} if it has no form in bytes. */
    void write(Packer out, T value);

    /**
     * Reads a value. The bytes may be anything: what doesn't fit ends in a {@link CodecException}, and nothing is allocated
     * because a length is announced, only because the bytes are there.
     */
    T read(Unpacker in);
}
