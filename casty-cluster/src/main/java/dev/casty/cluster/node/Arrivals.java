package dev.casty.cluster.node;

import static dev.casty.cluster.wire.Primitives.readByte;
import static dev.casty.cluster.wire.Primitives.readLong;
import static dev.casty.cluster.wire.Primitives.readNumber;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.AskException;
import dev.casty.MailboxFullException;
import dev.casty.cluster.UnknownTypeException;
import dev.casty.cluster.replication.ReplicaName;
import dev.casty.cluster.wire.FailureCodec;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.codec.CodecException;
import dev.casty.codec.Unpacker;
import dev.casty.runtime.ask.Participant;
import dev.casty.runtime.cell.Cell;
import dev.casty.spi.ActorType;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What happens with items that arrive from other nodes. On the loop, so nothing here waits. */
final class Arrivals {
    private final Node node;
    private final RecentNames recent = new RecentNames();

    Arrivals(Node node) {
        this.node = node;
    }

    /** A message or an ask, as it has arrived. */
    private record Mail(PeerLink from, long askNumber, long millis, Address to, long message, ByteBuf payload) {
        boolean isAsk() {
            return askNumber != 0;
        }
    }

    /** An item from there. */
    void arrived(PeerLink from, ByteBuf item) {
        int kind = readByte(item);
        switch (kind) {
            case Kind.TELL -> mail(new Mail(from, 0, 0, Address.read(item, recent), readLong(item), item));
            case Kind.ASK ->
                mail(new Mail(
                        from, readNumber(item), readNumber(item), Address.read(item, recent), readLong(item), item));
            case Kind.REPLY -> reply(from, readNumber(item), item);
            case Kind.FAILURE -> failure(from, readNumber(item), item);
            case Kind.TO_ASKER -> toAsker(readNumber(item), readLong(item), item);
            case Kind.FAIL_ASKER -> failAsker(readNumber(item), item);
            case Kind.STOP -> stop(Address.read(item));
            case Kind.WATCH -> node.watching().watched(from, readNumber(item), find(Address.read(item)));
            case Kind.UNWATCH -> node.watching().unwatched(from, readNumber(item), find(Address.read(item)));
            case Kind.STOPPED -> node.watching().stopped(from, readNumber(item));
            case Kind.LOCATE -> node.names().locate(from, item);
            case Kind.LOCATED -> node.names().located(from, item);
            case Kind.REGISTERED -> node.names().heard(Registration.read(item));
            case Kind.NOT_HERE -> node.names().notHere(from, item);
            case Kind.STORE -> node.replicas().announced(from, item);
            case Kind.REPLICATION -> node.replicas().replication(from, item);
            case Kind.ACTIVATE -> node.replicas().activate(from, item);
            case Kind.ACTIVATED -> node.replicas().activated(from, item);
            case Kind.VERSION -> node.governance().versions().received(from, item);
            case Kind.LEAVING -> node.replicas().leaving(from);
            case Kind.TAKE -> node.replicas().take(item);
            case Kind.PROBE -> node.circles().probed(item);
            case Kind.COMPARE -> node.gossip().compare(from, item);
            case Kind.COMPARED -> node.gossip().compared(from, item);
            default -> throw new MalformedException("there is no item of the kind " + kind);
        }
    }

    // ---- for actors

    @Nullable
    Cell find(Address address) {
        return switch (address) {
            case Address.Exported(long number) -> node.exports().cell(number);
            case Address.Named named -> node.names().hosted(named.name());
        };
    }

    private void mail(Mail mail) {
        var cell = find(mail.to());
        if (cell != null && !cell.isStopped()) {
            deliver(mail, cell);
        } else if (mail.to() instanceof Address.Named named && ReplicaName.isKey(named.name())) {
            sendOn(mail, named.name());
        } else if (mail.to() instanceof Address.Named named) {
            refuse(mail, node.names().absence(mail.from(), named.name()));
        } else {
            refuse(mail, new ActorStoppedException("the actor on " + node.self().address() + " has stopped", null));
        }
    }

