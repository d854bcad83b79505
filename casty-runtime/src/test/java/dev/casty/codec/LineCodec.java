package dev.casty.codec;

/** Like generated code: a map from names to values, read in order as long as they come in order. */
final class LineCodec implements Codec<Line> {
    private static final Key AMOUNT = Key.of("amount");
    private static final Key PRICE = Key.of("price");
    private static final Key NOTE = Key.of("note");

    @Override
    public void write(Packer out, Line value) {
        out.packMapHeader(3);
        out.enter();
        out.packKey(AMOUNT);
        out.packInt(value.amount());
        out.packKey(PRICE);
        out.packLong(value.price());
        out.packKey(NOTE);
        out.packNullable(value.note(), Codecs.STRING);
        out.leave();
    }

    @Override
    public Line read(Unpacker in) {
        int left = in.unpackMapHeader();
        in.enter();
        int amount = 0;
        long price = 0;
        String note = null;
        if (left > 0 && in.tryKey(AMOUNT)) {
            amount = in.unpackInt();
            left--;
        }
        if (left > 0 && in.tryKey(PRICE)) {
            price = in.unpackLong();
            left--;
        }
        if (left > 0 && in.tryKey(NOTE)) {
            note = in.unpackNullable(Codecs.STRING);
            left--;
        }
        for (; left > 0; left--) {
            switch (in.unpackKey()) {
                case "amount" -> amount = in.unpackInt();
                case "price" -> price = in.unpackLong();
                case "note" -> note = in.unpackNullable(Codecs.STRING);
                default -> in.skip();
            }
        }
        in.leave();
        return new Line(amount, price, note);
    }
}
