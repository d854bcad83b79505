package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Tally;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** Pairs of actors with one message between them. */
final class PingPong extends PekkoScenario {
    private static final Pong PONG = new Pong();

    private final List<ActorRef<ToPinger>> pingers = new ArrayList<>();

    PingPong(Actors actors, int pairs) {
        super(actors);
        for (int i = 0; i < pairs; i++) {
            var ponger = actors.spawn("ponger-" + i, ponger());
            pingers.add(actors.spawn("pinger-" + i, Behaviors.setup(context -> new Pinger(context, ponger))));
        }
    }

    private static Behavior<Ping> ponger() {
        return Behaviors.receiveMessage(ping -> {
            ping.from.tell(PONG);
            return Behaviors.same();
        });
    }

    @Override
    public long run(long size) {
        var tally = new Tally(pingers.size());
        for (var pinger : pingers) {
            pinger.tell(new Start(size / pingers.size(), tally));
        }
        return tally.await();
    }

    private sealed interface ToPinger {}

    private record Start(long rounds, Tally tally) implements ToPinger {}

    private record Pong() implements ToPinger {}

    private record Ping(ActorRef<ToPinger> from) {}

    private static final class Pinger extends AbstractBehavior<ToPinger> {
        private final ActorRef<Ping> ponger;
        private final Ping ping;
        private Tally tally = new Tally(0);
        private long rounds;
        private long pongs;

        Pinger(ActorContext<ToPinger> context, ActorRef<Ping> ponger) {
            super(context);
            this.ponger = ponger;
            ping = new Ping(context.getSelf());
        }

        @Override
        public Receive<ToPinger> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Pong.class, this::pong)
                    .onMessage(Start.class, this::start)
                    .build();
        }

        private Behavior<ToPinger> pong(Pong message) {
            if (++pongs == rounds) {
                tally.add(pongs);
            } else {
                ponger.tell(ping);
            }
            return this;
        }

        private Behavior<ToPinger> start(Start message) {
            rounds = message.rounds;
            tally = message.tally;
            pongs = 0;
            ponger.tell(ping);
            return this;
        }
    }
}
