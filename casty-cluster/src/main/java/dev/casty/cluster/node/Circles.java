package dev.casty.cluster.node;

import static dev.casty.cluster.wire.Primitives.readLong;
import static dev.casty.cluster.wire.Primitives.readNumber;
import static dev.casty.cluster.wire.Primitives.readPeer;
import static dev.casty.cluster.wire.Primitives.readText;
import static dev.casty.cluster.wire.Primitives.writeNumber;
import static dev.casty.cluster.wire.Primitives.writePeer;
import static dev.casty.cluster.wire.Primitives.writeText;

import dev.casty.AskCycleException;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.placement.StableHash;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.BlockingAsk;
import dev.casty.runtime.ask.Participant;
import dev.casty.runtime.cell.Cell;
import io.netty.buffer.ByteBuf;

/**
 * The search for circles of actors that wait for each other over several nodes (edge chasing: Chandy, Misra and Haas, "Distributed
 * Deadlock Detection", TOCS 1983). For an ask that has waited a while, a probe follows whom the asked one waits for, from node to node;
 * if it comes to who waits in that ask, there is a circle.
 *
 * <p>What the probe has passed may have changed behind it. So a second one follows, and only if it passes the same asks the circle is
 * believed: each of them was there both times, and so all were there in between. On the loop.
 */
final class Circles {
    private static final long EVERY_NANOS = 50_000_000;
    /** A chain longer than this is taken for no circle; its asks end by their time-outs. */
    private static final int MAX_STEPS = 1000;

    private static final int MAX_TEXT_BYTES = 8192;

    private final Node node;

    Circles(Node node) {
        this.node = node;
    }

    /**
     * A search under way.
     *
     * @param origin on which node the ask waits that it is for
     * @param number which one that is there
     * @param seen stands for the asks that it has passed
     * @param before what the first search came to; 0 while it is the first
     * @param steps how many asks it has passed
     * @param text what it has passed, for the exception
     */
    private record Probe(Peer origin, long number, long seen, long before, int steps, String text) {
        Probe pass(Participant asker, BlockingAsk ask) {
            return new Probe(
                    origin,
                    number,
                    StableHash.numbered(seen, System.identityHashCode(ask)),
                    before,
                    steps + 1,
                    text + describe(asker.path(), ask));
        }

        private static String describe(String asker, Ask ask) {
            return " " + asker + " asks " + ask.asked().path() + " (" + Ask.name(ask.message()) + ").";
        }

        void write(ByteBuf out) {
            writePeer(out, origin);
            writeNumber(out, number);
            out.writeLong(seen).writeLong(before);
            writeNumber(out, steps);
            writeText(out, text);
        }

        static Probe read(ByteBuf in) {
            return new Probe(
                    readPeer(in),
                    readNumber(in),
                    readLong(in),
                    readLong(in),
                    readNumber(in, MAX_STEPS),
                    readText(in, MAX_TEXT_BYTES));
        }
    }

    void start() {
        node.loop().schedule(EVERY_NANOS, this::look);
    }

    private void look() {
        node.pending().grow().forEach((number, entry) -> {
            if (entry.ask() instanceof BlockingAsk) {
                begin(number, entry.ask(), entry.peer(), entry.to(), 0);
            }
        });
        start();
    }

    private void begin(long number, Ask ask, Peer peer, Address to, long before) {
        var text = " asks " + ask.asked().path() + " (" + Ask.name(ask.message()) + ").";
        send(peer, to, new Probe(node.self(), number, 1, before, 0, text));
    }

    private void send(Peer peer, Address to, Probe probe) {
        if (probe.steps() < MAX_STEPS && probe.text().length() < MAX_TEXT_BYTES / 3) {
            node.courier().say(node.link(peer), out -> {
                probe.write(out.writeByte(Kind.PROBE));
                to.write(out);
            });
        }
    }

    /** A probe has come for an actor of this node. */
    void probed(ByteBuf item) {
        var probe = Probe.read(item);
        var asked = node.arrivals().find(Address.read(item));
        if (asked != null) {
            follow(probe, asked);
        }
    }

    private void follow(Probe begun, Cell first) {
        var probe = begun;
        var at = first;
        while (probe.steps() < MAX_STEPS) {
            var waits = at.waitsIn();
            if (waits == null || waits.isDone() || waits.isDeferred()) {
                return;
            }
            if (probe.origin().equals(node.self()) && waits == node.pending().ask(probe.number())) {
                closed(probe, at, waits);
                return;
            }
            probe = probe.pass(at, waits);
            if (!(waits.asked() instanceof Cell next)) {
                goOn(probe, waits.asked());
                return;
            }
            at = next;
        }
    }

    private void goOn(Probe probe, Participant asked) {
        switch (asked) {
            case RemoteTarget remote -> send(remote.link().peer(), remote.address(), probe);
            case NamedTarget named ->
                named.probe(cell -> follow(probe, cell), (link, to) -> send(link.peer(), to, probe));
            default -> {}
        }
    }

    private void closed(Probe probe, Cell asker, BlockingAsk ask) {
        if (probe.before() == 0) {
            var entry = node.pending().entry(probe.number());
            if (entry != null) {
                begin(probe.number(), ask, entry.peer(), entry.to(), probe.seen());
            }
        } else if (probe.before() == probe.seen()) {
            var text = "a circle of actors that wait for each other: " + asker.path() + probe.text()
                    + " None could ever answer. Break the circle: send instead of ask at one of them, or askAsync with"
                    + " ctx.pipeToSelf";
            ask.fail(() -> new AskCycleException(text));
        }
    }
}
