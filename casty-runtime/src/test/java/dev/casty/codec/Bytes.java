package dev.casty.codec;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Buffers for tests. */
final class Bytes {
    private Bytes() {}

    /** What is written. */
    static byte[] written(Consumer<Packer> writing) {
        var buffer = Unpooled.buffer();
        writing.accept(new Packer(buffer));
        return ByteBufUtil.getBytes(buffer);
    }

    static <T> byte[] written(Codec<T> codec, T value) {
        return written(out -> out.packNullable(value, codec));
    }

    static Unpacker reader(byte[] bytes) {
        return new Unpacker(Unpooled.wrappedBuffer(bytes));
    }

    /** Of bytes in hexadecimal, as in {@code "c4 01 ff"}. */
    static Unpacker reader(String hex) {
        return reader(bytes(hex));
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
}
