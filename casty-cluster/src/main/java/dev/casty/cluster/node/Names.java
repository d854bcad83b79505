package dev.casty.cluster.node;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.ActorStoppedException;
import dev.casty.AskException;
import dev.casty.cluster.ClusterScope;
import dev.casty.cluster.NodeUnreachableException;
import dev.casty.cluster.OwnerUnavailableException;
import dev.casty.cluster.UnknownTypeException;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.replication.ReplicaName;
import dev.casty.cluster.wire.FailureCodec;
import dev.casty.cluster.wire.Primitives;
import dev.casty.codec.CodecException;
import dev.casty.runtime.cell.Cell;
import dev.casty.spi.ActorType;
import io.netty.buffer.ByteBuf;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clustered actors: where they are, and those that are here. Each name has a home, the node to which it belongs by the ring; the
 * home alone makes an actor that is nowhere, so that two who spawn it at once get the same one. It stays where it was made for as long as
 * that node lives, also when the ring changes; everybody hears by gossip where that is.
 *
 * <p>On the loop, but for what says otherwise.
 */
final class Names {
    /** What paths of clustered actors begin with; no path of another one does. */
    private static final String PREFIX = "cluster:/";
    /** After so long without an answer a home is asked again. */
    private static final long ANSWER_NANOS = 1_000_000_000;
    /** So long after it could not be asked. */
    private static final long AGAIN_NANOS = 50_000_000;
    /** How long somebody is looked for before those who wait are told. */
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    /** So long an actor is not made anew that others say to be on a node which is gone, as this one sees it: they may know better. */
    private static final long DOUBT_NANOS = 3_000_000_000L;

    private static final int NO_RECIPE = 0;
    private static final int RECIPE = 1;
    /** The actor is to be where it is asked for. */
    private static final int RECIPE_FOR_ASKER = 2;

    private static final int FOUND = 1;
    private static final int REFUSED = 2;
    private static final int NOT_HOME = 3;

    private final Node node;
    private final Directory directory = new Directory();
    private final Map<String, Activation> activations = new HashMap<>();
    private final Map<Long, Search> searches = new HashMap<>();
    private final Map<NamedTarget, Long> searchedSince = new HashMap<>();
    /** Names that were said to be on nodes that are gone, and when. */
    private final Map<String, Long> doubtful = new HashMap<>();
    /** Any thread. */
    private final Map<String, WeakReference<NamedTarget>> targets = new ConcurrentHashMap<>();

    private long lastSearch;

    Names(Node node) {
        this.node = node;
    }

    /** An actor that runs here, and the version of the registration under which it does. */
    private record Activation(Cell cell, long version) {}

    /** A question to a home. */
    private record Search(NamedTarget target, Peer home) {}

    // ---- names and paths: any thread

    static String pathOf(String name) {
        return ReplicaName.isKey(name) ? name : PREFIX + name;
    }

    /** The name of an actor of this path that is known to the whole cluster; null if it is not. */
    static @Nullable String nameOfPath(String path) {
        if (ReplicaName.isKey(path)) {
            return path.indexOf('/', path.indexOf('/') + 1) < 0 ? path : null;
        }
        return path.startsWith(PREFIX) && path.indexOf('/', PREFIX.length()) < 0
                ? path.substring(PREFIX.length())
                : null;
    }

    static boolean isClustered(Cell cell) {
        return nameOfPath(cell.path()) != null;
    }

    static String nameOf(Cell cell) {
        return Objects.requireNonNull(nameOfPath(cell.path()), cell.path());
    }

    /** The actor of this name, as this node sees it. */
    NamedTarget target(String name, ActorType<?, ?> type) {
        while (true) {
            var known = targets.get(name);
            var target = known == null ? null : known.get();
            if (target == null) {
                var made = new NamedTarget(node, name, type);
                var reference = new WeakReference<>(made);
                if (known == null
                        ? targets.putIfAbsent(name, reference) == null
                        : targets.replace(name, known, reference)) {
                    return made;
                }
            } else if (target.type() == type) {
                return target;
            } else {
                throw new IllegalArgumentException("the name '" + name + "' belongs to a "
                        + target.type().name() + ", not a " + type.name()
                        + ": two actors of a cluster can't have one name; choose another");
            }
        }
    }

    /** Gets or makes a clustered actor. Any thread; it returns at once. */
    <R extends ActorRef> R actor(String name, ActorSpec<R> spec) {
        var type = spec.type();
        var target = target(wireName(name, spec), type);
        target.make(spec);
        return type.ref(target);
    }

