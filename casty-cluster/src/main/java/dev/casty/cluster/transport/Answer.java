package dev.casty.cluster.transport;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import io.netty.buffer.ByteBuf;

/** What an acceptor answers to a {@link Hello}. */
sealed interface Answer {
    /** The code of {@link Accepted}. */
    int ACCEPTED = 0;

    void write(ByteBuf out);

    /**
     * Frames may follow.
     *
     * @param version that is spoken from here on
     * @param stamp as in {@link Hello}
     */
    record Accepted(int version, String cluster, Peer self, long stamp) implements Answer {
        @Override
        public void write(ByteBuf out) {
            out.writeByte(ACCEPTED).writeShort(version);
            Text.write(out, cluster);
            Text.write(out, self);
            out.writeLong(stamp);
        }
    }

    /**
     * The connection ends.
     *
     * @param reason unknown to us if a later version has it
     * @param text the same for people
     * @param self who refuses
     */
    record Refused(Refusal reason, String text, NodeAddress self) implements Answer {
        @Override
        public void write(ByteBuf out) {
            out.writeByte(reason.code());
            Text.write(out, text);
            Text.write(out, self);
        }
    }

    static Answer read(ByteBuf in) {
        int code = in.isReadable() ? in.readUnsignedByte() : Refusal.UNKNOWN.code();
        return code == ACCEPTED
                ? new Accepted(Text.readUnsignedShort(in), Text.read(in), Text.readPeer(in), Text.readLong(in))
                : new Refused(Refusal.of(code), Text.readPrintable(in), Text.readAddress(in));
    }
}
