package dev.casty.cluster.node;

import dev.casty.ActorSpec;
import dev.casty.ActorStoppedException;
import dev.casty.AskException;
import dev.casty.cluster.Consistency;
import dev.casty.cluster.OwnerUnavailableException;
import dev.casty.cluster.QuorumUnavailableException;
import dev.casty.cluster.UnknownTypeException;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.ownership.Neighbours;
import dev.casty.cluster.ownership.Owner;
import dev.casty.cluster.replication.Copy;
import dev.casty.cluster.replication.Head;
import dev.casty.cluster.replication.Message;
import dev.casty.cluster.replication.MessageCodec;
import dev.casty.cluster.replication.Primary;
import dev.casty.cluster.replication.ReplicaName;
import dev.casty.cluster.replication.Shard;
import dev.casty.cluster.wire.FailureCodec;
import dev.casty.cluster.wire.Primitives;
import dev.casty.codec.CodecException;
import dev.casty.journal.JournalException;
import dev.casty.journal.Receipt;
import dev.casty.runtime.cell.Cell;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The replicated actors: finds the node that owns their shard, and runs them there while this node does. An actor that is not running begins
 * with the next message, from its state; where its owner changes, what it has not handled goes after it.
 *
 * <p>On the loop, but for what says otherwise.
 */
final class Replicas implements Neighbours {
    /** After so long without an answer another owner is looked for. */
    private static final long ANSWER_NANOS = 1_000_000_000;
    /** So long after there was none. */
    private static final long AGAIN_NANOS = 50_000_000;
    /** Who was here once is remembered, so that what comes late can be sent on. */
    private static final int MAX_REMEMBERED = 10_000;

    private static final int NO_RECIPE = 0;
    private static final int RECIPE = 1;

    private static final int RUNS = 1;
    private static final int REFUSED = 2;
    private static final int NOT_NOW = 3;
    private static final int ELSEWHERE = 4;

    private final Node node;
    private final ReplicatedJournal journal;
    private final Map<String, Resident> residents = new HashMap<>();
    private final Map<String, List<Consumer<Activation>>> beginning = new HashMap<>();
    private final Map<Shard, Eviction> evictions = new HashMap<>();
    private final Map<Long, Search> searches = new HashMap<>();
    /** Any thread may look whether there are any. */
    private final Map<NamedTarget, Since> searchedSince = new ConcurrentHashMap<>();

    /** Where the owner of a shard was the last time. */
    private final Map<Shard, Long> hints = new HashMap<>();

