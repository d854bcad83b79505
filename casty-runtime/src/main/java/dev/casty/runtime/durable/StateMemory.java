package dev.casty.runtime.durable;

import dev.casty.Behavior;
import dev.casty.StateException;
import dev.casty.codec.CodecException;
import dev.casty.codec.Key;
import dev.casty.codec.Packer;
import dev.casty.codec.Surroundings;
import dev.casty.codec.Unpacker;
import dev.casty.runtime.recording.EditRecorder;
import dev.casty.spi.StateType;
import dev.casty.spi.StateType.Restored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an actor's fields held when the last handler ended: so it is seen what a handler changes, and what a failed one has
 * changed is forgotten. For the actor's own thread.
 *
 * <p>An entry of the journal is a map from the names of fields to their values, in MessagePack; a change has those that have
 * changed, a snapshot all that ever did. Three more keys can be no field's name: {@value #TYPE}, the class;
 * {@value #BEHAVIORS}, the stack of behaviours, the lowest first; and {@value #EDITS}, a map from the names of fields to what
 * was done to the collections in them. A field that never changed is in no entry; it has whatever the constructor gives it.
 *
 * @param <A> the actor's class
 */
public final class StateMemory<A> {
    private static final String TYPE = "@type";
    private static final String BEHAVIORS = "@behaviors";
    private static final String EDITS = "@edits";
    private static final Key TYPE_KEY = Key.of(TYPE);
    private static final Key BEHAVIORS_KEY = Key.of(BEHAVIORS);
    private static final Key EDITS_KEY = Key.of(EDITS);
    private static final byte[] NO_BEHAVIORS = {(byte) 0x90};

    private final StateType<A> type;
    private final Encoder encoder;
    private final EditRecorder recorder = new EditRecorder();
    private final List<FieldMemory<A>> fields = new ArrayList<>();
    private byte[] behaviors = NO_BEHAVIORS;
    private boolean typeSaved;

    /** Of an actor that has no state yet. */
    public StateMemory(StateType<A> type, Surroundings surroundings) {
        this.type = type;
        encoder = new Encoder(surroundings);
        for (int field = 0; field < type.size(); field++) {
            fields.add(FieldMemory.of(type, field, encoder, recorder));
        }
    }

    // ---- reading

    /** Takes in an entry of the journal; the oldest comes first. */
    public void load(byte[] entry) {
        var in = encoder.reader(entry);
        try {
            for (int left = in.unpackMapHeader(); left > 0; left--) {
                load(in.unpackKey(), in, entry);
            }
        } catch (CodecException e) {
            throw new StateException("the state of a " + type.name() + " is not in the form that Casty writes", e);
        }
    }

    private void load(String key, Unpacker in, byte[] entry) {
        switch (key) {
            case TYPE -> checkType(in.unpackString());
            case BEHAVIORS -> behaviors = value(in, entry);
            case EDITS -> {
                for (int left = in.unpackMapHeader(); left > 0; left--) {
                    var field = field(in.unpackKey());
                    var value = value(in, entry);
                    field.ifPresent(each -> each.loadEdits(value));
                }
            }
            default -> {
                checkShape(key);
                var value = value(in, entry);
                field(key).ifPresent(each -> each.load(value));
            }
        }
    }

    private static byte[] value(Unpacker in, byte[] entry) {
        int start = in.offset();
        in.skip();
        return Arrays.copyOfRange(entry, start, in.offset());
    }

    /** The field of this name; none if the class has lost it. */
    private Optional<FieldMemory<A>> field(String name) {
        int number = type.numberOf(name);
        return number < 0 ? Optional.empty() : Optional.of(fields.get(number));
    }

    private void checkType(String written) {
        if (!written.equals(type.name())) {
            throw new StateException(
                    "the state under this name was written by an actor of the class " + written + ", not " + type.name()
                            + ": use another name, delete that state, or, if the class was renamed, say"
                            + " @StableName(\"" + written + "\")",
                    null);
        }
        typeSaved = true;
    }

    /** Fields may come and go; but a state of fields and one of a method have nothing in common. */
    private void checkShape(String key) {
        boolean written = key.equals(StateType.CUSTOM);
        if (written != (type.numberOf(StateType.CUSTOM) >= 0)) {
            throw new StateException(
                    "the state of " + type.name() + " was written "
                            + (written
                                    ? "by a @SaveState method, and the class has none now"
                                    : "field by field, and the class has a @SaveState method now")
                            + ": go back to that, or delete the state",
                    null);
        }
    }

    /**
     * Whether it could make the state again by itself. If not, a new instance needs another memory, which has read the
     * journal.
     */
    public boolean isWhole() {
        return fields.stream().noneMatch(EditsMemory.class::isInstance);
    }

    /** Gives a new instance what is known, and begins to watch its fields. Its behaviours, the lowest first. */
    public List<Restored<?>> restore(A actor) {
        fields.forEach(each -> each.restore(actor));
        recorder.forget();
        var restored = new ArrayList<Restored<?>>();
        var in = encoder.reader(behaviors);
        try {
            for (int left = in.unpackArrayHeader(); left > 0; left--) {
                restored.add(type.readBehavior(actor, in));
            }
        } catch (RuntimeException e) { // a codec's, or that of a behaviour's constructor
            throw new StateException("a behaviour of " + type.name() + " can't be made again: " + e.getMessage(), e);
        }
        return restored;
    }

    // ---- noticing

    /**
     * What has changed since the last time, as an entry; null if nothing has. From then on it counts as known.
     *
     * @param stack the behaviours, the lowest first
     * @throws CodecException if something can't be written; then nothing counts as known
     */
    public byte @Nullable [] changes(A actor, List<Behavior> stack) {
        var changes = detect(actor);
        var newBehaviors = encodeIfOther(stack);
        if (changes == null && newBehaviors == null) {
            return null;
        }
        var entry = entry(changes == null ? new Change[0] : changes, newBehaviors);
        behaviors = newBehaviors == null ? behaviors : newBehaviors;
        // Last, because one collection may stand in two fields.
        for (int field = 0; changes != null && field < changes.length; field++) {
            var change = changes[field];
            if (change != null) {
                fields.get(field).accept(actor, change);
            }
        }
        return entry;
    }

    private @Nullable Change @Nullable [] detect(A actor) {
        @Nullable Change @Nullable [] changes = null;
        for (int field = 0; field < fields.size(); field++) {
            var change = fields.get(field).detect(actor);
            if (change != null) {
                changes = changes == null ? new Change[fields.size()] : changes;
                changes[field] = change;
            }
        }
        recorder.forget();
        return changes;
    }

    private byte @Nullable [] encodeIfOther(List<Behavior> stack) {
        return stack.isEmpty() && Arrays.equals(behaviors, NO_BEHAVIORS)
                ? null
                : encoder.encodeIfOther(
                        out -> {
                            out.packArrayHeader(stack.size());
                            stack.forEach(each -> type.writeBehavior(each, out));
                        },
                        behaviors);
    }

    // ---- writing

    /** Nulls for what has not changed. */
    private byte[] entry(@Nullable Change[] changes, byte @Nullable [] stack) {
        int values = count(changes, false);
        int edits = count(changes, true);
        boolean hasType = !typeSaved;
        var entry = encoder.encode(out -> {
            out.packMapHeader(values + (edits == 0 ? 0 : 1) + (stack == null ? 0 : 1) + (hasType ? 1 : 0));
            if (hasType) {
                out.packKey(TYPE_KEY);
                out.packString(type.name());
            }
            write(changes, false, out);
            if (edits > 0) {
                out.packKey(EDITS_KEY);
                out.packMapHeader(edits);
                write(changes, true, out);
            }
            if (stack != null) {
                out.packKey(BEHAVIORS_KEY);
                out.buffer().writeBytes(stack);
            }
        });
        typeSaved = true;
        return entry;
    }

    private static int count(@Nullable Change[] changes, boolean edits) {
        int count = 0;
        for (var each : changes) {
            count += each != null && each.isEdits() == edits ? 1 : 0;
        }
        return count;
    }

    private void write(@Nullable Change[] changes, boolean edits, Packer out) {
        for (int field = 0; field < changes.length; field++) {
            var change = changes[field];
            if (change != null && change.isEdits() == edits) {
                out.packKey(type.key(field));
                out.buffer().writeBytes(change.value());
            }
        }
    }

    /** All that ever changed, as an entry that stands for all before it. The actor holds what was changed last. */
    public byte[] snapshot(A actor) {
        var all = new @Nullable Change[fields.size()];
        for (int field = 0; field < all.length; field++) {
            var memory = fields.get(field);
            if (memory.isSaved()) {
                all[field] = new Change(memory.snapshot(actor), false);
            }
        }
        typeSaved = false;
        return entry(all, behaviors);
    }
}
