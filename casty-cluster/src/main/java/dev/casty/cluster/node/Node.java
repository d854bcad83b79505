package dev.casty.cluster.node;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.ActorSystem;
import dev.casty.SystemEvent;
import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.NodeUnreachableException;
import dev.casty.cluster.QuorumUnavailableException;
import dev.casty.cluster.membership.Change;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.membership.SwimSettings;
import dev.casty.cluster.ownership.OwnershipSettings;
import dev.casty.cluster.replication.ReplicaName;
import dev.casty.cluster.transport.Lane;
import dev.casty.cluster.transport.Loop;
import dev.casty.cluster.transport.Transport;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.journal.OpenJournal;
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
import org.jspecify.annotations.Nullable;

/**
 * One node: its parts, and what passes between them. What other nodes send arrives on the loop and is handled there; actors and
 * other threads send by themselves, and leave all that needs a decision to the loop.
 */
public final class Node implements Host, Transport.Receiver {
    /** How long it may take to say good-bye. */
    private static final long GOOD_BYE_NANOS = 1_000_000_000;

    /** How long others may take to take over what is owned here. */
    private static final long HAND_OVER_NANOS = 5_000_000_000L;

    /** So often in a row nothing waits before a node is sure that nothing comes late any more. */
    private static final int QUIET_CHECKS = 10;

    private static final long QUIET_CHECK_NANOS = 20_000_000;

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
    private final Stores stores = new Stores(this);
    private final Replicas replicas = new Replicas(this);
    private final Governance governance;
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
        governance = new Governance(this, random);
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

    /** Gives away what it owns, stops its actors, says good-bye, and closes its connections. */
    public void close() {
        if (governance.isFounded()) {
            await(
                    HAND_OVER_NANOS,
                    done -> governance.owners().leave(() -> {
                        replicas.sayLeaving();
                        done.run();
                    }));
            awaitAnswers();
        }
        closeWithOthers();
    }

    /** As {@link #close}, when all nodes end and nobody is left to take over. */
    public void closeWithOthers() {
        closing = true;
        onLoop(governance::stop);
        local.close();
        onLoop(membership::leave);
        transport.close();
    }

    /** Ends at once, as if the process were killed: nobody is told. */
    public void kill() {
        closing = true;
        // Else actors would wait for what nobody can say any more.
        onLoop(governance::stop);
        transport.close();
        local.close();
    }

    /** What came here late was sent on, and the answers come back through here. */
    private void awaitAnswers() {
        long deadline = local.clock().nanoTime() + HAND_OVER_NANOS;
        int quiet = 0;
        while (quiet < QUIET_CHECKS && local.clock().nanoTime() - deadline < 0) {
            quiet = pending.isEmpty() && !replicas.isSearching() ? quiet + 1 : 0;
            local.dispatcher().park(QUIET_CHECK_NANOS);
        }
    }

    private void onLoop(Runnable task) {
        await(GOOD_BYE_NANOS, done -> {
            task.run();
            done.run();
        });
    }

    /** Waits until something that begins on the loop is done, and what it has sent is on its way; or for so long. */
    private void await(long nanos, Consumer<Runnable> task) {
        var done = new AtomicBoolean();
        loop().execute(() -> task.accept(() -> loop().execute(() -> done.set(true))));
        long deadline = local.clock().nanoTime() + nanos;
        while (!done.get() && local.clock().nanoTime() - deadline < 0) {
            local.dispatcher().park(GOOD_BYE_CHECK_NANOS);
        }
    }

    // ---- replicas: any thread

    /** Lets it have replicas, under an authority of these nodes, when they have met. Blocks for its journal; once, the same on all nodes. */
    void found(List<NodeAddress> founders, OwnershipSettings settings) {
        governance.found(founders, settings);
    }

    /** Whether it may have replicas. */
    public boolean isFounded() {
        return governance.isFounded();
    }

    /** How many stores the nodes have agreed on, as this one knows. */
    public int agreedStores() {
        return governance.isFounded() ? governance.owners().agreedStores() : 0;
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

    Stores stores() {
        return stores;
    }

    Replicas replicas() {
        return replicas;
    }

    Governance governance() {
        return governance;
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

    /** Whether it ends: nothing is sent or received any more. */
    boolean isClosing() {
        return closing;
    }

    void deadLetter(String path, Object message, String reason) {
        local.eventBus().publish(new SystemEvent.DeadLetter(path, message, reason));
    }

    /** The actor at a path of this machine: the one that exists, or a new one. */
    Cell spawn(String path, ActorSpec<?> spec) {
        return (Cell) GeneratedRef.of(local.actorAt(path, spec)).target();
    }

    @Override
    public @Nullable OpenJournal journal(String path, @Nullable OpenJournal own) {
        return ReplicaName.isKey(path) ? replicas.journal() : own;
    }

    @Override
    public void lost(Cell cell) {
        loop().execute(() -> replicas.lost(cell));
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
            if (lane == Lane.CONTROL && Governance.isForIt(frame)) {
                governance.received(from, frame);
            } else if (lane == Lane.CONTROL) {
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
                replicas.appeared(peer);
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
            boolean replicated = ReplicaName.isKey(ask.asked().path());
            ask.fail(() -> replicated ? new QuorumUnavailableException(text) : new NodeUnreachableException(text));
        }
        watching.failed(peer);
        names.failed(peer);
        replicas.failed(peer);
    }
}
