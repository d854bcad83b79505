package dev.casty.journal.tool;

import dev.casty.codec.CodecException;
import dev.casty.codec.Unpacker;
import dev.casty.journal.tool.Shown.Group;
import dev.casty.journal.tool.Shown.Item;
import dev.casty.journal.tool.Shown.Leaf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads values out of MessagePack without knowing their classes, and shows them as JSON; binary data, which JSON has no form
 * for, as {@code h'00ff'}. As much of each is kept as the limits say. For one entry, or one field.
 */
final class Values {
    private final Limits limits;
    private int left;

    Values(Limits limits) {
        this.limits = limits;
        left = limits.values();
    }

    /**
     * Reads one value.
     *
     * @throws CodecException if the bytes are none
     */
    Shown read(byte[] bytes) {
        return read(new Unpacker(Unpooled.wrappedBuffer(bytes)));
    }

    private Shown read(Unpacker in) {
        left--;
        return switch (in.nextType()) {
            case NIL -> {
                in.skip();
                yield new Leaf("null");
            }
            case BOOLEAN -> new Leaf(String.valueOf(in.unpackBoolean()));
            case INTEGER -> new Leaf(String.valueOf(in.unpackLong()));
            case FLOAT -> new Leaf(String.valueOf(in.unpackFloat()));
            case DOUBLE -> new Leaf(String.valueOf(in.unpackDouble()));
            case STRING -> new Leaf(string(in.unpackString()));
            case BINARY -> new Leaf(binary(in.unpackBinary()));
            case ARRAY -> array(in);
            case MAP -> map(in);
            case EXTENSION -> extension(in);
        };
    }

    private String string(String value) {
        if (value.length() <= limits.chars()) {
            return Text.quoted(value);
        }
        int end = Character.isHighSurrogate(value.charAt(limits.chars() - 1)) ? limits.chars() - 1 : limits.chars();
        return Text.quoted(value.substring(0, end)) + "... " + Text.number(value.length() - end) + " more chars";
    }

    private String binary(byte[] value) {
        int shown = Math.min(value.length, limits.bytes());
        var hex = "h'" + HexFormat.of().formatHex(Arrays.copyOf(value, shown)) + "'";
        return shown == value.length ? hex : hex + "... " + Text.number(value.length - shown) + " more bytes";
    }

    private static Shown extension(Unpacker in) {
        int start = in.offset();
        in.skip();
        return new Leaf("an extension type of " + Text.bytes(in.offset() - start));
    }

    private Shown array(Unpacker in) {
        int count = in.unpackArrayHeader();
        var items = new ArrayList<Item>();
        in.enter();
        int i = 0;
        for (; i < count && hasRoom(items); i++) {
            items.add(new Item(null, read(in)));
        }
        skip(in, count - i);
        in.leave();
        return new Group("[]", items, count - i);
    }

    private Shown map(Unpacker in) {
        int count = in.unpackMapHeader();
        var items = new ArrayList<Item>();
        in.enter();
        int i = 0;
        for (; i < count && hasRoom(items); i++) {
            var key = read(in);
            items.add(new Item(key.line(), read(in)));
        }
        skip(in, 2 * (count - i));
        in.leave();
        return new Group("{}", items, count - i);
    }

    private boolean hasRoom(List<Item> items) {
        return left > 0 && items.size() < limits.elements();
    }

    private static void skip(Unpacker in, int count) {
        for (int i = 0; i < count; i++) {
            in.skip();
        }
    }
}