    /** A replicated actor may have gone on elsewhere, or may have to begin here. */
    private void sendOn(Mail mail, String key) {
        var target = node.replicas().forwarder(key);
        if (target == null) {
            refuse(mail, node.replicas().absence(mail.from(), key));
        } else {
            node.replicas().notHere(mail.from(), key);
            handOver(mail, target, target.type(), target::inherit);
        }
    }

    private void deliver(Mail mail, Cell cell) {
        handOver(mail, cell, cell.actorType(), cell::deliverNow);
    }

    private void handOver(Mail mail, Participant to, ActorType<?, ?> type, Consumer<Object> delivery) {
        var table = MessageTable.of(type.protocol());
        int number = table.numberOf(mail.message());
        if (number < 0) {
            refuse(
                    mail,
                    new UnknownTypeException(to.path() + " on " + node.self().address()
                            + " does not know the message that was sent: that node has another version of the program,"
                            + " with "
                            + table));
            return;
        }
        try {
            var message = new Unpacker(mail.payload(), node.addresses()).unpack(table.message(number));
            if (mail.isAsk()) {
                long deadline = node.loop().nanoTime() + TimeUnit.MILLISECONDS.toNanos(mail.millis());
                var ask = new IncomingAsk(
                        node, message, to, mail.from(), mail.askNumber(), table.reply(number), deadline);
                delivery.accept(ask);
            } else {
                delivery.accept(message);
            }
        } catch (CodecException e) {
            refuse(
                    mail,
                    new ActorFailedException(
                            to.path() + " on " + node.self().address() + " can't read the " + table.name(number)
                                    + " that was sent: " + e.getMessage(),
                            e));
        } catch (MailboxFullException e) {
            refuse(mail, e);
        }
    }

    private void refuse(Mail mail, AskException why) {
        if (mail.isAsk()) {
            IncomingAsk.refuse(node, mail.from(), mail.askNumber(), why);
        } else {
            node.deadLetter(mail.to().toString(), "a message from " + mail.from(), String.valueOf(why.getMessage()));
        }
    }

    private void stop(Address address) {
        var cell = find(address);
        if (cell != null) {
            cell.requestStop();
        }
    }

    // ---- for askers

    private void reply(PeerLink from, long number, ByteBuf payload) {
        var waiting = node.pending().remove(number, from.peer());
        if (waiting == null) {
            return; // its asker has left, and has said so
        }
        var ask = waiting.ask();
        try {
            var reply = new Unpacker(payload, node.addresses()).unpackNullable(waiting.reply());
            if (!ask.complete(reply)) {
                ask.tooLate(reply);
            }
        } catch (RuntimeException e) {
            var text = ask.asked().path() + " answered, and the answer can't be read: " + e.getMessage();
            ask.fail(() -> new ActorFailedException(text, e));
        }
    }

    private void failure(PeerLink from, long number, ByteBuf payload) {
        var failure = FailureCodec.read(payload);
        var waiting = node.pending().remove(number, from.peer());
        if (waiting != null) {
            waiting.ask().fail(failure);
        }
    }

    private void toAsker(long number, long message, ByteBuf payload) {
        var asker = node.exports().asker(number);
        if (asker == null) {
            node.deadLetter("/asker", "a reply from another node", "the asker has stopped waiting");
            return;
        }
        var table = MessageTable.of(asker.protocol());
        int known = table.numberOf(message);
        try {
            if (message == 0) {
                asker.ask().acknowledge();
            } else if (known >= 0) {
                asker.ask().send(new Unpacker(payload, node.addresses()).unpack(table.message(known)));
            } else {
                asker.ask()
                        .fail(new CodecException("the reply is of a class that is not known here; expected " + table));
            }
        } catch (CodecException e) {
            asker.ask().fail(e);
        }
    }

    private void failAsker(long number, ByteBuf payload) {
        var failure = FailureCodec.read(payload);
        var asker = node.exports().asker(number);
        if (asker != null) {
            asker.ask().refuseWhenSafe(failure);
        }
    }
}
