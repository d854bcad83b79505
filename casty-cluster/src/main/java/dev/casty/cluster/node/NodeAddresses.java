package dev.casty.cluster.node;

import dev.casty.ActorRef;
import dev.casty.Recipient;
import dev.casty.ReplyTo;
import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Peer;
import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import dev.casty.codec.ValueType;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.cell.Cell;
import dev.casty.spi.ActorType;
import dev.casty.spi.Addresses;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.Protocol;
import dev.casty.spi.Target;

/**
 * How the refs of a cluster are written: a clustered actor as its name; another one as its node, its number there, and its path, which
 * is all that is left of it when that process has ended; an asker as its node and number.
 */
final class NodeAddresses implements Addresses {
    private static final int ACTOR_PARTS = 5;
    private static final int ASKER_PARTS = 4;

    private final Node node;

    NodeAddresses(Node node) {
        this.node = node;
    }

    @Override
    public void packActor(Packer out, Target actor) {
        switch (actor) {
            case NamedTarget named -> out.packString(named.name());
            case Cell cell when Names.isClustered(cell) -> out.packString(Names.nameOf(cell));
            case Cell cell -> packActor(out, node.self(), node.exports().export(cell), cell.path());
            case RemoteTarget remote ->
                packActor(out, remote.link().peer(), remote.address().number(), remote.path());
            default -> packActor(out, node.self(), 0, actor.path());
        }
    }

    private static void packActor(Packer out, Peer peer, long number, String path) {
        out.packArrayHeader(ACTOR_PARTS);
        packPeer(out, peer);
        out.packLong(number);
        out.packString(path);
    }

    private static void packPeer(Packer out, Peer peer) {
        out.packString(peer.address().host());
        out.packInt(peer.address().port());
        out.packLong(peer.uid());
    }

    private static Peer unpackPeer(Unpacker in) {
        return new Peer(new NodeAddress(in.unpackString(), in.unpackInt()), in.unpackLong());
    }

    @Override
    public Target unpackActor(Unpacker in, ActorType<?, ?> type) {
        if (in.nextType() == ValueType.STRING) {
            return node.names().target(in.unpackString(), type);
        }
        expect(in, ACTOR_PARTS, "an actor's address");
        var peer = unpackPeer(in);
        long number = in.unpackLong();
        var path = in.unpackString();
        if (peer.equals(node.self())) {
            var cell = node.exports().cell(number);
            if (cell != null) {
                return cell;
            }
        }
        // Of an earlier run of this node: read from its journal.
        return peer.address().equals(node.self().address())
                ? node.local().byPath(path, type)
                : new RemoteTarget(node, node.link(peer), number, path, MessageTable.of(type.protocol()));
    }

    private static void expect(Unpacker in, int parts, String what) {
        if (in.unpackArrayHeader() != parts) {
            throw new CodecException("expected " + what + " of " + parts + " parts");
        }
    }

    @Override
    public void packAnyActor(Packer out, ActorRef actor) {
        var ref = GeneratedRef.of(actor);
        out.packArrayHeader(2);
        out.packString(ref.actorType().stableName());
        packActor(out, ref.target());
    }

    @Override
    public ActorRef unpackAnyActor(Unpacker in) {
        expect(in, 2, "an actor's class and address");
        var type = node.types().require(in.unpackString());
        return type.ref(unpackActor(in, type));
    }

    @Override
    public void packRecipient(Packer out, Recipient<?> recipient, Protocol protocol) {
        var ref = GeneratedRef.behind(recipient);
        if (ref != null) {
            packAnyActor(out, ref);
            return;
        }
        switch (recipient) {
            case Ask ask -> packAsker(out, node.self(), node.exports().export(new Exports.Asker(ask, protocol)));
            case RemoteAsker asker -> packAsker(out, asker.link().peer(), asker.number());
            // Nobody asked: so it is written, and so it is read.
            case ReplyTo<?> nobody -> out.packBoolean(false);
            default ->
                throw new CodecException("a recipient of the class "
                        + recipient.getClass().getName()
                        + " can't be written: only refs, and the ReplyTo of a handler, are known on other nodes");
        }
    }

    private static void packAsker(Packer out, Peer peer, long number) {
        out.packArrayHeader(ASKER_PARTS);
        packPeer(out, peer);
        out.packLong(number);
    }

    @Override
    public Recipient<?> unpackRecipient(Unpacker in, Protocol protocol) {
        if (in.nextType() == ValueType.BOOLEAN) {
            in.unpackBoolean();
            return node.local().nobody();
        }
        int parts = in.unpackArrayHeader();
        if (parts == 2) {
            var type = node.types().require(in.unpackString());
            return GeneratedRef.of(type.ref(unpackActor(in, type))).anyRecipient();
        }
        if (parts != ASKER_PARTS) {
            throw new CodecException("expected the address of an actor or of an asker");
        }
        var peer = unpackPeer(in);
        long number = in.unpackLong();
        if (!peer.equals(node.self())) {
            return new RemoteAsker(node, node.link(peer), number, MessageTable.of(protocol));
        }
        var asker = node.exports().asker(number);
        return asker == null ? node.local().nobody() : asker.ask();
    }
}
