package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Workload;

/** The workloads with Apache Pekko Typed. */
public final class PekkoScenarios {
    private PekkoScenarios() {}

    /** Whether there is a way to do this: a handler that waits for an answer would hold its thread. */
    public static boolean offers(Workload workload) {
        return workload != Workload.ASK_BLOCKING;
    }

    /** This workload, ready to run. */
    public static Scenario open(Workload workload, boolean tuned) {
        var actors = new Actors(tuned);
        return switch (workload) {
            case TELL_1 -> new Tell(actors, 1);
            case TELL_4 -> new Tell(actors, 4);
            case PING_PONG_1 -> new PingPong(actors, 1);
            case PING_PONG_16 -> new PingPong(actors, 16);
            case RING -> new Ring(actors);
            case CREATE -> new Create(actors);
            case BIG -> new Big(actors);
            case ASK_THREAD, ASK_1000 -> new AskFromThread(actors, workload);
            case ASK_ACTOR -> new AskFromActor(actors);
            case CHAMENEOS -> new Chameneos(actors);
            case BANK -> new Bank(actors);
            case IDLE -> new Idle(actors);
            case ASK_BLOCKING -> throw new IllegalArgumentException("not offered: " + workload);
        };
    }
}
