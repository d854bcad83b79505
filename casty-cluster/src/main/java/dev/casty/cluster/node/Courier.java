package dev.casty.cluster.node;

import dev.casty.cluster.NotSentException;
import dev.casty.cluster.wire.Primitives;
import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.runtime.ask.Ask;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes messages, asks and what else is for actors elsewhere, on the sender's thread. */
final class Courier {
    private final Node node;

    Courier(Node node) {
        this.node = node;
    }

    /**
     * Sends a message. False if the node is taken for gone.
     *
     * @throws CodecException if the message can't be written
     */
    boolean tell(PeerLink link, Address to, MessageTable table, Object message) {
        return say(link, out -> {
            out.writeByte(Kind.TELL);
            to.write(out);
            writeMessage(out, table, message);
        });
    }

    /** Sends an ask, whose asker is told if that can't be done. False if the node is taken for gone. */
    boolean ask(PeerLink link, Address to, MessageTable table, Ask ask) {
        int number = table.require(ask.message());
        long askNumber = node.pending().add(ask, link.peer(), to, table.reply(number));
        boolean said = false;
        try {
            said = say(link, out -> {
                Primitives.writeNumber(out.writeByte(Kind.ASK), askNumber);
                Primitives.writeNumber(out, millis(ask));
                to.write(out);
                writeMessage(out, table, ask.message());
            });
        } catch (CodecException e) {
            said = true;
            var text = ask.asked().path() + " was not sent " + Ask.name(ask.message()) + ": " + e.getMessage();
            ask.fail(() -> new NotSentException(text, e));
        } finally {
            if (!said || ask.isDone()) {
                node.pending().forget(askNumber);
            }
        }
        return said;
    }

    /** How long the asker waits, for the other side, which need not begin with what nobody waits for. */
    private static long millis(Ask ask) {
        return Math.max(0, Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(ask.nanosLeft())));
    }

    private void writeMessage(ByteBuf out, MessageTable table, Object message) {
        int number = table.require(message);
        int start = out.writerIndex();
        out.writeLong(table.id(number));
        table.message(number).write(new Packer(out, node.addresses()), message);
        int size = out.writerIndex() - start;
        if (size > node.limits().maxMessageBytes()) {
            throw new CodecException(Ask.name(message) + " takes " + size
                    + " bytes; a message between nodes has at most "
                    + node.limits().maxMessageBytes() + ": send a part of it, or raise maxMessageBytes on all nodes");
        }
    }

    /** Says an item. False if the node is taken for gone. */
    boolean say(PeerLink link, Consumer<ByteBuf> writing) {
        var item = Scratch.take();
        try {
            writing.accept(item);
            return link.say(item);
        } finally {
            Scratch.giveBack(item);
        }
    }
}
