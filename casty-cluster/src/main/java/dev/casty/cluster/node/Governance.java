package dev.casty.cluster.node;

import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.authority.register.Acceptor;
import dev.casty.cluster.authority.register.Founding;
import dev.casty.cluster.authority.register.FoundingMessage;
import dev.casty.cluster.authority.register.RegisterAuthority;
import dev.casty.cluster.authority.register.RegisterCodec;
import dev.casty.cluster.authority.register.RegisterMessage;
import dev.casty.cluster.authority.register.RegisterMessage.Request;
import dev.casty.cluster.authority.register.RegisterMessage.Response;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.ownership.Owners;
import dev.casty.cluster.ownership.OwnershipSettings;
import dev.casty.cluster.replication.Store;
import dev.casty.cluster.transport.Lane;
import dev.casty.cluster.wire.Primitives;
import dev.casty.journal.MemoryJournal;
import dev.casty.journal.OpenJournal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands behind replicated actors on this node: its store, its part in the authority, and the shards that it owns. Nothing of it does
 * anything before it is {@link #found}. On the loop, but for what says otherwise.
 */
final class Governance {
    /** With which byte frames of the authority begin; those about members begin with smaller ones. */
    private static final int REGISTER_FRAME = 64;

    private static final int FOUNDING_FRAME = 65;
    private static final Logger LOG = LoggerFactory.getLogger(Governance.class);

    private final Node node;
    private final RandomGenerator random;
    private final OpenJournal journal;
    private final long store;
    private final Store copies;
    private final Acceptor acceptor;
    private final Versions versions;
    private volatile @Nullable Owners owners;
    private volatile @Nullable OwnershipSettings settings;
    private volatile @Nullable RegisterAuthority authority;
    private @Nullable Founding founding;

    /** Reads what the journal has. Blocks. */
    Governance(Node node, RandomGenerator random) {
        this.node = node;
        this.random = random;
        var own = node.local().ownJournal();
        journal = own == null ? new MemoryJournal().open() : own;
        store = StoreNumber.of(journal, random);
        copies = Store.open(journal, node.loop());
        acceptor = Acceptor.open(journal, node.loop());
        versions = new Versions(node, LooseStore.open(journal, node.loop()));
    }

    /** The copies that nobody has to agree on. */
    Versions versions() {
        return versions;
    }

    /** The number of this node's store. Any thread. */
    long store() {
        return store;
    }

    /** From now on this node can have replicas, when these founders have met. Reads what the journal has, and blocks for that; once. */
    void found(List<NodeAddress> founders, OwnershipSettings how) {
        var registers = begin(how);
        var made = Founding.open(founders, node.self().address(), store, journal, node.loop(), new Founding.Effects() {
            @Override
            public void send(NodeAddress founder, FoundingMessage message) {
                Governance.this.send(founder, message);
            }

            @Override
            public void founded(List<Long> stores) {
                registers.founded(stores);
            }

            @Override
            public void complain(String text) {
                LOG.error("{}: {}", node.id(), text);
            }
        });
        node.loop().execute(() -> {
            founding = made;
            made.begin();
        });
    }

    private RegisterAuthority begin(OwnershipSettings how) {
        var registers = new RegisterAuthority(node.self().uid(), node.loop(), random, how.leaseNanos(), this::ask);
        var made = new Owners(store, registers, node.loop(), copies, how, node.replicas());
        authority = registers;
        settings = how;
        owners = made;
        node.loop().execute(made::begin);
        return registers;
    }

    /** Whether there can be replicated actors. Any thread. */
    boolean isFounded() {
        return owners != null;
    }

    /** Who owns what. Any thread, after it was founded. */
    Owners owners() {
        var known = owners;
        if (known == null) {
            throw new IllegalStateException("no authority was named");
        }
        return known;
    }

    OwnershipSettings settings() {
        var known = settings;
        if (known == null) {
            throw new IllegalStateException("no authority was named");
        }
        return known;
    }

    /** Does nothing more. */
    void stop() {
        var known = owners;
        if (known != null) {
            known.stop();
        }
        if (founding != null) {
            founding.stop();
        }
    }

    // ---- the authority's messages

    private void ask(long founder, Request request) {
        if (founder == store) {
            node.loop().execute(() -> acceptor.received(request, response -> answered(store, response)));
            return;
        }
        var peer = node.stores().liveWith(founder);
        if (peer != null) {
            send(peer, request);
        }
    }

    private void answered(long founder, Response response) {
        node.loop().execute(() -> {
            var proposer = authority;
            if (proposer != null) {
                proposer.received(founder, response);
            }
        });
    }

    private void send(Peer peer, RegisterMessage message) {
        var frame = PooledByteBufAllocator.DEFAULT.buffer();
        frame.writeByte(REGISTER_FRAME).writeLong(store);
        RegisterCodec.write(frame, message);
        node.transport().send(peer.address(), Lane.CONTROL, frame);
    }

    private void send(NodeAddress to, FoundingMessage message) {
        var frame = PooledByteBufAllocator.DEFAULT.buffer();
        message.write(frame.writeByte(FOUNDING_FRAME));
        node.transport().send(to, Lane.CONTROL, frame);
    }

    /** Whether a frame is one for {@link #received}. */
    static boolean isForIt(ByteBuf frame) {
        return frame.isReadable() && frame.getByte(frame.readerIndex()) >= REGISTER_FRAME;
    }

    /** A frame of the authority has come. */
    void received(Peer from, ByteBuf frame) {
        if (frame.readByte() == FOUNDING_FRAME) {
            var said = FoundingMessage.read(frame);
            if (founding != null) {
                founding.received(from.address(), said, answer -> send(from.address(), answer));
            }
            return;
        }
        long sender = Primitives.readLong(frame);
        switch (RegisterCodec.read(frame)) {
            case Request request -> acceptor.received(request, response -> send(from, response));
            case Response response -> answered(sender, response);
        }
    }
}
