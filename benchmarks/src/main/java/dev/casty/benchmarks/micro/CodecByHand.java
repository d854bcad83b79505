package dev.casty.benchmarks.micro;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;

/**
 * The same bytes written by hand for this record and the forms that its numbers have here, with the buffer's own methods. It trusts
 * what it reads: it passes over names and formats without looking, and knows no other order.
 */
final class CodecByHand {
    private static final byte[] AMOUNT = key("amount");
    private static final byte[] PRICE = key("price");
    private static final byte[] ARTICLE = key("article");

    private static final int MAP_OF_3 = 0x83;
    private static final int FIXSTR = 0xa0;
    private static final int UINT32 = 0xce;
    private static final int UINT64 = 0xcf;

    private CodecByHand() {}

    private static byte[] key(String name) {
        var key = new byte[name.length() + 1];
        key[0] = (byte) (FIXSTR | name.length());
        System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, key, 1, name.length());
        return key;
    }

    static void write(ByteBuf out, CodecLine value) {
        out.writeByte(MAP_OF_3);
        out.writeBytes(AMOUNT);
        out.writeByte(UINT32);
        out.writeInt(value.amount());
        out.writeBytes(PRICE);
        out.writeByte(UINT64);
        out.writeLong(value.price());
        out.writeBytes(ARTICLE);
        int header = out.writerIndex();
        out.writeByte(FIXSTR);
        out.setByte(header, FIXSTR | ByteBufUtil.writeUtf8(out, value.article()));
    }

    static CodecLine read(ByteBuf in) {
        in.skipBytes(1 + AMOUNT.length + 1);
        int amount = in.readInt();
        in.skipBytes(PRICE.length + 1);
        long price = in.readLong();
        in.skipBytes(ARTICLE.length);
        int length = in.readByte() & 0x1f;
        var article = in.toString(in.readerIndex(), length, StandardCharsets.UTF_8);
        in.skipBytes(length);
        return new CodecLine(amount, price, article);
    }
}
