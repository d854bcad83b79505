package dev.casty.cluster.node;

import dev.casty.ActorSpec;
import dev.casty.ActorSystem;
import dev.casty.AskException;
import dev.casty.MailboxFullException;
import dev.casty.SystemEvent;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.replication.ReplicaName;
import dev.casty.runtime.ask.Ask;
import dev.casty.runtime.ask.Asked;
import dev.casty.runtime.ask.BlockingAsk;
import dev.casty.runtime.cell.Asking;
import dev.casty.runtime.cell.Cell;
import dev.casty.runtime.cell.Heir;
import dev.casty.runtime.cell.Watchable;
import dev.casty.runtime.cell.Watcher;
import dev.casty.runtime.durable.Effect;
import dev.casty.spi.ActorType;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A clustered actor, as this node sees it. Where it is is found out when something is sent to it first, and again when it is not
 * there any more; what is sent meanwhile waits here, in order.
 */
final class NamedTarget implements Target, Asked, Watchable, Heir {
    /** How much may wait until it is known where the actor is. */
    private static final int MAX_WAITING = 10_000;
    /** Who finds no room looks again after this. */
    private static final long ROOM_CHECK_NANOS = 1_000_000;

    private final Node node;
    private final String name;
    private final ActorType<?, ?> type;
    private final MessageTable table;
    private final Address.Named address;
    private final boolean replicated;
    private final Deque<Object> waiting = new ArrayDeque<>();
    /** A {@link Cell} of this node, a {@link PeerLink} to the actor's, or null. */
    private volatile @Nullable Object route;

    private boolean locating;
    private @Nullable ActorSpec<?> spec;

    NamedTarget(Node node, String name, ActorType<?, ?> type) {
        this.node = node;
        this.name = name;
        this.type = type;
        table = MessageTable.of(type.protocol());
        address = new Address.Named(name);
        replicated = ReplicaName.isKey(name);
    }

    String name() {
        return name;
    }

    /** Whether its state has replicas. */
    boolean isReplicated() {
        return replicated;
    }

    ActorType<?, ?> type() {
        return type;
    }

    // ---- sending: any thread

    @Override
    public void tell(Object message) {
        Asking.tell(this, message);
    }

    @Override
    public @Nullable Object ask(Object message, @Nullable Duration timeout) {
        return route instanceof Cell cell && !cell.endsSoon()
                ? cell.ask(message, timeout)
                : Asking.ask(node.local(), this, message, timeout);
    }

    @Override
    public <T extends @Nullable Object> CompletableFuture<T> askAsync(Object message, @Nullable Duration timeout) {
        return Asking.askAsync(node.local(), this, message, timeout);
    }

    @Override
    public void deliver(Object element) {
        var now = route;
        if (now instanceof Cell cell && !cell.endsSoon()) {
            give(cell, element);
        } else if (!(now instanceof PeerLink link) || !send(link, element)) {
            while (!await(element)) {
                awaitRoom();
            }
        }
    }

    private void awaitRoom() {
        if (node.loop().isCurrent() || Thread.currentThread().isInterrupted()) {
            throw new MailboxFullException(
                    path() + " has no room: " + MAX_WAITING + " messages wait until it is known on which node it is");
        }
        node.local().dispatcher().park(ROOM_CHECK_NANOS);
    }

    private static void give(Cell cell, Object element) {
        if (element instanceof Errand errand) {
            errand.here(cell);
        } else {
            cell.deliver(element);
        }
    }

    private boolean send(PeerLink link, Object element) {
        return switch (element) {
            case Errand errand -> errand.there(link, address);
            case Ask ask -> node.courier().ask(link, address, table, ask);
            default -> node.courier().tell(link, address, table, element);
        };
    }

    /** Lets an element wait until it is known where the actor is. False if too many do. */
    private synchronized boolean await(Object element) {
        if (waiting.isEmpty() && route instanceof Cell cell && !cell.endsSoon()) {
            give(cell, element);
            return true;
        }
        if (waiting.isEmpty() && route instanceof PeerLink link && send(link, element)) {
            return true;
        }
        if (waiting.size() >= MAX_WAITING) {
            return false;
        }
        waiting.add(element);
        route = null;
        locate();
        return true;
    }

    /** What the actor did not handle where it was: it goes on where it is. */
    @Override
    public void inherit(Object element) {
        if (!await(element)) {
            refuse(element, () -> new MailboxFullException(path() + " moves, and too many messages wait for it"));
        }
    }

