package dev.casty.runtime.system;

import dev.casty.ActorRef;
import dev.casty.ActorSpec;
import dev.casty.ActorSystem;
import dev.casty.Events;
import dev.casty.ReplyTo;
import dev.casty.journal.OpenJournal;
import dev.casty.runtime.cell.Cell;
import dev.casty.runtime.cell.Environment;
import dev.casty.runtime.cell.Roster;
import dev.casty.runtime.cell.Spawning;
import dev.casty.runtime.dispatch.Dispatcher;
import dev.casty.runtime.dispatch.Runner;
import dev.casty.runtime.event.EventBus;
import dev.casty.runtime.time.Clock;
import dev.casty.runtime.time.Scheduler;
import dev.casty.spi.ActorType;
import dev.casty.spi.Addresses;
import dev.casty.spi.GeneratedRef;
import dev.casty.spi.Target;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The system that {@link ActorSystem#create} gives: all of its actors on this machine. */
public final class LocalSystem implements ActorSystem, Environment {
    private final SystemConfig config;
    private final Seams seams;
    private final Dispatcher dispatcher;
    private final EventBus events;
    private final Roster actors = new Roster();
    private final AtomicLong lastNumber = new AtomicLong();
    private final Shutdown shutdown;
    private final @Nullable OpenJournal journal;
    private final @Nullable Host host;
    private final Addresses addresses;

    private LocalSystem(SystemConfig config, Seams seams, @Nullable OpenJournal journal, @Nullable Host host) {
        this.config = config;
        this.seams = seams;
        this.journal = journal;
        this.host = host;
        addresses = host == null ? new LocalAddresses(this) : host.addresses();
        dispatcher = seams.dispatcher();
        events = new EventBus(config.name(), seams.clock(), seams.callbacks());
        shutdown = new Shutdown(config.name(), seams, actors, journal);
    }

    /** A system on this machine's threads and time. */
    public static ActorSystem start(SystemConfig config) {
        // Before there are threads: a journal that can't be opened leaves nothing behind.
        var journal = open(config);
        return new LocalSystem(config, Seams.ofThisMachine(config.name()), journal, null);
    }

    /** A system on these seams. */
    public static ActorSystem start(SystemConfig config, Seams seams) {
        return new LocalSystem(config, seams, open(config), null);
    }

    /** This machine's part of a larger system. */
    public static LocalSystem start(SystemConfig config, Seams seams, Host host) {
        return new LocalSystem(config, seams, open(config), host);
    }

    private static @Nullable OpenJournal open(SystemConfig config) {
        var journal = config.journal();
        return journal == null ? null : journal.open();
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public <R extends ActorRef> R actor(String name, ActorSpec<R> spec) {
        Spawning.checkName(name);
        Spawning.checkLocal(spec);
        return actorAt(name, spec);
    }

    /** As {@link #actor(String, ActorSpec)}, of a name that is a whole path, or one that was checked. For the host. */
    public <R extends ActorRef> R actorAt(String name, ActorSpec<R> spec) {
        Spawning.checkSpec(spec, true, name, this);
        while (true) {
            shutdown.checkOpen();
            var existing = actors.get(name);
            if (existing != null && !existing.endsSoon()) {
                return existing.refFor(spec);
            }
            var cell = Cell.topLevel(this, name, spec);
            if (existing == null) {
                if (actors.addIfFree(cell)) {
                    return begin(cell, spec);
                }
            } else if (actors.replace(existing, cell)) {
                cell.startAfter(existing);
                shutdown.stopIfClosing(cell);
                return cell.refFor(spec);
            }
        }
    }

    @Override
    public <R extends ActorRef> R actor(ActorSpec<R> spec) {
        Spawning.checkLocal(spec);
        Spawning.checkSpec(spec, false, "/", this);
        shutdown.checkOpen();
        var cell = Cell.topLevel(this, null, spec);
        actors.addNameless(cell);
        return begin(cell, spec);
    }

    private <R extends ActorRef> R begin(Cell cell, ActorSpec<R> spec) {
        cell.start();
        shutdown.stopIfClosing(cell);
        return cell.refFor(spec);
    }

    @Override
    public void stop(ActorRef ref) {
        if (GeneratedRef.of(ref).target() instanceof Cell cell && cell.system() == system()) {
            cell.requestStop();
        } else {
            throw new IllegalArgumentException(ref + " is not an actor of the system '" + name() + "'");
        }
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public void close() {
        if (Runner.currentTask() instanceof Cell cell && cell.system() == system()) {
            shutdown.begin();
        } else {
            shutdown.run();
        }
    }

    @Override
    public void stopped(Cell cell) {
        actors.remove(cell);
        if (host != null) {
            host.stopped(cell);
        }
        shutdown.actorStopped();
    }

    @Override
    public void lost(Cell cell) {
        if (host == null) {
            throw new IllegalStateException("nobody else could have the state of " + cell.path());
        }
        host.lost(cell);
    }

    @Override
    public long nextNumber() {
        return lastNumber.incrementAndGet();
    }

    @Override
    public ActorSystem system() {
        return host == null ? this : host.system();
    }

    @Override
    public Addresses surroundings() {
        return addresses;
    }

    /** Whoever has this path when something is sent. */
    public Target byPath(String path, ActorType<?, ?> type) {
        return new PathTarget(this, path, type);
    }

    /** An asker who waits no more. */
    public ReplyTo<Object> nobody() {
        return new FormerAsker(events);
    }

    /** The actor of this name that has no parent; null if there is none. */
    public @Nullable Cell topLevel(String name) {
        return actors.get(name);
    }

    @Override
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    @Override
    public Scheduler scheduler() {
        return seams.scheduler();
    }

    @Override
    public Clock clock() {
        return seams.clock();
    }

    @Override
    public RandomGenerator random() {
        return seams.random();
    }

    @Override
    public @Nullable OpenJournal journal(String path) {
        return host == null ? journal : host.journal(path, journal);
    }

    /** The journal of this machine's part, if it has one. */
    public @Nullable OpenJournal ownJournal() {
        return journal;
    }

    @Override
    public EventBus eventBus() {
        return events;
    }

    @Override
    public Executor callbacks() {
        return seams.callbacks();
    }

    @Override
    public Duration askTimeout() {
        return config.askTimeout();
    }

    @Override
    public String toString() {
        return "ActorSystem(" + name() + ")";
    }
}
