package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Color;
import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.jspecify.annotations.Nullable;

/** Creatures that meet in a mall. */
final class Chameneos extends PekkoScenario {
    private final ActorRef<ToMall> mall;

    Chameneos(Actors actors) {
        super(actors);
        mall = actors.spawn("mall", Behaviors.setup(Mall::new));
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        mall.tell(new Open(size, done));
        return done.join();
    }

    private sealed interface ToMall {}

    private record Open(long meetings, CompletableFuture<Long> done) implements ToMall {}

    private record Come(ActorRef<ToCreature> creature, Color color) implements ToMall {}

    private record Went(long meetings) implements ToMall {}

    private sealed interface ToCreature {}

    private record Begin() implements ToCreature {}

    private record Meet(ActorRef<ToCreature> other, Color color) implements ToCreature {}

    private record Change(Color color) implements ToCreature {}

    private record End() implements ToCreature {}

    private static final class Mall extends AbstractBehavior<ToMall> {
        private static final Begin BEGIN = new Begin();
        private static final End END = new End();

        private final List<ActorRef<ToCreature>> creatures = new ArrayList<>();
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private @Nullable ActorRef<ToCreature> waiting;
        private long meetingsLeft;
        private long met;
        private int gone;

        Mall(ActorContext<ToMall> context) {
            super(context);
            for (int i = 0; i < Workload.CREATURES; i++) {
                var color = Color.of(i);
                creatures.add(context.spawn(
                        Behaviors.setup(creature -> new Creature(creature, context.getSelf(), color)),
                        "creature-" + i));
            }
        }

        @Override
        public Receive<ToMall> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Come.class, this::come)
                    .onMessage(Went.class, this::went)
                    .onMessage(Open.class, this::open)
                    .build();
        }

        private Behavior<ToMall> open(Open message) {
            meetingsLeft = message.meetings;
            done = message.done;
            met = 0;
            gone = 0;
            creatures.forEach(creature -> creature.tell(BEGIN));
            return this;
        }

        private Behavior<ToMall> come(Come message) {
            var other = waiting;
            if (meetingsLeft == 0) {
                message.creature.tell(END);
            } else if (other == null) {
                waiting = message.creature;
            } else {
                meetingsLeft--;
                waiting = null;
                other.tell(new Meet(message.creature, message.color));
            }
            return this;
        }

        private Behavior<ToMall> went(Went message) {
            met += message.meetings;
            if (++gone == creatures.size()) {
                done.complete(met);
            }
            return this;
        }
    }

    private static final class Creature extends AbstractBehavior<ToCreature> {
        private final ActorRef<ToMall> mall;
        private Color color;
        private long meetings;

        Creature(ActorContext<ToCreature> context, ActorRef<ToMall> mall, Color color) {
            super(context);
            this.mall = mall;
            this.color = color;
        }

        @Override
        public Receive<ToCreature> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Meet.class, this::meet)
                    .onMessage(Change.class, this::change)
                    .onMessage(Begin.class, this::begin)
                    .onMessage(End.class, this::end)
                    .build();
        }

        private Behavior<ToCreature> begin(Begin message) {
            meetings = 0;
            mall.tell(new Come(getContext().getSelf(), color));
            return this;
        }

        private Behavior<ToCreature> meet(Meet message) {
            message.other.tell(new Change(color));
            return changeTo(color.meet(message.color));
        }

        private Behavior<ToCreature> change(Change message) {
            return changeTo(color.meet(message.color));
        }

        private Behavior<ToCreature> end(End message) {
            mall.tell(new Went(meetings));
            return this;
        }

        private Behavior<ToCreature> changeTo(Color changed) {
            color = changed;
            meetings++;
            mall.tell(new Come(getContext().getSelf(), color));
            return this;
        }
    }
}
