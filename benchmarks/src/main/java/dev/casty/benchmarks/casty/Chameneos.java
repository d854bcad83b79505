package dev.casty.benchmarks.casty;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.benchmarks.workload.Color;
import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Creatures that meet in a mall. */
final class Chameneos extends SystemScenario {
    private final Chameneos_MallRef mall = system.actor("mall", Chameneos_MallRef.spec());

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        mall.send(new Mall.Open(size, done));
        return done.join();
    }

    @Actor
    static final class Mall {
        record Open(long meetings, CompletableFuture<Long> done) {}

        record Come(Chameneos_CreatureRef creature, Color color) {}

        record Went(long meetings) {}

        private static final Creature.Begin BEGIN = new Creature.Begin();
        private static final Creature.End END = new Creature.End();

        private final List<Chameneos_CreatureRef> creatures = new ArrayList<>();
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private @Nullable Chameneos_CreatureRef waiting;
        private long meetingsLeft;
        private long met;
        private int gone;

        @OnStart
        void fill(Chameneos_MallContext ctx) {
            for (int i = 0; i < Workload.CREATURES; i++) {
                creatures.add(ctx.actor("creature-" + i, Chameneos_CreatureRef.spec(ctx.self(), Color.of(i))));
            }
        }

        @On
        void open(Open message) {
            meetingsLeft = message.meetings;
            done = message.done;
            met = 0;
            gone = 0;
            creatures.forEach(creature -> creature.send(BEGIN));
        }

        @On
        void come(Come message) {
            var other = waiting;
            if (meetingsLeft == 0) {
                message.creature.send(END);
            } else if (other == null) {
                waiting = message.creature;
            } else {
                meetingsLeft--;
                waiting = null;
                other.send(new Creature.Meet(message.creature, message.color));
            }
        }

        @On
        void went(Went message) {
            met += message.meetings;
            if (++gone == creatures.size()) {
                done.complete(met);
            }
        }
    }

    @Actor
    static final class Creature {
        record Begin() {}

        record Meet(Chameneos_CreatureRef other, Color color) {}

        record Change(Color color) {}

        record End() {}

        private final Chameneos_MallRef mall;
        private Color color;
        private long meetings;

        Creature(Chameneos_MallRef mall, Color color) {
            this.mall = mall;
            this.color = color;
        }

        @On
        void begin(Begin message, Chameneos_CreatureContext ctx) {
            meetings = 0;
            mall.send(new Mall.Come(ctx.self(), color));
        }

        @On
        void meet(Meet message, Chameneos_CreatureContext ctx) {
            message.other.send(new Change(color));
            changeTo(color.meet(message.color), ctx);
        }

        @On
        void change(Change message, Chameneos_CreatureContext ctx) {
            changeTo(color.meet(message.color), ctx);
        }

        @On
        void end(End message) {
            mall.send(new Mall.Went(meetings));
        }

        private void changeTo(Color changed, Chameneos_CreatureContext ctx) {
            color = changed;
            meetings++;
            mall.send(new Mall.Come(ctx.self(), color));
        }
    }
}
