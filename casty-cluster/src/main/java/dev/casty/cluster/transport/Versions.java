package dev.casty.cluster.transport;

import io.netty.buffer.ByteBuf;

/** A range of versions of the protocol, both ends included. */
record Versions(int first, int last) {
    /** What this version of Casty speaks. */
    static final Versions SPOKEN = new Versions(1, 1);

    /** The latest that both know; 0 if there is none. */
    int common(Versions other) {
        int latest = Math.min(last, other.last);
        return latest >= Math.max(first, other.first) ? latest : 0;
    }

    boolean includes(int version) {
        return first <= version && version <= last;
    }

    void write(ByteBuf out) {
        out.writeShort(first).writeShort(last);
    }

    static Versions read(ByteBuf in) {
        var read = new Versions(Text.readUnsignedShort(in), Text.readUnsignedShort(in));
        if (read.first < 1 || read.last < read.first) {
            throw new MalformedHandshakeException("expected a range of versions");
        }
        return read;
    }

    @Override
    public String toString() {
        return first == last ? "version " + first : "versions " + first + " to " + last;
    }
}
