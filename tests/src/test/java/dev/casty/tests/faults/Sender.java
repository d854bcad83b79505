package dev.casty.tests.faults;

import dev.casty.AskException;
import dev.casty.MailboxFullException;
import dev.casty.cluster.ClusterSystem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells and asks stations, numbers what it sends to each of them, and writes it down. For one thread. */
final class Sender {
    /** How long it waits for an answer. */
    static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final ClusterSystem system;
    private final String name;
    private final List<String> stations;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private int turns;

    Sender(ClusterSystem system, String name, List<String> stations) {
        this.system = system;
        this.name = name;
        this.stations = stations;
    }

    /** The next station. */
    String nextStation() {
        return stations.get(turns++ % stations.size());
    }

    private int next(String station) {
        return numbers.merge(station, 1, Integer::sum) - 1;
    }

    void tell(String station) {
        int number = next(station);
        NodeLog.write(NodeLog.SAID, name, station, number);
        try {
            Stations.ref(system, station).send(new Station.Note(name, station, number));
        } catch (MailboxFullException e) {
            NodeLog.write(NodeLog.DEAD, name, station, number);
        }
    }

    /** Asks, and waits for the answer. */
    void ask(String station) {
        int number = next(station);
        NodeLog.write(NodeLog.ASKED, name, station, number);
        waiting.incrementAndGet();
        ended(
                station,
                number,
                outcome(
                        number,
                        () -> Stations.ref(system, station).ask(new Station.Question(name, station, number), TIMEOUT)));
    }

    /** Asks, and goes on. */
    void askAsync(String station) {
        int number = next(station);
        NodeLog.write(NodeLog.ASKED, name, station, number);
        waiting.incrementAndGet();
        var unused = Stations.ref(system, station)
                .askAsync(new Station.Question(name, station, number), TIMEOUT)
                .whenComplete((answer, failure) -> ended(station, number, outcome(number, answer, failure)));
    }

    private void ended(String station, int number, String outcome) {
        NodeLog.write(NodeLog.ENDED, name, station, number, outcome);
        waiting.decrementAndGet();
    }

    private static String outcome(int number, Supplier<Integer> asking) {
        try {
            return outcome(number, asking.get(), null);
        } catch (RuntimeException e) {
            return outcome(number, null, e);
        }
    }

    private static String outcome(int number, @Nullable Integer answer, @Nullable Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof AskException) {
            return NodeLog.FAILED + cause.getClass().getSimpleName();
        }
        if (cause != null || answer == null || answer != number) {
            return NodeLog.WRONG + (cause == null ? answer : cause.getClass().getName());
        }
        return NodeLog.ANSWERED;
    }

    /** Whether nobody waits for an answer. */
    boolean isQuiet() {
        return waiting.get() == 0;
    }
}
