package dev.casty.cluster.authority.register;

import dev.casty.cluster.ClusterConfig;
import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a node says of the founding.
 *
 * @param asks whether it wants to hear the same of who gets this
 * @param founders whom it was told to take for the founders
 * @param place which of them it is, counted from 0; -1 if none
 * @param store the number of its store
 * @param charter the stores of the founders that it has agreed to; empty if it has not
 * @param inForce whether it knows that all founders have
 */
public record FoundingMessage(
        boolean asks, List<NodeAddress> founders, int place, long store, List<Long> charter, boolean inForce) {

    private static final int ASKS = 1;
    private static final int IN_FORCE = 2;

    /** Writes it. */
    public void write(ByteBuf out) {
        out.writeByte((asks ? ASKS : 0) | (inForce ? IN_FORCE : 0)).writeByte(place + 1);
        out.writeLong(store).writeByte(founders.size());
        for (var each : founders) {
            Primitives.writeText(out, each.host());
            Primitives.writeNumber(out, each.port());
        }
        writeStores(out, charter);
    }

    /** Reads one. It is hostile. */
    public static FoundingMessage read(ByteBuf in) {
        int flags = Primitives.readByte(in);
        int place = Primitives.readByte(in) - 1;
        long store = Primitives.readLong(in);
        var founders = readList(in, FoundingMessage::readAddress);
        var charter = readStores(in);
        if (place >= founders.size()) {
            throw new MalformedException(
                    "expected one of " + founders.size() + " founders, found the one after " + place);
        }
        return new FoundingMessage((flags & ASKS) != 0, founders, place, store, charter, (flags & IN_FORCE) != 0);
    }

    static void writeStores(ByteBuf out, List<Long> stores) {
        out.writeByte(stores.size());
        stores.forEach(out::writeLong);
    }

    static List<Long> readStores(ByteBuf in) {
        return readList(in, Primitives::readLong);
    }

    private static <T> List<T> readList(ByteBuf in, Function<ByteBuf, T> element) {
        int size = Primitives.readByte(in);
        if (size > ClusterConfig.MAX_FOUNDERS) {
            throw new MalformedException("expected at most " + ClusterConfig.MAX_FOUNDERS + " founders, found " + size);
        }
        var list = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.apply(in));
        }
        return List.copyOf(list);
    }

    private static NodeAddress readAddress(ByteBuf in) {
        var host = Primitives.readText(in, NodeAddress.MAX_HOST_BYTES);
        int port = Primitives.readNumber(in, 0xffff);
        if (host.isBlank()) {
            throw new MalformedException("expected a founder's host, and it is blank");
        }
        return new NodeAddress(host, port);
    }
}
