package dev.casty.cluster.ownership;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * What is agreed on about a store's node: whether it may own anything now.
 *
 * @param tenure grows each time the node begins anew; what was owned in an earlier one is not any more
 * @param beat grows with each renewal
 * @param ended whether the tenure is over; it does not come back
 */
record Lease(long tenure, long beat, boolean ended) {
    static final Lease NONE = new Lease(0, 0, true);

    static String register(long store) {
        return "lease/" + Long.toHexString(store);
    }

    Lease renewed() {
        return new Lease(tenure, beat + 1, false);
    }

    Lease over() {
        return new Lease(tenure, beat, true);
    }

    Lease successor() {
        return new Lease(tenure + 1, 0, false);
    }

    byte[] toBytes() {
        var out = Unpooled.buffer();
        Primitives.writeNumber(out, tenure);
        Primitives.writeNumber(out, beat);
        out.writeBoolean(ended);
        return ByteBufUtil.getBytes(out);
    }

    static Lease of(Register register) {
        if (register.version() == 0) {
            return NONE;
        }
        var in = Unpooled.wrappedBuffer(register.value());
        return new Lease(Primitives.readNumber(in), Primitives.readNumber(in), Primitives.readByte(in) != 0);
    }
}
