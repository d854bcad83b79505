package dev.casty.cluster.node;

import dev.casty.ActorFailedException;
import dev.casty.ReplyTo;
import dev.casty.cluster.wire.FailureCodec;
import dev.casty.cluster.wire.Primitives;
import dev.casty.codec.Packer;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.cell.Asking;
import dev.casty.runtime.durable.Effect;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An asker on another node, whose {@link ReplyTo} has travelled here.
 *
 * @param link where it is
 * @param number which one it is there
 * @param table what it waits for
 */
record RemoteAsker(Node node, PeerLink link, long number, MessageTable table) implements ReplyTo<Object> {
    @Override
    public void send(@Nullable Object reply) {
        Asking.whenSafe(new Sending(this, Objects.requireNonNullElse(reply, "null"), () -> say(reply)));
    }

    private boolean say(@Nullable Object reply) {
        int message = reply == null ? 0 : table.require(reply);
        return node.courier().say(link, out -> {
            Primitives.writeNumber(out.writeByte(Kind.TO_ASKER), number);
            out.writeLong(reply == null ? 0 : table.id(message));
            if (reply != null) {
                table.message(message).write(new Packer(out, node.addresses()), reply);
            }
        });
    }

    @Override
    public void fail(Throwable cause) {
        Objects.requireNonNull(cause, "cause");
        var failure = new ActorFailedException("the ask was answered with a failure: " + Ask.describe(cause), cause);
        Asking.whenSafe(new Sending(
                this,
                cause,
                () -> node.courier().say(link, out -> {
                    Primitives.writeNumber(out.writeByte(Kind.FAIL_ASKER), number);
                    FailureCodec.write(out, failure);
                })));
    }

    private void drop(Object reply, String reason) {
        node.deadLetter("/asker", reply, reason);
    }

    /** A reply that waits until what its handler has changed is safe. */
    private record Sending(RemoteAsker to, Object reply, BooleanSupplier saying) implements Effect {
        @Override
        public void release() {
            if (!saying.getAsBoolean()) {
                to.drop(reply, to.link + " is taken for gone");
            }
        }

        @Override
        public void refuse(String reason, Throwable cause) {
            to.drop(reply, reason);
        }
    }
}