    private static String wireName(String name, ActorSpec<?> spec) {
        return spec.scope() instanceof ClusterScope scope && scope.replicas() > 1
                ? new ReplicaName(scope.consistency(), scope.replicas(), name).key()
                : name;
    }

    // ---- finding

    /** Finds where an actor is, for those who wait in its target. */
    void locate(NamedTarget target) {
        if (target.isReplicated()) {
            node.replicas().locate(target);
            return;
        }
        searchedSince.putIfAbsent(target, node.loop().nanoTime());
        var spec = target.wanted();
        try {
            var recipe = spec == null ? null : Recipe.of(spec, node.addresses());
            var wanted = recipe == null ? null : new Wanted(recipe, spec, node.self());
            var known = lookUp(target.name(), target.type().stableName(), wanted);
            switch (known) {
                case Found found -> settle(target, found.registration());
                case Refused refused -> lose(target, refused.why());
                case AskHome ask -> askHome(target, recipe, ask.home());
                case Later later -> locateAgain(target);
            }
        } catch (CodecException e) {
            var text = "the spec of " + target.path() + " can't travel to another node: " + e.getMessage();
            lose(target, () -> new UnknownTypeException(text));
        }
    }

    /** What is known of a name, or has to be done to know it. */
    private sealed interface Known {}

    private record Found(Registration registration) implements Known {}

    private record Refused(Supplier<AskException> why) implements Known {}

    private record AskHome(Peer home) implements Known {}

    /** Nobody knows now; soon somebody will. */
    private record Later() implements Known {}

    /**
     * An actor that somebody wants, also if it has to be made.
     *
     * @param recipe how
     * @param spec the same, if whoever wants it is here
     * @param host where it is to be, if this node may decide
     */
    private record Wanted(Recipe recipe, @Nullable ActorSpec<?> spec, Peer host) {}

    private Known lookUp(String name, String type, @Nullable Wanted wanted) {
        var registered = directory.find(name).orElse(null);
        if (registered != null && registered.state() != Registration.State.GONE) {
            if (!registered.recipe().type().equals(type)) {
                return new Refused(() -> new UnknownTypeException("the name '" + name + "' belongs to a "
                        + registered.recipe().type() + ", not a " + type + ": choose another name"));
            }
            var host = hostOf(registered);
            if (host != null && (registered.state() == Registration.State.ACTIVE || wanted != null)) {
                return new Found(activeAt(registered, host));
            }
            if (host == null && registered.recipe().bound()) {
                return new Refused(() -> new OwnerUnavailableException(pathOf(name)
                        + " has its state in the journal of "
                        + registered.host().address() + ", which is away; it goes on there when that node is back. Ask"
                        + " again then, or give the actor replicas"));
            }
        }
        return atHome(name, registered, wanted);
    }

    private Registration activeAt(Registration registered, Peer host) {
        if (registered.state() == Registration.State.ACTIVE && registered.host().equals(host)) {
            return registered;
        }
        var next = registered.next(host, Registration.State.ACTIVE);
        hear(next);
        return next;
    }

    /** Only the home makes an actor, and only the home says that there is none. */
    private Known atHome(String name, @Nullable Registration registered, @Nullable Wanted wanted) {
        var home = node.membership().homeOf(name);
        if (home == null || isDoubtful(name) || hasToHearOfOthers()) {
            return new Later();
        }
        if (!home.equals(node.self())) {
            return new AskHome(home);
        }
        return make(name, registered, wanted);
    }

    /** Whether this node has just joined: others ask it already, and it does not know yet what there is. */
    private boolean hasToHearOfOthers() {
        return !node.gossip().isSynced() && node.membership().members().size() > 1;
    }

    private boolean isDoubtful(String name) {
        Long since = doubtful.get(name);
        if (since != null && node.loop().nanoTime() - since > DOUBT_NANOS) {
            doubtful.remove(name);
        }
        return doubtful.containsKey(name);
    }

    private Known make(String name, @Nullable Registration registered, @Nullable Wanted wanted) {
        var made = wanted == null && registered != null && registered.state() == Registration.State.ACTIVE
                ? new Wanted(registered.recipe(), null, node.self())
                : wanted;
        if (made == null) {
            return new Refused(() -> new ActorStoppedException(
                    "there is no actor " + pathOf(name) + " now: it has stopped, or nobody has spawned it", null));
        }
        long version = registered == null ? 1 : registered.version() + 1;
        var registration = new Registration(name, made.recipe(), made.host(), version, Registration.State.ACTIVE);
        hear(registration);
        try {
            if (made.host().equals(node.self())) {
                activate(registration, made.spec());
            }
        } catch (CodecException e) {
            // Nobody else shall be sent here for it.
            hear(registration.next(node.self(), Registration.State.GONE));
            return new Refused(() -> new UnknownTypeException(
                    pathOf(name) + " can't be made on " + node.self().address() + ": " + e.getMessage()));
        }
        return new Found(registration);
    }

