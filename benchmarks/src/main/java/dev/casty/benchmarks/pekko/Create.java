package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Actors that handle one message and stop, children of one that spawns them: with Pekko only an actor can do that. */
final class Create extends PekkoScenario {
    private final ActorRef<Start> parent;

    Create(Actors actors) {
        super(actors);
        parent = actors.spawn("parent", Behaviors.receive(Create::spawn));
    }

    @Override
    public long run(long size) {
        long sum = 0;
        for (long i = 0; i < size; i += Workload.CREATED_ACTORS) {
            var tally = new Tally(Workload.CREATED_ACTORS);
            parent.tell(new Start(Workload.CREATED_ACTORS, tally));
            sum += tally.await();
        }
        return sum;
    }

    private static Behavior<Start> spawn(ActorContext<Start> context, Start start) {
        for (long i = 0; i < start.actors; i++) {
            context.spawnAnonymous(worker(start.tally)).tell(new Work(i));
        }
        return Behaviors.same();
    }

    private static Behavior<Work> worker(Tally tally) {
        return Behaviors.receiveMessage(work -> Behaviors.stopped(() -> tally.add(work.number)));
    }

    private record Start(long actors, Tally tally) {}

    private record Work(long number) {}
}
