package dev.casty.benchmarks.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.core.buffer.ArrayBufferInput;
import org.msgpack.core.buffer.MessageBuffer;

/** The same bytes by msgpack-core, used as its own documentation does, packer and unpacker kept. */
final class CodecByReference {
    private final MessageBufferPacker packer = MessagePack.newDefaultBufferPacker();

    private final ArrayBufferInput input = new ArrayBufferInput(new byte[0]);
    private final MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(input);

    MessageBuffer write(CodecLine value) {
        try {
            packer.clear();
            packer.packMapHeader(3)
                    .packString("amount")
                    .packInt(value.amount())
                    .packString("price")
                    .packLong(value.price())
                    .packString("article")
                    .packString(value.article());
            return packer.toMessageBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void begin(byte[] bytes) {
        try {
            input.reset(bytes);
            unpacker.reset(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CodecLine read() {
        try {
            int amount = 0;
            long price = 0;
            String article = "";
            for (int left = unpacker.unpackMapHeader(); left > 0; left--) {
                switch (unpacker.unpackString()) {
                    case "amount" -> amount = unpacker.unpackInt();
                    case "price" -> price = unpacker.unpackLong();
                    case "article" -> article = unpacker.unpackString();
                    default -> unpacker.skipValue();
                }
            }
            return new CodecLine(amount, price, article);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
