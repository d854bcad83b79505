package dev.casty.codec;

/**
 * Arrays of primitives. The array that is made takes at most eight bytes for each that is left to read, so that a count of what
 * never comes costs no more than what is there.
 */
final class PrimitiveArrays {
    private PrimitiveArrays() {}

    static void write(Packer out, boolean[] value) {
        out.packArrayHeader(value.length);
        out.enter();
        for (boolean element : value) {
            out.packBoolean(element);
        }
        out.leave();
    }

    static boolean[] readBooleans(Unpacker in) {
        var value = new boolean[in.unpackArrayHeader()];
        in.enter();
        for (int i = 0; i < value.length; i++) {
            value[i] = in.unpackBoolean();
        }
        in.leave();
        return value;
    }

    static void write(Packer out, short[] value) {
        out.packArrayHeader(value.length);
        out.enter();
        for (short element : value) {
            out.packInt(element);
        }
        out.leave();
    }

    static short[] readShorts(Unpacker in) {
        var value = new short[in.unpackArrayHeader()];
        in.enter();
        for (int i = 0; i < value.length; i++) {
            value[i] = in.unpackShort();
        }
        in.leave();
        return value;
    }

    static void write(Packer out, char[] value) {
        out.packArrayHeader(value.length);
        out.enter();
        for (char element : value) {
            out.packInt(element);
        }
        out.leave();
    }

    static char[] readChars(Unpacker in) {
        var value = new char[in.unpackArrayHeader()];
        in.enter();
        for (int i = 0; i < value.length; i++) {
            value[i] = in.unpackChar();
        }
        in.leave();
        return value;
    }

    static void write(Packer out, int[] value) {
        out.packArrayHeader(value.length);
        out.enter();
        for (int element : value) {
            out.packInt(element);
        }
        out.leave();
    }

    static int[] readInts(Unpacker in) {
        var value = new int[in.unpackArrayHeader()];
        in.enter();
        for (int i = 0; i < value.length; i++) {
            value[i] = in.unpackInt();
        }
        in.leave();
        return value;
    }

    static void write(Packer out, long[] value) {
        out.packArrayHeader(value.length);
        out.enter();
        for (long element : value) {
            out.packLong(element);
        }
        out.leave();
    }

    static long[] readLongs(Unpacker in) {
        var value = new long[in.unpackArrayHeader()];
        in.enter();
        for (int i = 0; i < value.length; i++) {
            value[i] = in.unpackLong();
        }
        in.leave();
        return value;
    }

    static void write(Packer out, float[] value) {
        out.packArrayHeader(value.length);
        out.enter();
        for (float element : value) {
            out.packFloat(element);
        }
        out.leave();
    }

    static float[] readFloats(Unpacker in) {
        var value = new float[in.unpackArrayHeader()];
        in.enter();
        for (int i = 0; i < value.length; i++) {
            value[i] = in.unpackFloat();
        }
        in.leave();
        return value;
    }

    static void write(Packer out, double[] value) {
        out.packArrayHeader(value.length);
        out.enter();
        for (double element : value) {
            out.packDouble(element);
        }
        out.leave();
    }

    static double[] readDoubles(Unpacker in) {
        var value = new double[in.unpackArrayHeader()];
        in.enter();
        for (int i = 0; i < value.length; i++) {
            value[i] = in.unpackDouble();
        }
        in.leave();
        return value;
    }
}
