package dev.casty.benchmarks.workload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The workloads, after the Savina suite (Imam and Sarkar, "Savina: An Actor Benchmark Suite", AGERE 2014) where it has them.
 *
 * <p>How many actors take part is fixed, as in the suite. How many operations they do is not: a fork finds out how many fit
 * into an iteration, between {@link #step} and {@link #most}, so that a slow peer doesn't take a hundred times as long as a
 * fast one. What is reported is a rate.
 */
public enum Workload implements Work {
    /** Savina's counting: one outside thread tells one actor numbers that it adds up. */
    TELL_1("tell, 1 producer", "tells", Numbers.KINDS, 4_000L * Numbers.KINDS, 1.0) {
        @Override
        public long expected(long size) {
            return Numbers.sum(size);
        }
    },
    /** As {@link #TELL_1}, from four outside threads at a time. */
    TELL_4("tell, 4 producers", "tells", 4L * Numbers.KINDS, 4_000L * Numbers.KINDS, 1.0) {
        @Override
        public long expected(long size) {
            return Numbers.sum(size);
        }
    },
    /** Savina's ping-pong: two actors, one message between them, to and fro. */
    PING_PONG_1("ping-pong, 1 pair", "round trips", 1, 100_000_000, 1.7),
    /** As {@link #PING_PONG_1}, sixteen pairs at a time. */
    PING_PONG_16("ping-pong, 16 pairs", "round trips", 16, 100_000_000, 1.5),
    /** Savina's thread ring: a hundred actors pass one token on; the last to get it says how far it stands from the first. */
    RING("ring of 100", "hops", 1, 100_000_000, 1.5) {
        @Override
        public long expected(long size) {
            return size % RING_ACTORS;
        }
    },
    /**
     * Savina's fork-join (create): a hundred thousand actors without names are created, each gets one message, handles it
     * and stops. When all have stopped, the next hundred thousand follow.
     */
    CREATE("create and stop", "actors", Workload.CREATED_ACTORS, 50L * Workload.CREATED_ACTORS, 0.7) {
        @Override
        public long expected(long size) {
            return size / CREATED_ACTORS * (CREATED_ACTORS * (CREATED_ACTORS - 1L) / 2);
        }
    },
    /** Savina's big: each of 120 actors pings another one, chosen at random, waits for the answer, and pings the next. */
    BIG("big, 120 actors", "pings", Workload.BIG_ACTORS, 100_000_000, 1.1),
    /** A plain thread asks an actor, and asks again when it has the answer. */
    ASK_THREAD("ask from a plain thread", "asks", 1, 10_000_000, 1.0) {
        @Override
        public long expected(long size) {
            return Numbers.answers(size);
        }
    },
    /** An actor asks another one; the answer comes as a message, in which it asks again. */
    ASK_ACTOR("ask actor to actor, continued", "asks", 1, 10_000_000, 1.2) {
        @Override
        public long expected(long size) {
            return Numbers.answers(size);
        }
    },
    /** An actor asks another one again and again in one handler, which waits. */
    ASK_BLOCKING("ask actor to actor, blocking", "asks", 1, 10_000_000, 0.25) {
        @Override
        public long expected(long size) {
            return Numbers.answers(size);
        }

        @Override
        public Workload ratioTo() {
            return ASK_ACTOR;
        }
    },
    /** A plain thread keeps a thousand asks to one actor in flight: it waits for the oldest before it asks again. */
    ASK_1000("1,000 asks in flight", "asks", 1_000, 4_000_000, 1.0) {
        @Override
        public long expected(long size) {
            return Numbers.answers(size);
        }
    },
    /** Savina's chameneos: a hundred creatures meet in pairs, brought together by one mall, and change their colours. */
    CHAMENEOS("chameneos", "meetings", 1, 10_000_000, 1.3) {
        @Override
        public long expected(long size) {
            return 2 * size;
        }
    },
    /**
     * Savina's banking: a teller sends 50,000 transfers at a time to a thousand accounts. An account asks the one that gets
     * the money, and stashes all that comes before the answer.
     */
    BANK("bank, ask with stash", "transfers", Workload.BANK_TRANSFERS, 20L * Workload.BANK_TRANSFERS, 1.0) {
        @Override
        public long expected(long size) {
            return size / BANK_TRANSFERS * Transfers.total();
        }
    },
    /** What an actor without a name keeps on the heap when it has handled one message, beyond the user's object. */
    IDLE("idle actor", "bytes", Workload.IDLE_ACTORS, Workload.IDLE_ACTORS, Double.NaN) {
        @Override
        public long expected(long size) {
            return size;
        }
    };

    /** How many actors stand in the ring. */
    public static final int RING_ACTORS = 100;
    /** How many actors are created before all of them must have stopped. */
    public static final int CREATED_ACTORS = 100_000;
    /** How many actors ping one another in {@link #BIG}. */
    public static final int BIG_ACTORS = 120;
    /** How many asks are in flight in {@link #ASK_1000}. */
    public static final int ASKS_IN_FLIGHT = 1_000;
    /** How many creatures come to the mall. */
    public static final int CREATURES = 100;
    /** How many accounts the bank has. */
    public static final int ACCOUNTS = 1_000;
    /** How many transfers the teller sends at a time. */
    public static final int BANK_TRANSFERS = 50_000;
    /** How many actors share the heap that {@link #IDLE} measures. */
    public static final int IDLE_ACTORS = 100_000;

    private final String title;
    private final String unit;
    private final long step;
    private final long most;
    private final double aim;

    Workload(String title, String unit, long step, long most, double aim) {
        this.title = title;
        this.unit = unit;
        this.step = step;
        this.most = most;
        this.aim = aim;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a reader's table calls it. */
    public String title() {
        return title;
    }

    /** What is counted a second; for {@link #IDLE} what is counted an actor. */
    public String unit() {
        return unit;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public long most() {
        return most;
    }

    /** The ratio to {@code limit} that Casty is to reach; NaN where the aim is not a ratio. */
    public double aim() {
        return aim;
    }

    /** The workload whose result of {@code limit} is 1 for this one's ratios: itself, seldom another. */
    public Workload ratioTo() {
        return this;
    }

    /** The workload of this id, or null. */
    public static @Nullable Workload ofId(String id) {
        return Arrays.stream(values())
                .filter(workload -> Objects.equals(workload.id(), id))
                .findFirst()
                .orElse(null);
    }
}
