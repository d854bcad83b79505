package dev.casty.cluster.node;

import dev.casty.ActorFailedException;
import dev.casty.AskException;
import dev.casty.cluster.wire.FailureCodec;
import dev.casty.cluster.wire.Primitives;
import dev.casty.codec.Codec;
import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.Participant;
import org.jspecify.annotations.Nullable;

/** An ask whose asker is on another node: what lies in the mailbox of the one who was asked. The outcome is sent there. */
final class IncomingAsk extends Ask {
    private final Node node;
    private final PeerLink asker;
    private final long number;
    private final Codec<Object> reply;
    private final long deadline;

    /**
     * An ask that has arrived.
     *
     * @param number by which the asker knows it
     * @param reply how the reply is written
     * @param deadline until when the asker waits, by the clock of the loop
     */
    IncomingAsk(
            Node node,
            Object message,
            Participant asked,
            PeerLink asker,
            long number,
            Codec<Object> reply,
            long deadline) {
        super(message, asked, node.local().eventBus());
        this.node = node;
        this.asker = asker;
        this.number = number;
        this.reply = reply;
        this.deadline = deadline;
    }

    @Override
    public long nanosLeft() {
        return isDone() ? 0 : deadline - node.loop().nanoTime();
    }

    @Override
    protected void concluded(@Nullable Listener listener) {
        try {
            var outcome = result();
            answer(outcome);
        } catch (AskException e) {
            refuse(node, asker, number, e);
        }
    }

    private void answer(@Nullable Object outcome) {
        try {
            node.courier().say(asker, out -> {
                Primitives.writeNumber(out.writeByte(Kind.REPLY), number);
                var packer = new Packer(out, node.addresses());
                if (outcome == null) {
                    packer.packNil();
                } else {
                    reply.write(packer, outcome);
                }
                if (out.readableBytes() > node.limits().maxMessageBytes()) {
                    throw new CodecException(
                            "it takes " + out.readableBytes() + " bytes; a message between nodes has at most "
                                    + node.limits().maxMessageBytes());
                }
            });
        } catch (CodecException e) {
            var text = asked().path() + " answered " + name(message()) + " with what can't be sent to another node: "
                    + e.getMessage();
            refuse(node, asker, number, new ActorFailedException(text, e));
        }
    }

    /** Tells an asker elsewhere that there is no reply. */
    static void refuse(Node node, PeerLink asker, long number, AskException failure) {
        node.courier().say(asker, out -> {
            Primitives.writeNumber(out.writeByte(Kind.FAILURE), number);
            FailureCodec.write(out, failure);
        });
    }
}
