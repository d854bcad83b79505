package dev.casty.cluster.node;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.ActorSystem;
import dev.casty.SystemEvent;
import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.NodeUnreachableException;
import dev.casty.cluster.membership.Change;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.membership.SwimSettings;
import dev.casty.cluster.transport.Lane;
import dev.casty.cluster.transport.Loop;
import dev.casty.cluster.transport.Transport;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.cell.Cell;
import dev.casty.runtime.system.Host;
import dev.casty.runtime.system.LocalSystem;
import dev.casty.runtime.system.Seams;
import dev.casty.runtime.system.SystemConfig;
import dev.casty.runtime.system.TypeIndex;
import dev.casty.spi.GeneratedRef;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * One node: its parts, and what passes between them. What other nodes send arrives on the loop and is handled there; actors and
 * other threads send by themselves, and leave all that needs a decision to the loop.
 */
public final class Node implements Host, Transport.Receiver {
    /** How long it may take to say good-bye. */
    private static final long GOOD_BYE_NANOS = 1_000_000_000;

    private static final long GOOD_BYE_CHECK_NANOS = 1_000_000;

    private final ActorSystem system;
    private final Transport transport;
    private final Peer self;
    private final Limits limits;
    private final Consumer<Change> listener;
    private final LocalSystem local;
    private final TypeIndex types;
    private final Map<Peer, PeerLink> links = new ConcurrentHashMap<>();
    private final AtomicLong lastSession = new AtomicLong();
    private final NodeAddresses addresses = new NodeAddresses(this);
    private final Exports exports = new Exports();
    private final Pending pending = new Pending();
    private final Courier courier = new Courier(this);
    private final Arrivals arrivals = new Arrivals(this);
    private final Losses losses = new Losses(this);
    private final Watching watching = new Watching(this);
    private final Names names = new Names(this);
    private final Circles circles = new Circles(this);
    private final Membership membership;
    private final Gossip gossip;
    private volatile boolean closing;

    /**
     * What a node is made of.
     *
     * @param system the system as users see it
     * @param transport the network, not started
     * @param seams time, threads and chance
     * @param local what the system of this machine is to be
     * @param swim how members are watched
     * @param limits the bounds
     * @param types the actor classes that are known here
     * @param listener who is told of changes of the membership, on the loop
     */
    public record Parts(
            ActorSystem system,
            Transport transport,
            Seams seams,
            SystemConfig local,
            SwimSettings swim,
            Limits limits,
            TypeIndex types,
            Consumer<Change> listener) {}

    /** A node that is alone and not started. */
    @SuppressWarnings("this-escape") // nobody calls before start
    public Node(Parts parts) {
        system = parts.system();
        transport = parts.transport();
        limits = parts.limits();
        listener = parts.listener();
        types = parts.types();
        var random = parts.seams().random();
        self = new Peer(transport.address(), random.nextLong());
        membership = new Membership(this, parts.swim(), random);
        gossip = new Gossip(this, random, parts.swim().fanout(), parts.swim().periodNanos() * 5);
        local = LocalSystem.start(parts.local(), parts.seams(), this);
    }

    // ---- its life: any thread

    /** Begins, and introduces itself to these nodes. */
    public void start(List<NodeAddress> seeds) {
        transport.start(self, this);
        loop().execute(() -> {
            membership.join(seeds);
            gossip.start();
            circles.start();
        });
    }

    /** Whether it has met somebody and knows what they know. */
    public boolean hasJoined() {
        return membership.members().size() > 1 && gossip.isSynced();
    }

    /** Stops its actors, says good-bye, and closes its connections. */
    public void close() {
        closing = true;
        local.close();
        onLoop(membership::leave);
        transport.close();
    }

    /** Ends at once, as if the process were killed: nobody is told. */
    public void kill() {
        closing = true;
        transport.close();
        local.close();
    }

    private void onLoop(Runnable task) {
        var done = new AtomicBoolean();
        loop().execute(() -> {
            task.run();
            // What it has sent is on its way when the loop comes to this.
            loop().execute(() -> done.set(true));
        });
        long deadline = local.clock().nanoTime() + GOOD_BYE_NANOS;
        while (!done.get() && local.clock().nanoTime() - deadline < 0) {
            local.dispatcher().park(GOOD_BYE_CHECK_NANOS);
        }
    }

