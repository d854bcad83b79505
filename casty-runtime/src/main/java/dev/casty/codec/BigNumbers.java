package dev.casty.codec;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Numbers without a size of their own. A few bytes can stand for a number whose sum with 1, or whose text, takes gigabytes: so they
 * have bounds here, in both directions.
 */
final class BigNumbers {
    /** The largest two's complement: numbers of some 19,700 digits. */
    static final int MAX_BYTES = 8192;

    /** The largest scale of a decimal, and its largest negative one: about as many digits. */
    static final int MAX_SCALE = 20_000;

    private BigNumbers() {}

    /** An integer where it fits, else two's complement as binary data. */
    static void write(Packer out, BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            out.packLong(value.longValue());
        } else if (value.bitLength() < MAX_BYTES * Byte.SIZE) {
            out.packBinary(value.toByteArray());
        } else {
            throw new CodecException("a BigInteger of " + value.bitLength() + " bits is larger than the " + MAX_BYTES
                    + " bytes that are read");
        }
    }

    static BigInteger readInteger(Unpacker in) {
        if (in.isInteger()) {
            return BigInteger.valueOf(in.unpackLong());
        }
        int length = in.unpackBinaryHeader();
        if (length == 0 || length > MAX_BYTES) {
            throw in.failure("expected a BigInteger of 1 to " + MAX_BYTES + " bytes, found " + length);
        }
        return new BigInteger(in.readBytes(length));
    }

    /** The unscaled value and the scale. */
    static void write(Packer out, BigDecimal value) {
        if (!isScale(value.scale())) {
            throw new CodecException("a BigDecimal of scale " + value.scale() + " is beyond the " + MAX_SCALE
                    + " that are read; stripTrailingZeros() or setScale() may bring it nearer");
        }
        out.packArrayHeader(2);
        out.enter();
        write(out, value.unscaledValue());
        out.packInt(value.scale());
        out.leave();
    }

    /** An integer is a decimal, too: a field may have been widened. */
    static BigDecimal readDecimal(Unpacker in) {
        if (in.isInteger()) {
            return BigDecimal.valueOf(in.unpackLong());
        }
        in.enterArray(2);
        var unscaled = readInteger(in);
        int scale = in.unpackInt();
        if (!isScale(scale)) {
            throw in.failure("expected a scale of at most " + MAX_SCALE + ", found " + scale);
        }
        in.leave();
        return new BigDecimal(unscaled, scale);
    }

    private static boolean isScale(int scale) {
        return scale >= -MAX_SCALE && scale <= MAX_SCALE;
    }
}