    private void settle(NamedTarget target, Registration registration) {
        searchedSince.remove(target);
        if (registration.host().equals(node.self())) {
            var cell = hosted(registration.name());
            if (cell != null) {
                target.found(cell);
            } else {
                lose(target, () -> new ActorStoppedException(target.path() + " has stopped", null));
            }
        } else {
            var link = node.link(registration.host());
            // Before the first message: it may not have heard of it.
            node.courier().say(link, out -> registration.write(out.writeByte(Kind.REGISTERED)));
            target.found(link);
        }
    }

    private void lose(NamedTarget target, Supplier<AskException> why) {
        searchedSince.remove(target);
        target.lost(why);
    }

    private void askHome(NamedTarget target, @Nullable Recipe recipe, Peer home) {
        long number = ++lastSearch;
        searches.put(number, new Search(target, home));
        boolean said = node.courier().say(node.link(home), out -> {
            Primitives.writeNumber(out.writeByte(Kind.LOCATE), number);
            Primitives.writeText(out, target.name());
            Primitives.writeText(out, target.type().stableName());
            if (recipe == null) {
                out.writeByte(NO_RECIPE);
            } else {
                recipe.write(out.writeByte(Recipe.isPinned(target.wanted()) ? RECIPE_FOR_ASKER : RECIPE));
            }
        });
        node.loop().schedule(said ? ANSWER_NANOS : 0, () -> {
            if (searches.remove(number) != null) {
                locateAgain(target);
            }
        });
    }

    /** Looks again in a moment, if somebody still waits and not for too long. */
    void locateAgain(NamedTarget target) {
        Long since = searchedSince.get(target);
        if (since != null && node.loop().nanoTime() - since > PATIENCE_NANOS || !target.isAwaited()) {
            lose(
                    target,
                    () -> new NodeUnreachableException(
                            "nobody could say where " + target.path() + " is: its home does not answer"));
        } else {
            node.loop().schedule(AGAIN_NANOS, () -> locate(target));
        }
    }

    /** Another node asks where an actor is. */
    void locate(PeerLink from, ByteBuf item) {
        long number = Primitives.readNumber(item);
        var name = Primitives.readText(item, Address.MAX_NAME_BYTES);
        var type = Primitives.readText(item, Recipe.MAX_TYPE_BYTES);
        int flag = Primitives.readByte(item);
        var wanted = flag == NO_RECIPE
                ? null
                : new Wanted(Recipe.read(item), null, flag == RECIPE_FOR_ASKER ? from.peer() : node.self());
        var known = lookUp(name, type, wanted);
        node.courier().say(from, out -> {
            Primitives.writeNumber(out.writeByte(Kind.LOCATED), number);
            switch (known) {
                case Found found -> found.registration().write(out.writeByte(FOUND));
                case Refused refused ->
                    FailureCodec.write(out.writeByte(REFUSED), refused.why().get());
                // The two don't have the same members in mind.
                case AskHome home -> out.writeByte(NOT_HOME);
                case Later later -> out.writeByte(NOT_HOME);
            }
        });
    }

    /** A home has answered. */
    void located(PeerLink from, ByteBuf item) {
        var search = searches.get(Primitives.readNumber(item));
        if (search == null || !search.home().equals(from.peer())) {
            return;
        }
        searches.values().remove(search);
        switch (Primitives.readByte(item)) {
            case FOUND -> {
                var registration = Registration.read(item);
                hear(registration);
                settle(search.target(), directory.find(registration.name()).orElse(registration));
            }
            case REFUSED -> lose(search.target(), FailureCodec.read(item)::toException);
            default -> locateAgain(search.target());
        }
    }

    // ---- what everybody hears

    /** Another node says where an actor is. */
    void heard(Registration registration) {
        hear(registration);
    }

