package dev.casty.cluster.ownership;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The stores that the nodes have agreed on: between them shards are shared out.
 *
 * @param stores by their numbers
 */
record Roll(SortedSet<Long> stores) {
    static final String REGISTER = "stores";

    static Roll of(Register register) {
        var stores = new TreeSet<Long>();
        var in = Unpooled.wrappedBuffer(register.value());
        while (in.isReadable()) {
            stores.add(Primitives.readLong(in));
        }
        return new Roll(stores);
    }

    Roll with(long store) {
        var more = new TreeSet<>(stores);
        more.add(store);
        return new Roll(more);
    }

    Roll without(long store) {
        var fewer = new TreeSet<>(stores);
        fewer.remove(store);
        return new Roll(fewer);
    }

    byte[] toBytes() {
        var out = Unpooled.buffer();
        stores.forEach(out::writeLong);
        return ByteBufUtil.getBytes(out);
    }
}
