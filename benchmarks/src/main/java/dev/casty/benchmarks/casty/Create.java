package dev.casty.benchmarks.casty;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStop;
import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;

/** Actors that handle one message and stop. */
final class Create extends SystemScenario {
    @Override
    public long run(long size) {
        long sum = 0;
        for (long i = 0; i < size; i += Workload.CREATED_ACTORS) {
            sum += createAll();
        }
        return sum;
    }

    private long createAll() {
        var tally = new Tally(Workload.CREATED_ACTORS);
        for (long i = 0; i < Workload.CREATED_ACTORS; i++) {
            system.actor(Create_WorkerRef.spec(tally)).send(new Worker.Work(i));
        }
        return tally.await();
    }

    @Actor
    static final class Worker {
        record Work(long number) {}

        private final Tally tally;
        private long number;

        Worker(Tally tally) {
            this.tally = tally;
        }

        @On
        void work(Work message, Create_WorkerContext ctx) {
            number = message.number;
            ctx.stop();
        }

        @OnStop
        void report() {
            tally.add(number);
        }
    }
}
