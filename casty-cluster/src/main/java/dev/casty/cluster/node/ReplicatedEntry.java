package dev.casty.cluster.node;

import dev.casty.cluster.wire.MalformedException;
import dev.casty.journal.Entry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the entries of a replicated actor are kept: with each whole state goes how the actor is made, so that any node that has a copy can
 * make it. A byte in front says what there is.
 */
final class ReplicatedEntry {
    private static final int CHANGE = 0;
    /** The actor has begun, and has no state yet. */
    private static final int BIRTH = 1;

    private static final int STATE = 2;

    private ReplicatedEntry() {}

    /** The first entry of all. */
    static Entry birth(Recipe recipe) {
        var out = Unpooled.buffer();
        recipe.write(out.writeByte(BIRTH));
        return new Entry(Entry.Kind.SNAPSHOT, ByteBufUtil.getBytes(out));
    }

    /** An entry as the actor has made it, ready for replicas. */
    static Entry wrap(Entry.Kind kind, byte[] payload, Recipe recipe) {
        return switch (kind) {
            case CHANGE ->
                new Entry(kind, with(Unpooled.buffer(payload.length + 1).writeByte(CHANGE), payload));
            case SNAPSHOT -> {
                var out = Unpooled.buffer(payload.length + recipe.bytes().length + Byte.MAX_VALUE);
                recipe.write(out.writeByte(STATE));
                yield new Entry(kind, with(out, payload));
            }
            case DELETION -> new Entry(kind, payload);
        };
    }

    private static byte[] with(ByteBuf out, byte[] payload) {
        return ByteBufUtil.getBytes(out.writeBytes(payload));
    }

    /** How the actor of a copy is made; null if there is none. */
    static @Nullable Recipe recipe(List<Entry> copy) {
        if (copy.isEmpty()) {
            return null;
        }
        var in = Unpooled.wrappedBuffer(copy.getFirst().payload());
        if (in.readByte() == CHANGE) {
            throw new MalformedException("expected a copy to begin with a whole state");
        }
        return Recipe.read(in);
    }

    /** What the actor itself has written. */
    static List<Entry> unwrap(List<Entry> copy) {
        var entries = new ArrayList<Entry>();
        for (var each : copy) {
            var in = Unpooled.wrappedBuffer(each.payload());
            int what = in.readByte();
            if (what == STATE) {
                Recipe.read(in);
            }
            if (what != BIRTH) {
                entries.add(new Entry(each.kind(), ByteBufUtil.getBytes(in)));
            }
        }
        return entries;
    }
}
