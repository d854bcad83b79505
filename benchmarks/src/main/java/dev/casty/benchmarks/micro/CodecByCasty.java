package dev.casty.benchmarks.micro;

import dev.casty.codec.Codec;
import dev.casty.codec.Key;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import org.jspecify.annotations.Nullable;

/** As the processor writes codecs: fields in the order of their declaration, and read in any. */
final class CodecByCasty implements Codec<CodecLine> {
    private static final Key AMOUNT = Key.of("amount");
    private static final Key PRICE = Key.of("price");
    private static final Key ARTICLE = Key.of("article");

    @Override
    public void write(Packer out, CodecLine value) {
        out.packMapHeader(3);
        out.enter();
        out.packKey(AMOUNT);
        out.packInt(value.amount());
        out.packKey(PRICE);
        out.packLong(value.price());
        out.packKey(ARTICLE);
        out.packString(value.article());
        out.leave();
    }

    @Override
    public CodecLine read(Unpacker in) {
        int left = in.unpackMapHeader();
        in.enter();
        int amount = 0;
        long price = 0;
        String article = null;
        if (left > 0 && in.tryKey(AMOUNT)) {
            amount = in.unpackInt();
            left--;
        }
        if (left > 0 && in.tryKey(PRICE)) {
            price = in.unpackLong();
            left--;
        }
        if (left > 0 && in.tryKey(ARTICLE)) {
            article = in.unpackString();
            left--;
        }
        for (; left > 0; left--) {
            switch (in.unpackKey()) {
                case "amount" -> amount = in.unpackInt();
                case "price" -> price = in.unpackLong();
                case "article" -> article = in.unpackString();
                default -> in.skip();
            }
        }
        in.leave();
        return new CodecLine(amount, price, required(in, article));
    }

    private static String required(Unpacker in, @Nullable String article) {
        if (article == null) {
            throw in.failure("CodecLine.article is missing");
        }
        return article;
    }
}
