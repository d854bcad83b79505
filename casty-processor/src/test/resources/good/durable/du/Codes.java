package du;

import dev.casty.annotation.EncodedBy;
import dev.casty.codec.Codec;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.util.Currency;
import java.util.Locale;

/** Codecs of types that are somebody else's, and one of a class that is no record. */
final class Codes {
    private Codes() {}

    static final class LocaleCodec implements Codec<Locale> {
        @Override
        public void write(Packer out, Locale value) {
            out.packString(value.toLanguageTag());
        }

        @Override
        public Locale read(Unpacker in) {
            return Locale.forLanguageTag(in.unpackString());
        }
    }

    static final class CurrencyCodec implements Codec<Currency> {
        @Override
        public void write(Packer out, Currency value) {
            out.packString(value.getCurrencyCode());
        }

        @Override
        public Currency read(Unpacker in) {
            return Currency.getInstance(in.unpackString());
        }
    }

    @EncodedBy(PointCodec.class)
    static final class Point {
        final int x;

        Point(int x) {
            this.x = x;
        }
    }

    static final class PointCodec implements Codec<Point> {
        @Override
        public void write(Packer out, Point value) {
            out.packInt(value.x);
        }

        @Override
        public Point read(Unpacker in) {
            return new Point(in.unpackInt());
        }
    }
}
