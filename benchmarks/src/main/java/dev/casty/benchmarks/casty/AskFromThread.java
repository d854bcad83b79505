package dev.casty.benchmarks.casty;

import dev.casty.benchmarks.workload.Window;
import dev.casty.benchmarks.workload.Workload;

/** A plain thread asks, one by one or with a thousand in flight. */
final class AskFromThread extends SystemScenario {
    private final boolean sequential;
    private final ServerRef server = system.actor("server", ServerRef.spec());

    AskFromThread(Workload workload) {
        sequential = workload == Workload.ASK_THREAD;
    }

    @Override
    public long run(long size) {
        if (!sequential) {
            return Window.ask(size, i -> server.askAsync(new Server.Next(i)));
        }
        long sum = 0;
        for (long i = 0; i < size; i++) {
            sum += server.ask(new Server.Next(i));
        }
        return sum;
    }
}
