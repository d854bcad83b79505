package dev.casty.cluster.ownership;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.replication.Shard;
import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/**
 * What is agreed on about a shard.
 *
 * @param epoch grows with each change of owner or replicas
 * @param owner the store whose node owns it; 0 if nobody does
 * @param tenure of the owner: the grant ends with it
 * @param replicas between which stores it is copied
 * @param former the stores that count until {@code opened}; none for a new shard
 * @param opened whether a quorum of the replicas has all that the former ones had
 */
record Grant(long epoch, long owner, long tenure, List<Long> replicas, List<Long> former, boolean opened) {
    static final Grant NONE = new Grant(0, 0, 0, List.of(), List.of(), true);

    Grant {
        replicas = List.copyOf(replicas);
        former = List.copyOf(former);
    }

    static String register(Shard shard) {
        return "shard/" + shard;
    }

    /** The stores that have what was acknowledged. */
    List<Long> active() {
        return opened ? replicas : former;
    }

    /** Of another owner, who has to open it first. */
    Grant to(long newOwner, long newTenure, List<Long> newReplicas) {
        return new Grant(epoch + 1, newOwner, newTenure, newReplicas, active(), false);
    }

    /** The new replicas have all. */
    Grant open() {
        return new Grant(epoch, owner, tenure, replicas, former, true);
    }

    /** Nobody's. */
    Grant released() {
        return new Grant(epoch, 0, 0, replicas, former, opened);
    }

    byte[] toBytes() {
        var out = Unpooled.buffer();
        Primitives.writeNumber(out, epoch);
        out.writeLong(owner);
        Primitives.writeNumber(out, tenure);
        writeStores(out, replicas);
        writeStores(out, former);
        out.writeBoolean(opened);
        return ByteBufUtil.getBytes(out);
    }

    static Grant of(Register register) {
        if (register.version() == 0) {
            return NONE;
        }
        var in = Unpooled.wrappedBuffer(register.value());
        return new Grant(
                Primitives.readNumber(in),
                Primitives.readLong(in),
                Primitives.readNumber(in),
                readStores(in),
                readStores(in),
                Primitives.readByte(in) != 0);
    }

    private static void writeStores(ByteBuf out, List<Long> stores) {
        out.writeByte(stores.size());
        stores.forEach(out::writeLong);
    }

    private static List<Long> readStores(ByteBuf in) {
        int count = Primitives.readByte(in);
        var stores = new ArrayList<Long>(count);
        for (int at = 0; at < count; at++) {
            stores.add(Primitives.readLong(in));
        }
        return stores;
    }
}
