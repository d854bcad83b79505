package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Tally;
import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** Actors that have handled one message, children of one that spawns them: with Pekko only an actor can do that. */
final class Idle extends PekkoScenario {
    private final ActorRef<Start> parent;
    private final List<ActorRef<Wake>> kept = new ArrayList<>(Workload.IDLE_ACTORS);

    Idle(Actors actors) {
        super(actors);
        parent = actors.spawn("parent", Behaviors.receive(this::spawn));
    }

    @Override
    public long run(long size) {
        var tally = new Tally(size);
        parent.tell(new Start(size, tally));
        return tally.await();
    }

    private Behavior<Start> spawn(ActorContext<Start> context, Start start) {
        for (long i = 0; i < start.actors; i++) {
            var sleeper = context.spawnAnonymous(Behaviors.setup(Sleeper::new));
            kept.add(sleeper);
            sleeper.tell(new Wake(start.tally));
        }
        return Behaviors.same();
    }

    private record Start(long actors, Tally tally) {}

    private record Wake(Tally tally) {}

    private static final class Sleeper extends AbstractBehavior<Wake> {
        private long handled;

        Sleeper(ActorContext<Wake> context) {
            super(context);
        }

        @Override
        public Receive<Wake> createReceive() {
            return newReceiveBuilder().onMessage(Wake.class, this::wake).build();
        }

        private Behavior<Wake> wake(Wake message) {
            message.tally.add(++handled);
            return this;
        }
    }
}
