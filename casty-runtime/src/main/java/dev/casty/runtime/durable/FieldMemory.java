package dev.casty.runtime.durable;

import dev.casty.StateException;
import dev.casty.runtime.recording.EditRecorder;
import dev.casty.runtime.recording.Recording;
import dev.casty.spi.StateType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one field of an actor held when the last handler ended, and how it is noticed that it holds something else.
 *
 * @param <A> the actor's class
 */
abstract class FieldMemory<A> {
    final StateType<A> type;
    final int field;
    final Encoder encoder;
    final EditRecorder recorder;
    /** The whole value as it was encoded last; null if that is not known. */
    byte @Nullable [] encoding;
    /** Whether the field is in any entry. */
    private boolean saved;
    /** What has come after {@link #encoding}, until it is restored. */
    private @Nullable List<byte[]> edits;

    FieldMemory(StateType<A> type, int field, Encoder encoder, EditRecorder recorder) {
        this.type = type;
        this.field = field;
        this.encoder = encoder;
        this.recorder = recorder;
    }

    static <A> FieldMemory<A> of(StateType<A> type, int field, Encoder encoder, EditRecorder recorder) {
        return switch (type.detection(field)) {
            case BITS -> new BitsMemory<>(type, field, encoder, recorder);
            case IDENTITY -> new IdentityMemory<>(type, field, encoder, recorder);
            case EDITS -> new EditsMemory<>(type, field, encoder, recorder);
            case ENCODING -> new EncodingMemory<>(type, field, encoder, recorder);
        };
    }

    boolean isSaved() {
        return saved;
    }

    // ---- reading

    final void load(byte[] value) {
        encoding = value;
        edits = null;
        saved = true;
    }

    final void loadEdits(byte[] some) {
        var all = edits == null ? new ArrayList<byte[]>() : edits;
        all.add(some);
        edits = all;
    }

    /** Gives a new instance what is known, and begins to watch. */
    final void restore(A actor) {
        try {
            if (encoding != null && saved) {
                type.read(actor, field, encoder.reader(encoding));
            }
            if (edits != null) {
                replay(actor, edits);
            }
        } catch (RuntimeException e) { // a codec's, or that of a constructor that was given what was read
            throw new StateException(
                    label() + " of " + type.name() + " can't be read back: " + e.getMessage()
                            + ". Has its type changed?",
                    e);
        }
        watch(actor);
    }

    private void replay(A actor, List<byte[]> all) {
        // Whatever its type is now: the class may have been another when the edits were written.
        if (!(type.recorded(actor, field, recorder) instanceof Recording collection)) {
            throw new IllegalStateException("it was written as edits of a collection, and there is none");
        }
        for (var each : all) {
            collection.replay(encoder.reader(each));
        }
        edits = null;
        encoding = null;
    }

    private String label() {
        var name = type.key(field).name();
        return name.equals(StateType.CUSTOM) ? "the state" : "the field " + name;
    }

    /** Notes what the field of an instance holds. */
    abstract void watch(A actor);

    // ---- noticing

    /** What is different since the last time; null if nothing is. Does not count as known before {@link #accept}. */
    abstract @Nullable Change detect(A actor);

    /** What was detected counts as known. */
    void accept(A actor, Change change) {
        encoding = change.value();
        saved = true;
        watch(actor);
    }

    /** The whole value, as it was when it was last accepted, which is what the actor holds. */
    byte[] snapshot(A actor) {
        var known = encoding;
        return known == null ? encode(actor) : known;
    }

    final byte[] encode(A actor) {
        return encoder.encode(out -> type.write(actor, field, out));
    }

    final @Nullable Change encodeIfOther(A actor, byte @Nullable [] known) {
        var other = encoder.encodeIfOther(out -> type.write(actor, field, out), known);
        return other == null ? null : new Change(other, false);
    }
}
