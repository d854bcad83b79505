package dev.casty.journal.tool;

import dev.casty.codec.CodecException;
import dev.casty.codec.Unpacker;
import io.netty.buffer.Unpooled;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of an actor, put together from its entries: each is a map from the names of fields to values, of which a later one
 * counts. See {@link dev.casty.runtime.durable.StateMemory}, which reads it for the actor.
 */
final class ActorState {
    private static final String TYPE = "@type";
    private static final String BEHAVIORS = "@behaviors";
    private static final byte[] NO_BEHAVIORS = {(byte) 0x90};

    private @Nullable String type;
    private byte[] behaviors = NO_BEHAVIORS;
    private final Map<String, byte[]> fields = new LinkedHashMap<>();
    private final Edits edits = new Edits();

    /**
     * Takes in the next entry.
     *
     * @throws CodecException if it is not what Casty writes; what came before stays
     */
    void add(byte[] entry) {
        var in = new Unpacker(Unpooled.wrappedBuffer(entry));
        int editsAt = -1;
        for (int left = in.unpackMapHeader(); left > 0; left--) {
            var key = in.unpackKey();
            int start = in.offset();
            if (key.equals(TYPE)) {
                type = in.unpackString();
                continue;
            }
            in.skip();
            if (key.equals(Edits.KEY)) {
                editsAt = start;
            } else {
                add(key, Arrays.copyOfRange(entry, start, in.offset()));
            }
        }
        if (editsAt >= 0) {
            var value = Arrays.copyOfRange(entry, editsAt, entry.length);
            edits.add(new Unpacker(Unpooled.wrappedBuffer(value)), value);
        }
    }

    private void add(String key, byte[] value) {
        if (key.equals(BEHAVIORS)) {
            behaviors = value;
        } else {
            fields.put(key, value);
            edits.forget(key);
        }
    }

    /** The class that the entries name; empty if none does. */
    String type() {
        return type == null ? "" : type;
    }

    /** Prints the fields, in the order of their first change, and the behaviours. */
    void print(PrintStream out, Limits limits) {
        if (!Arrays.equals(behaviors, NO_BEHAVIORS)) {
            out.println("behaviours, the lowest first:");
            out.println("  " + new Values(limits).read(behaviors).text(2));
        }
        out.println(fields.isEmpty() && edits.fields().isEmpty() ? "no fields" : "fields:");
        fields.forEach((name, value) -> {
            out.println("  " + Text.printable(name) + ": "
                    + new Values(limits).read(value).text(2));
            edits.print(name, out, limits);
        });
        for (var name : edits.fields()) {
            if (!fields.containsKey(name)) {
                out.println("  " + Text.printable(name)
                        + ": what the constructor makes, for it was never written as a whole");
                edits.print(name, out, limits);
            }
        }
    }
}
