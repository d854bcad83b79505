package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;
import io.vertx.core.Future;
import io.vertx.core.eventbus.Message;

/** Verticles that are deployed, handle one message and undeploy themselves. */
final class Create extends VertxScenario {
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
            var work = new Work(i);
            var worker = new Worker("worker-" + i, tally);
            var unused = vertx.deployVerticle(worker).onSuccess(id -> send(worker.address, work));
        }
        return tally.await();
    }

    private record Work(long number) {}

    private static final class Worker extends AddressedVerticle {
        private final Tally tally;
        private long number;

        Worker(String address, Tally tally) {
            super(address);
            this.tally = tally;
        }

        @Override
        void receive(Message<Object> message) {
            number = ((Work) message.body()).number;
            var unused = vertx.undeploy(deploymentID());
        }

        @Override
        public Future<?> stop() {
            tally.add(number);
            return Future.succeededFuture();
        }
    }
}