    // ---- for users: any thread

    /** All members, this node among them. */
    public List<Peer> members() {
        return membership.members();
    }

    /** This process. */
    public Peer self() {
        return self;
    }

    /** How this node is called. */
    public String id() {
        return Membership.idOf(self);
    }

    /** The clustered actor of this name: the one that exists, or a new one. */
    public <R extends ActorRef> R actor(String name, ActorSpec<R> spec) {
        return names.actor(name, spec);
    }

    /** Stops an actor that may be on another node. */
    public void stop(ActorRef ref) {
        switch (GeneratedRef.of(ref).target()) {
            case NamedTarget named -> named.stop();
            case RemoteTarget remote ->
                courier.say(remote.link(), out -> remote.address().write(out.writeByte(Kind.STOP)));
            default -> local.stop(ref);
        }
    }

    // ---- its parts

    @Override
    public ActorSystem system() {
        return system;
    }

    @Override
    public NodeAddresses addresses() {
        return addresses;
    }

    /** The actors of this machine. */
    public LocalSystem local() {
        return local;
    }

    Transport transport() {
        return transport;
    }

    Loop loop() {
        return transport.loop();
    }

    Limits limits() {
        return limits;
    }

    TypeIndex types() {
        return types;
    }

    Exports exports() {
        return exports;
    }

    Pending pending() {
        return pending;
    }

    Courier courier() {
        return courier;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    Losses losses() {
        return losses;
    }

    Watching watching() {
        return watching;
    }

    Names names() {
        return names;
    }

    Circles circles() {
        return circles;
    }

    Membership membership() {
        return membership;
    }

    Gossip gossip() {
        return gossip;
    }

    long nextSession() {
        return lastSession.incrementAndGet();
    }

    /** The way to a process. Any thread. */
    PeerLink link(Peer peer) {
        var known = links.get(peer);
        return known == null ? links.computeIfAbsent(peer, any -> new PeerLink(this, peer)) : known;
    }

    void deadLetter(String path, Object message, String reason) {
        local.eventBus().publish(new SystemEvent.DeadLetter(path, message, reason));
    }

    /** The actor at a path of this machine: the one that exists, or a new one. */
    Cell spawn(String path, ActorSpec<?> spec) {
        return (Cell) GeneratedRef.of(local.actorAt(path, spec)).target();
    }

    @Override
    public void stopped(Cell cell) {
        if (!closing && Names.isClustered(cell)) {
            loop().execute(() -> names.stopped(cell));
        }
    }

    // ---- what arrives: on the loop

    @Override
    public void received(Peer from, Lane lane, ByteBuf frame) {
        if (closing) {
            return;
        }
        try {
            if (lane == Lane.CONTROL) {
                membership.received(from, frame);
            } else {
                // There is one to who has joined. A stranger must not leave one behind; what it means, it sends again.
                var link = links.get(from);
                if (link != null) {
                    link.receive(frame);
                }
            }
        } catch (MalformedException e) {
            transport.reject(from, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void connected(Peer peer) {
        var link = links.get(peer);
        if (link != null) {
            link.reconnected();
        }
    }

    @Override
    public void refused(NodeAddress address) {
        if (!closing) {
            membership.refused(address);
        }
    }

    /** Something has happened to a member. */
    void changed(Change change) {
        var peer = change.peer();
        switch (change.kind()) {
            case JOINED, RECOVERED -> {
                link(peer).recover();
                if (!gossip.isSynced() || change.kind() == Change.Kind.RECOVERED) {
                    gossip.compareWith(peer);
                }
            }
            case LEFT, FAILED -> gone(peer);
        }
        listener.accept(change);
    }

    private void gone(Peer peer) {
        var link = link(peer);
        link.fail();
        for (var ask : pending.removeAllOf(peer)) {
            var text = ask.asked().path() + " did not answer " + Ask.name(ask.message()) + ": " + link
                    + " is taken for gone. It may have handled it or not";
            ask.fail(() -> new NodeUnreachableException(text));
        }
        watching.failed(peer);
        names.failed(peer);
    }
}