    private final Map<String, NamedTarget> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, NamedTarget> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };
    private long lastSearch;

    Replicas(Node node) {
        this.node = node;
        journal = new ReplicatedJournal(node);
    }

    /** An actor that runs here. */
    private record Resident(Cell cell, Recipe recipe, NamedTarget target, Shard shard) {}

    /** A question to the owner of a shard. */
    private record Search(NamedTarget target, Shard shard, long store) {}

    /** Since when somebody is looked for, and why that was in vain the last time. */
    private record Since(long nanos, String why) {}

    private record Eviction(Set<String> left, Runnable evicted) {}

    /** What became of the wish that an actor runs. */
    private sealed interface Activation {
        record Runs(Cell cell) implements Activation {}

        record Refused(Supplier<AskException> why) implements Activation {}

        record NotNow(String why) implements Activation {}

        record Elsewhere(long store) implements Activation {}
    }

    /** Where their states are kept. Any thread. */
    ReplicatedJournal journal() {
        return journal;
    }

    // ---- finding

    /** Whether somebody is looked for. Any thread. */
    boolean isSearching() {
        return !searchedSince.isEmpty();
    }

    /** Finds where an actor is, for those who wait in its target. */
    void locate(NamedTarget target) {
        searchedSince.putIfAbsent(target, new Since(node.loop().nanoTime(), "nobody has answered"));
        var spec = target.wanted();
        Recipe recipe;
        try {
            recipe = spec == null ? null : Recipe.of(spec, node.addresses());
        } catch (CodecException e) {
            var text = "the spec of " + target.path() + " can't travel to another node: " + e.getMessage();
            lose(target, () -> new UnknownTypeException(text));
            return;
        }
        var shard = ReplicaName.parse(target.name()).shard();
        Long hint = hints.get(shard);
        if (hint != null && hint != node.governance().store() && isLive(hint)) {
            ask(target, shard, recipe, hint);
        } else {
            activate(target.name(), target.type().stableName(), recipe, spec, outcome -> {
                switch (outcome) {
                    case Activation.Runs(var cell) -> {
                        searchedSince.remove(target);
                        target.found(cell);
                    }
                    case Activation.Refused(var why) -> lose(target, why);
                    case Activation.NotNow(var why) -> locateAgain(target, why);
                    case Activation.Elsewhere(long store) -> ask(target, shard, recipe, store);
                }
            });
        }
    }

    private void lose(NamedTarget target, Supplier<AskException> why) {
        searchedSince.remove(target);
        target.lost(why);
    }

    private void locateAgain(NamedTarget target, String why) {
        var since = searchedSince.get(target);
        long began = since == null ? node.loop().nanoTime() : since.nanos();
        if (node.loop().nanoTime() - began > patienceNanos() || !target.isAwaited()) {
            searchedSince.remove(target);
            target.notFound(() -> new QuorumUnavailableException(
                    target.path() + " was not asked: no node that may answer for it could be found, because " + why));
        } else {
            searchedSince.put(target, new Since(began, why));
            node.loop().schedule(AGAIN_NANOS, () -> locate(target));
        }
    }

    /** Long enough for another node to take over. */
    private long patienceNanos() {
        var settings = node.governance().settings();
        return settings.patienceNanos() + 2 * settings.leaseNanos();
    }

    private void ask(NamedTarget target, Shard shard, @Nullable Recipe recipe, long store) {
        var peer = node.stores().liveWith(store);
        if (peer == null || peer.equals(node.self())) {
            hints.remove(shard);
            locateAgain(target, "its owner can't be reached");
            return;
        }
        long number = ++lastSearch;
        searches.put(number, new Search(target, shard, store));
        boolean said = node.courier().say(node.link(peer), out -> {
            Primitives.writeNumber(out.writeByte(Kind.ACTIVATE), number);
            Primitives.writeText(out, target.name());
            Primitives.writeText(out, target.type().stableName());
            if (recipe == null) {
                out.writeByte(NO_RECIPE);
            } else {
                recipe.write(out.writeByte(RECIPE));
            }
        });
        node.loop().schedule(said ? ANSWER_NANOS : 0, () -> {
            if (searches.remove(number) != null) {
                hints.remove(shard);
                locateAgain(target, "its owner does not answer");
            }
        });
    }

    /** Another node wants an actor to run here. */
    void activate(PeerLink from, ByteBuf item) {
        long number = Primitives.readNumber(item);
        var key = Primitives.readText(item, MessageCodec.MAX_KEY_BYTES);
        var type = Primitives.readText(item, Recipe.MAX_TYPE_BYTES);
        var recipe = Primitives.readByte(item) == NO_RECIPE ? null : Recipe.read(item);
        ReplicaName.parse(key);
        if (!node.governance().isFounded()) {
            return;
        }
        activate(
                key,
                type,
                recipe,
                null,
                outcome -> node.courier().say(from, out -> {
                    Primitives.writeNumber(out.writeByte(Kind.ACTIVATED), number);
                    switch (outcome) {
                        case Activation.Runs runs -> out.writeByte(RUNS);
                        case Activation.Refused(var why) -> FailureCodec.write(out.writeByte(REFUSED), why.get());
                        case Activation.NotNow(var why) -> Primitives.writeText(out.writeByte(NOT_NOW), why);
                        case Activation.Elsewhere(long store) ->
                            out.writeByte(ELSEWHERE).writeLong(store);
                    }
                }));
    }

    /** An owner has answered. */
    void activated(PeerLink from, ByteBuf item) {
        var search = searches.remove(Primitives.readNumber(item));
        if (search == null) {
            return;
        }
        switch (Primitives.readByte(item)) {
            case RUNS -> {
                hints.put(search.shard(), search.store());
                searchedSince.remove(search.target());
                search.target().found(from);
            }
            case REFUSED -> lose(search.target(), FailureCodec.read(item)::toException);
            case ELSEWHERE -> {
                long store = Primitives.readLong(item);
                if (store == node.governance().store()) {
                    hints.remove(search.shard());
                } else {
                    hints.put(search.shard(), store);
                }
                locateAgain(search.target(), "two nodes don't agree on its owner");
            }
            default -> {
                hints.remove(search.shard());
                locateAgain(search.target(), Primitives.readText(item, MAX_WHY_BYTES));
            }
        }
    }

    private static final int MAX_WHY_BYTES = 8192;

    // ---- running

    private void activate(
            String key,
            String type,
            @Nullable Recipe recipe,
            @Nullable ActorSpec<?> given,
            Consumer<Activation> asker) {
        var name = ReplicaName.parse(key);
        if (name.consistency() == Consistency.ONE) {
            activateLoose(key, name.shard(), type, recipe, given, asker);
            return;
        }
        node.governance().owners().find(name.shard(), owner -> {
            switch (owner) {
                case Owner.There(long store) -> asker.accept(new Activation.Elsewhere(store));
                case Owner.Nobody(var why) -> asker.accept(new Activation.NotNow(why));
                case Owner.Here(var primary) -> {
                    hints.remove(name.shard());
                    activateHere(primary, key, type, recipe, given, asker);
                }
            }
        });
    }

    private void activateLoose(
            String key,
            Shard shard,
            String type,
            @Nullable Recipe recipe,
            @Nullable ActorSpec<?> given,
            Consumer<Activation> asker) {
        var versions = node.governance().versions();
        long owner = versions.ownerOf(shard);
        if (owner != node.governance().store()) {
            asker.accept(
                    owner == 0
                            ? new Activation.NotNow("its node has not said yet which store it has")
                            : new Activation.Elsewhere(owner));
        } else if (!isHereOrBegins(shard, key, type, asker)) {
            versions.gather(key, () -> {
                var known = ReplicatedEntry.recipe(versions.current(key).entries());
                if (known != null) {
                    begun(key, ofType(type, known, () -> run(shard, key, known, given), key));
                } else if (recipe == null) {
                    begun(key, nobody(key));
                } else {
                    long next = versions.current(key).sequence() + 1;
                    versions.append(
                            key,
                            next,
                            ReplicatedEntry.birth(recipe),
                            null,
                            birth(key, () -> run(shard, key, recipe, given)));
                }
            });
        }
    }

    private static Activation nobody(String key) {
        return new Activation.Refused(() -> new ActorStoppedException(
                "there is no actor " + key + " now: its state was deleted, or nobody has spawned it", null));
    }

    /** Lets an actor run that has a state here, if it does not yet. */
    void run(String key, Runnable runs, Runnable doesNot) {
        var known =
                ReplicatedEntry.recipe(node.governance().versions().current(key).entries());
        if (known == null) {
            doesNot.run();
            return;
        }
        activate(key, known.type(), null, null, outcome -> {
            if (outcome instanceof Activation.Runs) {
                runs.run();
            } else {
                doesNot.run();
            }
        });
    }

    /** It is not to run here any more, or not as it is: what it has not handled goes on where it belongs. */
    void retire(String key) {
        var resident = residents.get(key);
        if (resident != null) {
            resident.cell().retire(resident.target());
        }
    }

    /** Whether there is nothing more to do: it runs, or begins, or ends. */
    private boolean isHereOrBegins(Shard shard, String key, String type, Consumer<Activation> asker) {
        var resident = residents.get(key);
        if (resident != null && !resident.cell().endsSoon()) {
            asker.accept(ofType(type, resident.recipe(), () -> new Activation.Runs(resident.cell()), key));
            return true;
        }
        if (resident != null || evictions.containsKey(shard)) {
            asker.accept(new Activation.NotNow("it ends here just now"));
            return true;
        }
        var others = beginning.get(key);
        if (others != null) {
            others.add(asker);
            return true;
        }
        beginning.put(key, new ArrayList<>(List.of(asker)));
        return false;
    }

    private void activateHere(
            Primary primary,
            String key,
            String type,
            @Nullable Recipe recipe,
            @Nullable ActorSpec<?> given,
            Consumer<Activation> asker) {
        if (isHereOrBegins(primary.ofShard(), key, type, asker)) {
            return;
        }
        var reign = primary.reign();
        primary.read(key, copy -> {
            if (reign == null || primary.reign() != reign) {
                begun(key, new Activation.NotNow("its owner has changed"));
            } else {
                begin(primary, key, type, copy, recipe, given);
            }
        });
    }

    private static Activation ofType(String type, Recipe recipe, Supplier<Activation> ifSo, String key) {
        return recipe.type().equals(type)
                ? ifSo.get()
                : new Activation.Refused(() -> new UnknownTypeException("the name '" + key + "' belongs to a "
                        + recipe.type() + ", not a " + type + ": choose another name"));
    }

    private void begin(
            Primary primary,
            String key,
            String type,
            Copy copy,
            @Nullable Recipe recipe,
            @Nullable ActorSpec<?> given) {
        var known = ReplicatedEntry.recipe(copy.entries());
        if (known != null) {
            begun(key, ofType(type, known, () -> runHere(primary, key, known, given), key));
        } else if (recipe == null) {
            begun(key, nobody(key));
        } else {
            bear(primary, key, copy.head(), recipe, given);
        }
    }

    /** Before its first message all replicas that count know that there is such an actor. */
    private void bear(Primary primary, String key, Head head, Recipe recipe, @Nullable ActorSpec<?> given) {
        primary.append(
                key,
                head.sequence() + 1,
                ReplicatedEntry.birth(recipe),
                birth(key, () -> runHere(primary, key, recipe, given)));
    }

    private Receipt birth(String key, Supplier<Activation> running) {
        return new Receipt() {
            @Override
            public void safe() {
                onLoop(() -> begun(key, running.get()));
            }

            @Override
            public void failed(JournalException cause) {
                onLoop(() -> begun(key, new Activation.NotNow(String.valueOf(cause.getMessage()))));
            }
        };
    }

    private void onLoop(Runnable task) {
        if (node.loop().isCurrent()) {
            task.run();
        } else {
            node.loop().execute(task);
        }
    }

    private Activation runHere(Primary primary, String key, Recipe recipe, @Nullable ActorSpec<?> given) {
        return primary.reign() == null
                ? new Activation.NotNow("its owner changes")
                : run(primary.ofShard(), key, recipe, given);
    }

    private Activation run(Shard shard, String key, Recipe recipe, @Nullable ActorSpec<?> given) {
        if (evictions.containsKey(shard)) {
            return new Activation.NotNow("its owner changes");
        }
        try {
            var type = node.types().require(recipe.type());
            var spec = given == null ? recipe.spec(type, node.addresses()) : given;
            var target = node.names().target(key, type);
            remembered.put(key, target);
            // Before the cell, whose journal asks for the recipe.
            var cell = node.spawn(key, spec);
            residents.put(key, new Resident(cell, recipe, target, shard));
            return new Activation.Runs(cell);
        } catch (CodecException | IllegalArgumentException e) {
            return new Activation.Refused(() -> new UnknownTypeException(
                    key + " can't be made on " + node.self().address() + ": " + e.getMessage()));
        }
    }

    private void begun(String key, Activation outcome) {
        var askers = beginning.remove(key);
        if (askers != null) {
            askers.forEach(each -> each.accept(outcome));
        }
    }

    /** The actor of this key that runs here. */
    @Nullable
    Cell hosted(String key) {
        var resident = residents.get(key);
        return resident == null || resident.cell().endsSoon() ? null : resident.cell();
    }

    /** How the actor of a key, or whose child has it, is made; null if it does not run here. */
    @Nullable
    Recipe recipe(String key) {
        var resident = residents.get(ReplicaName.parse(key).root());
        return resident == null ? null : resident.recipe();
    }

    /** Who knows where what came here in vain is to go; null if nobody does. */
    @Nullable
    NamedTarget forwarder(String key) {
        return remembered.get(key);
    }

    /** Who sends something for an actor that is not here is told to look for it. */
    void notHere(PeerLink from, String key) {
        node.courier().say(from, out -> Primitives.writeText(out.writeByte(Kind.NOT_HERE), key));
    }

    /** Why a message could not be sent on. */
    AskException absence(PeerLink from, String key) {
        notHere(from, key);
        return new OwnerUnavailableException(
                key + " is not on " + node.self().address() + " any more. Nobody has handled the message: ask again");
    }

    /** An actor that ran here has stopped. */
    void stopped(String key, Cell cell) {
        var resident = residents.get(key);
        if (resident == null || resident.cell() != cell) {
            return;
        }
        residents.remove(key);
        journal.forget(key);
        var eviction = evictions.get(resident.shard());
        if (eviction != null && eviction.left().remove(key) && eviction.left().isEmpty()) {
            eviction.evicted().run();
        }
    }

    /** An actor's state is somebody else's. */
    void lost(Cell cell) {
        var resident = residents.get(cell.path());
        if (resident != null && resident.cell() == cell) {
            cell.retire(resident.target());
        } else {
            cell.requestStop();
        }
    }

    // ---- for those who own shards

    @Override
    public void lost(Shard shard) {
        for (var each : List.copyOf(residents.values())) {
            if (each.shard().equals(shard)) {
                each.cell().retire(each.target());
            }
        }
    }

    @Override
    public void evict(Shard shard, Runnable evicted) {
        var left = new HashSet<String>();
        residents.forEach((key, resident) -> {
            if (resident.shard().equals(shard)) {
                left.add(key);
            }
        });
        evictions.put(shard, new Eviction(left, evicted));
        if (left.isEmpty()) {
            evicted.run();
        } else {
            lost(shard);
        }
    }

    @Override
    public void resume(Shard shard) {
        evictions.remove(shard);
    }

    @Override
    public boolean isLive(long store) {
        return node.stores().liveWith(store) != null;
    }

    @Override
    public Set<Long> liveStores() {
        return node.stores().live();
    }

    @Override
    public void send(long store, Message message) {
        var peer = node.stores().liveWith(store);
        if (peer != null) {
            node.courier().say(node.link(peer), out -> MessageCodec.write(out.writeByte(Kind.REPLICATION), message));
        }
    }

    @Override
    public void askToTake(long store, Shard shard) {
        var peer = node.stores().liveWith(store);
        if (peer != null) {
            node.courier().say(node.link(peer), out -> shard.write(out.writeByte(Kind.TAKE)));
        }
    }

    // ---- what other nodes say

    /** Another node says which store it has. */
    void announced(PeerLink from, ByteBuf item) {
        long store = Primitives.readLong(item);
        node.stores().announced(from.peer(), store);
        node.governance().versions().rebalance();
        if (node.governance().isFounded()) {
            node.governance().owners().reachable(store);
        }
    }

    /** Something about copies. */
    void replication(PeerLink from, ByteBuf item) {
        long store = node.stores().of(from.peer());
        if (node.governance().isFounded() && store != 0) {
            node.governance().owners().received(store, MessageCodec.read(item));
        }
    }

    /** A shard is to be taken. */
    void take(ByteBuf item) {
        var shard = Shard.read(item);
        if (node.governance().isFounded()) {
            node.governance().owners().find(shard, owner -> {});
        }
    }

    /** All that was here is elsewhere now: nobody is to send anything here any more. */
    void sayLeaving() {
        for (var each : node.members()) {
            if (!each.equals(node.self())) {
                node.courier().say(node.link(each), out -> out.writeByte(Kind.LEAVING));
            }
        }
    }

    /** A node has given away all that it owned. */
    void leaving(PeerLink from) {
        long store = node.stores().of(from.peer());
        hints.values().removeIf(each -> each == store);
        node.names().forget(from);
    }

    /** A process is there, for the first time or again. */
    void appeared(Peer peer) {
        node.courier()
                .say(
                        node.link(peer),
                        out -> out.writeByte(Kind.STORE)
                                .writeLong(node.governance().store()));
        node.governance().versions().rebalance();
        long store = node.stores().of(peer);
        if (store != 0 && node.governance().isFounded()) {
            node.governance().owners().reachable(store);
        }
    }

    /** A process is taken for gone. */
    void failed(Peer peer) {
        long store = node.stores().of(peer);
        hints.values().removeIf(each -> each == store);
        node.governance().versions().failed(store);
        for (var each : new TreeMap<>(searches).entrySet()) {
            if (each.getValue().store() == store) {
                searches.remove(each.getKey());
                locateAgain(each.getValue().target(), "its owner is taken for gone");
            }
        }
        if (store != 0 && node.governance().isFounded()) {
            node.governance().owners().failed(store);
        }
    }
}