    private void locate() {
        if (!locating) {
            locating = true;
            node.loop().execute(() -> node.names().locate(this));
        }
    }

    // ---- being found: on the loop, but for the first

    /** Lets the actor be made, if there is none. Any thread. */
    synchronized void make(ActorSpec<?> recipe) {
        if (route == null || route instanceof Cell cell && cell.endsSoon()) {
            spec = recipe;
            route = null;
            locate();
        }
    }

    /** How to make it, if somebody here wants that. */
    synchronized @Nullable ActorSpec<?> wanted() {
        return spec;
    }

    /** It is on this node. */
    synchronized void found(Cell cell) {
        for (var element = waiting.poll(); element != null; element = waiting.poll()) {
            try {
                if (element instanceof Ask ask && ask.isDone()) {
                    continue; // nobody waits for it any more
                }
                if (element instanceof Errand errand) {
                    errand.here(cell);
                } else {
                    cell.deliverNow(element);
                }
            } catch (MailboxFullException full) {
                refuse(element, () -> full);
            }
        }
        settle(cell);
    }

    /** It is on another node. */
    synchronized void found(PeerLink link) {
        while (!waiting.isEmpty()) {
            if (!(waiting.peek() instanceof Ask ask && ask.isDone()) && !send(link, waiting.peek())) {
                node.names().locateAgain(this);
                return;
            }
            waiting.remove();
        }
        settle(link);
    }

    private void settle(Object found) {
        route = found;
        locating = false;
        spec = null;
    }

    /** It can't be found, or made. What waits is told. */
    synchronized void lost(Supplier<AskException> why) {
        spec = null;
        notFound(why);
    }

    /** It could not be found in time. What waits is told; whether it is to be made stays as it is, for the next message. */
    synchronized void notFound(Supplier<AskException> why) {
        locating = false;
        for (var element = waiting.poll(); element != null; element = waiting.poll()) {
            refuse(element, why);
        }
    }

    private void refuse(Object element, Supplier<AskException> why) {
        if (element instanceof Errand errand) {
            errand.nowhere();
        } else if (element instanceof Ask ask) {
            ask.fail(why::get);
        } else {
            deadLetter(element, String.valueOf(why.get().getMessage()));
        }
    }

    /** Says where it is, if that is known. */
    void probe(Consumer<Cell> here, BiConsumer<PeerLink, Address> there) {
        switch (route) {
            case Cell cell -> here.accept(cell);
            case PeerLink link -> there.accept(link, address);
            case null, default -> {}
        }
    }

    /** It is said to be on that process now, or, with null, nowhere. */
    synchronized void moved(@Nullable Peer host) {
        if (route instanceof PeerLink link && !link.peer().equals(host)
                || route instanceof Cell && !node.self().equals(host)) {
            route = null;
        }
    }

    /** It is not there any more. */
    synchronized void forget(Object where) {
        if (where.equals(route)) {
            route = null;
        }
    }

    /** Whether anybody still waits for an answer, or for something to be delivered. */
    synchronized boolean isAwaited() {
        waiting.removeIf(element -> element instanceof Ask ask && ask.isDone());
        return spec != null || !waiting.isEmpty();
    }

    // ---- as those see it who ask and are asked

    @Override
    public void deadLetter(Object message, String reason) {
        node.local().eventBus().publish(new SystemEvent.DeadLetter(path(), message, reason));
    }

    @Override
    public @Nullable BlockingAsk waitsIn() {
        return route instanceof Cell cell ? cell.waitsIn() : null;
    }

    @Override
    public void whenSafe(Effect effect) {
        if (route instanceof Cell cell) {
            cell.whenSafe(effect);
        } else {
            effect.release();
        }
    }

    @Override
    public boolean awaitShortly(BooleanSupplier done) {
        return route instanceof Cell ? node.local().dispatcher().awaitShortly(done) : done.getAsBoolean();
    }

    @Override
    public void addWatcher(Watcher watcher) {
        deliver(new Errand.Watch(node, this, watcher));
    }

    @Override
    public void removeWatcher(Watcher watcher) {
        deliver(new Errand.Unwatch(node, this, watcher));
    }

    /** Stops it, wherever it is. Any thread. */
    void stop() {
        deliver(new Errand.Stop(node));
    }

    @Override
    public String path() {
        return Names.pathOf(name);
    }

    @Override
    public ActorSystem system() {
        return node.system();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamedTarget that && node == that.node && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return path();
    }
}
