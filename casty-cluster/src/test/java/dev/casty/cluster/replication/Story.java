package dev.casty.cluster.replication;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/** A state of the simulation: the numbers of all changes that led to it, in their order. */
record Story(List<Long> ids) {
    static byte[] bytes(List<Long> ids) {
        var out = Unpooled.buffer();
        ids.forEach(out::writeLong);
        return ByteBufUtil.getBytes(out);
    }

    static Story of(Copy copy) {
        var ids = new ArrayList<Long>();
        for (var entry : copy.entries()) {
            switch (entry.kind()) {
                case CHANGE -> {}
                case SNAPSHOT, DELETION -> ids.clear();
            }
            var in = Unpooled.wrappedBuffer(entry.payload());
            while (in.isReadable()) {
                ids.add(in.readLong());
            }
        }
        return new Story(ids);
    }
}