    private void hear(Registration registration) {
        if (!directory.merge(registration)) {
            return;
        }
        node.gossip().news();
        noteDoubt(registration);
        var activation = activations.get(registration.name());
        if (activation != null
                && activation.version() < registration.version()
                && !(registration.host().equals(node.self()) && registration.state() == Registration.State.ACTIVE)) {
            // It was made twice, on two sides of a partition, and the other one stays.
            activations.remove(registration.name());
            activation.cell().requestStop();
        }
        var target = existingTarget(registration.name());
        if (target != null) {
            target.moved(registration.state() == Registration.State.ACTIVE ? registration.host() : null);
        }
    }

    /** While a partition heals, one side may hear where an actor is before it hears that this node is there again. */
    private void noteDoubt(Registration registration) {
        if (node.membership().isLive(registration.host())) {
            doubtful.remove(registration.name());
        } else {
            doubtful.put(registration.name(), node.loop().nanoTime());
        }
    }

    @Nullable
    NamedTarget existingTarget(String name) {
        var reference = targets.get(name);
        return reference == null ? null : reference.get();
    }

    Directory directory() {
        return directory;
    }

    /** The process that runs it, or could: that of its registration, or, if it is bound, another one of the same node. */
    private @Nullable Peer hostOf(Registration registration) {
        var host = registration.host();
        if (node.membership().isLive(host)) {
            return host;
        }
        return registration.recipe().bound() ? node.membership().liveAt(host.address()) : null;
    }

    /** A process is taken for gone. */
    void failed(Peer peer) {
        for (var search : Map.copyOf(searches).entrySet()) {
            if (search.getValue().home().equals(peer)) {
                searches.remove(search.getKey());
                locateAgain(search.getValue().target());
            }
        }
        forget(node.link(peer));
    }

    /** Nothing is to be sent to that node before it is known anew where its actors are. */
    void forget(PeerLink link) {
        targets.values().removeIf(each -> each.get() == null);
        targets.values().forEach(each -> {
            var target = each.get();
            if (target != null) {
                target.forget(link);
            }
        });
    }

    /** A node that was asked says that the actor is not there. */
    void notHere(PeerLink from, ByteBuf item) {
        var target = existingTarget(Primitives.readText(item, Address.MAX_NAME_BYTES));
        if (target != null) {
            target.forget(from);
        }
    }

    // ---- what is here

    /** The actor of this name that runs here, or is to; null if it is elsewhere or nowhere. */
    @Nullable
    Cell hosted(String name) {
        if (ReplicaName.isKey(name)) {
            return node.replicas().hosted(name);
        }
        var registration = directory.find(name).orElse(null);
        var activation = activations.get(name);
        if (registration == null
                || registration.state() != Registration.State.ACTIVE
                || !registration.host().equals(node.self())
                || activation != null && activation.version() == registration.version()) {
            return activation == null ? null : activation.cell();
        }
        try {
            return activate(registration, null);
        } catch (CodecException e) {
            node.deadLetter(pathOf(name), "the actor's state", "it can't be made here: " + e.getMessage());
            return null;
        }
    }

    private Cell activate(Registration registration, @Nullable ActorSpec<?> given) {
        var recipe = registration.recipe();
        var spec = given == null ? recipe.spec(node.types().require(recipe.type()), node.addresses()) : given;
        var cell = node.spawn(pathOf(registration.name()), spec);
        activations.put(registration.name(), new Activation(cell, registration.version()));
        return cell;
    }

    /** Why a message for a name has come here in vain; its sender looks anew. */
    AskException absence(PeerLink from, String name) {
        node.courier().say(from, out -> Primitives.writeText(out.writeByte(Kind.NOT_HERE), name));
        var gone = directory
                .find(name)
                .map(each -> each.state() != Registration.State.ACTIVE)
                .orElse(false);
        return gone
                ? new ActorStoppedException(pathOf(name) + " has stopped", null)
                : new OwnerUnavailableException(pathOf(name) + " is not on "
                        + node.self().address() + " any more. Nobody has handled the message: ask again");
    }

    /** An actor that ran here has stopped. */
    void stopped(Cell cell) {
        var name = nameOf(cell);
        if (ReplicaName.isKey(name)) {
            node.replicas().stopped(name, cell);
            return;
        }
        var activation = activations.get(name);
        var registration = directory.find(name).orElse(null);
        if (activation == null || activation.cell() != cell) {
            return;
        }
        activations.remove(name);
        if (registration != null && registration.version() == activation.version()) {
            hear(registration.next(
                    node.self(), registration.recipe().bound() ? Registration.State.STOPPED : Registration.State.GONE));
        }
    }

    /** The names of those that run here. */
    List<String> here() {
        return List.copyOf(activations.keySet());
    }
}
