package dev.casty.tests.faults;

import dev.casty.AskException;
import dev.casty.cluster.ClusterSystem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a node has its senders do: a thread that tells, and asks without waiting, and an actor that asks and waits. */
final class Load {
    private static final long INTERVAL_NANOS = 20_000_000;
    private static final long CHECK_NANOS = 5_000_000;
    /** One in so many messages of the thread is an ask. */
    private static final int ASKS = 4;
    /** How long stations are asked whether they have done all, until one is given up. */
    private static final long PATIENCE_NANOS = 40_000_000_000L;

    private final ClusterSystem system;
    private final List<String> stations;
    private final Sender thread;
    private final Sender actor;
    private volatile boolean held = true;
    private volatile boolean telling;
    private volatile boolean calling;

    /** One that holds still. */
    Load(ClusterSystem system, String process, int nodes) {
        this.system = system;
        stations = Stations.all(nodes);
        thread = new Sender(system, process + "-thread", stations);
        actor = new Sender(system, process + "-actor", stations);
    }

    void start() {
        Thread.ofPlatform().daemon().start(this::run);
        system.actor("caller", CallerRef.spec(this));
    }

    private void run() {
        for (int turn = 0; ; turn++) {
            telling = true;
            if (!held) {
                round(turn);
            }
            telling = false;
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }

    /** A message to each. */
    private void round(int turn) {
        for (int i = 0; i < stations.size(); i++) {
            if ((turn + i) % ASKS == 0) {
                thread.askAsync(stations.get(i));
            } else {
                thread.tell(stations.get(i));
            }
        }
    }

    /** On the actor's thread. */
    void call() {
        calling = true;
        if (!held) {
            actor.ask(actor.nextStation());
        }
        calling = false;
    }

    void go() {
        held = false;
    }

    /** Holds still, and waits until nothing of what was sent is on its way. */
    void hold(String round) {
        held = true;
        while (telling || calling || !thread.isQuiet() || !actor.isQuiet()) {
            LockSupport.parkNanos(CHECK_NANOS);
        }
        stations.forEach(this::flush);
        NodeLog.write(NodeLog.QUIET, round);
    }

    private void flush(String station) {
        long begin = System.nanoTime();
        while (true) {
            try {
                Stations.ref(system, station).ask(new Station.Flush(), Duration.ofSeconds(5));
                return;
            } catch (AskException e) {
                if (System.nanoTime() - begin > PATIENCE_NANOS) {
                    NodeLog.write(NodeLog.BROKEN, station + " does not answer though all is well: " + e);
                    return;
                }
                LockSupport.parkNanos(CHECK_NANOS);
            }
        }
    }
}
