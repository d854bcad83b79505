package dev.casty.cluster.node;

import dev.casty.Cancellable;
import dev.casty.cluster.HashRing;
import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.membership.Change;
import dev.casty.cluster.membership.Effects;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.membership.Swim;
import dev.casty.cluster.membership.SwimMessage;
import dev.casty.cluster.membership.SwimSettings;
import dev.casty.cluster.transport.Lane;
import dev.casty.cluster.wire.SwimCodec;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Who is a member, as this node sees it: SWIM on the loop and over the network, and the ring that follows from it. */
final class Membership implements Effects {
    private final Node node;
    private final Swim swim;
    private final HashRing ring = new HashRing();
    private volatile List<Peer> members;
    private @Nullable Cancellable timer;
    private long timerAt = Long.MAX_VALUE;
    private boolean ended;

    Membership(Node node, SwimSettings settings, RandomGenerator random) {
        this.node = node;
        swim = new Swim(node.self(), settings, random, this, node.loop().nanoTime());
        members = swim.members();
        ring.addNode(idOf(node.self()));
    }

    /** How a node is called: the same when it has been started anew. */
    static String idOf(Peer peer) {
        return peer.address().toString();
    }

    // ---- on the loop

    void join(List<NodeAddress> seeds) {
        swim.join(seeds);
        arm();
    }

    /** Says good-bye. */
    void leave() {
        swim.leave(node.loop().nanoTime());
        ended = true;
        arm();
    }

    void received(Peer from, ByteBuf frame) {
        swim.receive(SwimCodec.read(frame, from), node.loop().nanoTime());
        arm();
    }

    void refused(NodeAddress address) {
        swim.refused(address, node.loop().nanoTime());
        arm();
    }

    private void tick() {
        timer = null;
        timerAt = Long.MAX_VALUE;
        swim.tick(node.loop().nanoTime());
        arm();
    }

    private void arm() {
        long deadline = ended ? Long.MAX_VALUE : swim.nextDeadline();
        if (deadline >= timerAt) {
            return;
        }
        if (timer != null) {
            timer.cancel();
        }
        timerAt = deadline;
        timer = node.loop().schedule(Math.max(0, deadline - node.loop().nanoTime()), this::tick);
    }

    @Override
    public void send(NodeAddress to, SwimMessage message) {
        var frame = PooledByteBufAllocator.DEFAULT.buffer();
        SwimCodec.write(frame, message);
        node.transport().send(to, Lane.CONTROL, frame);
    }

    @Override
    public void changed(Change change) {
        // Not within a call of the core, which is not to be called again before that has ended.
        node.loop().execute(() -> apply(change));
    }

    private void apply(Change change) {
        var live = swim.members();
        members = live;
        var id = idOf(change.peer());
        if (live.stream().anyMatch(each -> idOf(each).equals(id))) {
            ring.addNode(id);
        } else {
            ring.removeNode(id);
        }
        node.changed(change);
    }

    // ---- any thread

    /** All members, this node among them. */
    List<Peer> members() {
        return members;
    }

    boolean isLive(Peer peer) {
        return members.contains(peer);
    }

    /** The process that is the node of this address now. */
    @Nullable
    Peer liveAt(NodeAddress address) {
        return members.stream()
                .filter(each -> each.address().equals(address))
                .findFirst()
                .orElse(null);
    }

    /** The live nodes to which something belongs, by the ring: the first of them before all. */
    List<Peer> preferenceOf(String key, int count) {
        return ring.preferenceList(key, count).stream()
                .map(NodeAddress::parse)
                .map(this::liveAt)
                .filter(Objects::nonNull)
                .toList();
    }

    /** To which node a name belongs. */
    @Nullable
    Peer homeOf(String name) {
        return ring.nodeOf(name).map(NodeAddress::parse).map(this::liveAt).orElse(null);
    }
}
