package casty.samples.evolution.after;

import dev.casty.codec.Codec;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import java.util.Currency;

// region codec
/** A type of the JDK for which Casty brings no codec. */
final class CurrencyCodec implements Codec<Currency> {
    @Override
    public void write(Packer out, Currency value) {
        out.packString(value.getCurrencyCode());
    }

    @Override
    public Currency read(Unpacker in) {
        return Currency.getInstance(in.unpackString());
    }
}
// endregion codec
