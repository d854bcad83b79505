package dev.casty.runtime.recording;

import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** What is written of a collection. */
final class Edited {
    private Edited() {}

    static byte[] written(Object recorded) {
        var buffer = Unpooled.buffer();
        ((Recording) recorded).writeEdits(new Packer(buffer));
        return ByteBufUtil.getBytes(buffer);
    }

    static void replay(Object recorded, byte[] written) {
        ((Recording) recorded).replay(new Unpacker(Unpooled.wrappedBuffer(written)));
    }
}
