package dev.casty.runtime.durable;

import dev.casty.Behavior;
import dev.casty.StateException;
import dev.casty.codec.CodecException;
import dev.casty.codec.Key;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import dev.casty.spi.StateType;
import dev.casty.spi.StateType.Restored;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an actor's fields held when the last handler ended: so it is seen what a handler changes, and what a failed one has
 * changed is forgotten. For the actor's own thread.
 *
 * <p>An entry of the journal is a map from the names of fields to their values, in MessagePack; a change has those that have
 * changed, a snapshot all that ever did. Two more keys can be no field's name: {@value #TYPE}, the class, and
 * {@value #BEHAVIORS}, the stack of behaviours, the lowest first. A field that never changed is in no entry; it has whatever
 * the constructor gives it.
 *
 * @param <A> the actor's class
 */
public final class StateMemory<A> {
    private static final String TYPE = "@type";
    private static final String BEHAVIORS = "@behaviors";
    private static final Key TYPE_KEY = Key.of(TYPE);
    private static final Key BEHAVIORS_KEY = Key.of(BEHAVIORS);
    private static final byte[] NO_BEHAVIORS = {(byte) 0x90};
    private static final int SCRATCH_BYTES = 256;
    /** A larger buffer is not kept for the next time: an actor is idle most of the time. */
    private static final int MAX_KEPT_BYTES = 4096;

    private final StateType<A> type;
    /** The value of each field as it was encoded last; null for one that was not. */
    private final byte[] @Nullable [] encodings;
    /** Whether a field is in any entry. */
    private final boolean[] saved;

    private final long[] bits;
    private final @Nullable Object[] values;
    private byte[] behaviors = NO_BEHAVIORS;
    private boolean typeSaved;
    private @Nullable ByteBuf scratch;

    /** Of an actor that has no state yet. */
    public StateMemory(StateType<A> type) {
        this.type = type;
        encodings = new byte[type.size()][];
        saved = new boolean[type.size()];
        bits = new long[type.size()];
        values = new Object[type.size()];
    }

    // ---- reading

    /** Takes in an entry of the journal; the oldest comes first. */
    public void load(byte[] entry) {
        var in = new Unpacker(Unpooled.wrappedBuffer(entry));
        try {
            for (int left = in.unpackMapHeader(); left > 0; left--) {
                load(in.unpackKey(), in, entry);
            }
        } catch (CodecException e) {
            throw new StateException("the state of a " + type.name() + " is not in the form that Casty writes", e);
        }
    }

    private void load(String key, Unpacker in, byte[] entry) {
        if (key.equals(TYPE)) {
            checkType(in.unpackString());
            return;
        }
        int start = in.offset();
        in.skip();
        var value = Arrays.copyOfRange(entry, start, in.offset());
        if (key.equals(BEHAVIORS)) {
            behaviors = value;
            return;
        }
        int field = type.numberOf(key);
        if (field >= 0) {
            encodings[field] = value;
            saved[field] = true;
        }
    }

    private void checkType(String written) {
        if (!written.equals(type.name())) {
            throw new StateException(
                    "the state under this name was written by an actor of the class " + written + ", not " + type.name()
                            + ": use another name, or delete that state",
                    null);
        }
        typeSaved = true;
    }

    /** Gives a new instance what is known, and begins to watch its fields. Its behaviours, the lowest first. */
    public List<Restored<?>> restore(A actor) {
        for (int field = 0; field < saved.length; field++) {
            var encoding = encodings[field];
            if (saved[field] && encoding != null) {
                read(actor, field, encoding);
            }
            remember(actor, field);
        }
        return restoreBehaviors(actor);
    }

    private void read(A actor, int field, byte[] encoding) {
        try {
            type.read(actor, field, new Unpacker(Unpooled.wrappedBuffer(encoding)));
        } catch (RuntimeException e) { // a codec's, or that of a constructor that was given what was read
            throw new StateException(
                    "the field " + type.key(field).name() + " of " + type.name() + " can't be read back: "
                            + e.getMessage() + ". Has its type changed?",
                    e);
        }
    }

    private List<Restored<?>> restoreBehaviors(A actor) {
        var restored = new ArrayList<Restored<?>>();
        var in = new Unpacker(Unpooled.wrappedBuffer(behaviors));
        try {
            for (int left = in.unpackArrayHeader(); left > 0; left--) {
                restored.add(type.readBehavior(actor, in));
            }
        } catch (CodecException e) {
            throw new StateException("a behaviour of " + type.name() + " can't be made again: " + e.getMessage(), e);
        }
        return restored;
    }

    // ---- noticing

    /** Notes what a field holds now. */
    private void remember(A actor, int field) {
        switch (type.detection(field)) {
            case BITS -> bits[field] = type.bits(actor, field);
            case IDENTITY -> values[field] = type.value(actor, field);
            case ENCODING -> {
                if (encodings[field] == null) {
                    encodings[field] = encode(actor, field);
                }
            }
        }
    }

    /**
     * What has changed since the last time, as an entry; null if nothing has. From then on it counts as known.
     *
     * @param stack the behaviours, the lowest first
     * @throws CodecException if something can't be written; then nothing counts as known
     */
    public byte @Nullable [] changes(A actor, List<Behavior> stack) {
        byte @Nullable [] @Nullable [] changed = null;
        int count = 0;
        for (int field = 0; field < saved.length; field++) {
            var encoding = ifChanged(actor, field);
            if (encoding != null) {
                changed = changed == null ? new byte[saved.length][] : changed;
                changed[field] = encoding;
                count++;
            }
        }
        var newBehaviors = encodeIfChanged(stack);
        if (changed == null && newBehaviors == null) {
            return null;
        }
        if (newBehaviors != null) {
            behaviors = newBehaviors;
        }
        for (int field = 0; changed != null && field < saved.length; field++) {
            if (changed[field] != null) {
                encodings[field] = changed[field];
                saved[field] = true;
                remember(actor, field);
            }
        }
        return entry(changed, count, newBehaviors);
    }

    private byte @Nullable [] ifChanged(A actor, int field) {
        return switch (type.detection(field)) {
            case BITS -> type.bits(actor, field) == bits[field] ? null : encode(actor, field);
            case IDENTITY -> type.value(actor, field) == values[field] ? null : encode(actor, field);
            case ENCODING -> {
                var out = scratch();
                type.write(actor, field, new Packer(out));
                yield isSame(out, encodings[field]) ? null : bytes(out);
            }
        };
    }

    private static boolean isSame(ByteBuf out, byte @Nullable [] known) {
        int length = out.readableBytes();
        return known != null
                && Arrays.equals(out.array(), out.arrayOffset(), out.arrayOffset() + length, known, 0, known.length);
    }

    private byte @Nullable [] encodeIfChanged(List<Behavior> stack) {
        if (stack.isEmpty() && Arrays.equals(behaviors, NO_BEHAVIORS)) {
            return null;
        }
        var out = scratch();
        var packer = new Packer(out);
        packer.packArrayHeader(stack.size());
        stack.forEach(each -> type.writeBehavior(each, packer));
        return isSame(out, behaviors) ? null : bytes(out);
    }

    private byte[] encode(A actor, int field) {
        var out = scratch();
        type.write(actor, field, new Packer(out));
        return bytes(out);
    }

    // ---- writing

    private byte[] entry(byte @Nullable [] @Nullable [] fields, int count, byte @Nullable [] stack) {
        var out = scratch();
        var packer = new Packer(out);
        packer.packMapHeader(count + (stack == null ? 0 : 1) + (typeSaved ? 0 : 1));
        if (!typeSaved) {
            packer.packKey(TYPE_KEY);
            packer.packString(type.name());
            typeSaved = true;
        }
        for (int field = 0; fields != null && field < fields.length; field++) {
            var encoding = fields[field];
            if (encoding != null) {
                packer.packKey(type.key(field));
                out.writeBytes(encoding);
            }
        }
        if (stack != null) {
            packer.packKey(BEHAVIORS_KEY);
            out.writeBytes(stack);
        }
        return bytes(out);
    }

    /** All that ever changed, as an entry that stands for all before it. */
    public byte[] snapshot() {
        int count = 0;
        byte[] @Nullable [] kept = new byte[saved.length][];
        for (int field = 0; field < saved.length; field++) {
            if (saved[field]) {
                kept[field] = encodings[field];
                count++;
            }
        }
        typeSaved = false;
        return entry(kept, count, behaviors);
    }

    private ByteBuf scratch() {
        var kept = scratch;
        if (kept == null || kept.capacity() > MAX_KEPT_BYTES) {
            kept = Unpooled.buffer(SCRATCH_BYTES);
            scratch = kept;
        }
        return kept.clear();
    }

    private static byte[] bytes(ByteBuf out) {
        var copy = new byte[out.readableBytes()];
        out.readBytes(copy);
        return copy;
    }
}
