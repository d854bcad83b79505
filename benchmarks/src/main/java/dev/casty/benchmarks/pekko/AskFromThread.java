package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Window;
import dev.casty.benchmarks.workload.Workload;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/** A plain thread asks, one by one or with a thousand in flight. */
final class AskFromThread extends PekkoScenario {
    private final boolean sequential;
    private final ActorRef<Server.Next> server;

    AskFromThread(Actors actors, Workload workload) {
        super(actors);
        sequential = workload == Workload.ASK_THREAD;
        server = actors.spawn("server", Server.create());
    }

    @Override
    public long run(long size) {
        if (!sequential) {
            return Window.ask(size, this::ask);
        }
        long sum = 0;
        for (long i = 0; i < size; i++) {
            sum += ask(i).join();
        }
        return sum;
    }

    private CompletableFuture<Long> ask(long number) {
        return AskPattern.<Server.Next, Long>ask(
                        server,
                        replyTo -> new Server.Next(number, replyTo),
                        Actors.PATIENCE,
                        actors.system().scheduler())
                .toCompletableFuture();
    }
}
