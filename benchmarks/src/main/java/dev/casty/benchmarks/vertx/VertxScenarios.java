package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Scenario;
import dev.casty.benchmarks.workload.Workload;

/** The workloads with Vert.x. */
public final class VertxScenarios {
    private VertxScenarios() {}

    /** This workload, ready to run. */
    public static Scenario open(Workload workload) {
        return switch (workload) {
            case TELL_1 -> new Tell(1);
            case TELL_4 -> new Tell(4);
            case PING_PONG_1 -> new PingPong(1);
            case PING_PONG_16 -> new PingPong(16);
            case RING -> new Ring();
            case CREATE -> new Create();
            case BIG -> new Big();
            case ASK_THREAD, ASK_1000 -> new AskFromThread(workload);
            case ASK_ACTOR -> new AskContinued();
            case ASK_BLOCKING -> new AskBlocking();
            case CHAMENEOS -> new Chameneos();
            case BANK -> new Bank();
            case IDLE -> new Idle();
        };
    }
}
