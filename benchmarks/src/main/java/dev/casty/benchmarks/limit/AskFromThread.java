package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Window;
import dev.casty.benchmarks.workload.Workload;

/** A plain thread asks, one by one or with a thousand in flight. */
final class AskFromThread extends PoolScenario {
    private final boolean sequential;
    private final Server server = new Server(pool);

    AskFromThread(Workload workload) {
        sequential = workload == Workload.ASK_THREAD;
    }

    @Override
    public long run(long size) {
        if (!sequential) {
            return Window.ask(size, server::ask);
        }
        long sum = 0;
        for (long i = 0; i < size; i++) {
            sum += server.ask(i).join();
        }
        return sum;
    }
}
