package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Color;
import dev.casty.benchmarks.workload.Workload;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Creatures that meet in a mall. */
final class Chameneos extends PoolScenario {
    private final Mall mall = new Mall(pool);

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        mall.tell(new Open(size, done));
        return done.join();
    }

    private sealed interface ToMall {}

    private record Open(long meetings, CompletableFuture<Long> done) implements ToMall {}

    private record Come(Creature creature, Color color) implements ToMall {}

    private record Went(long meetings) implements ToMall {}

    private sealed interface ToCreature {}

    private record Begin() implements ToCreature {}

    private record Meet(Creature other, Color color) implements ToCreature {}

    private record Change(Color color) implements ToCreature {}

    private record End() implements ToCreature {}

    private static final class Mall extends HandWrittenActor<ToMall> {
        private static final Begin BEGIN = new Begin();
        private static final End END = new End();

        private final Creature[] creatures = new Creature[Workload.CREATURES];
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private @Nullable Creature waiting;
        private long meetingsLeft;
        private long met;
        private int gone;

        @SuppressWarnings("this-escape")
        Mall(ForkJoinPool pool) {
            super(pool);
            for (int i = 0; i < creatures.length; i++) {
                creatures[i] = new Creature(pool, this, Color.of(i));
            }
        }

        @Override
        void receive(ToMall message) {
            switch (message) {
                case Come come -> bringTogether(come);
                case Went went -> {
                    met += went.meetings;
                    if (++gone == creatures.length) {
                        done.complete(met);
                    }
                }
                case Open open -> {
                    meetingsLeft = open.meetings;
                    done = open.done;
                    met = 0;
                    gone = 0;
                    for (var creature : creatures) {
                        creature.tell(BEGIN);
                    }
                }
            }
        }

        private void bringTogether(Come come) {
            var other = waiting;
            if (meetingsLeft == 0) {
                come.creature.tell(END);
            } else if (other == null) {
                waiting = come.creature;
            } else {
                meetingsLeft--;
                waiting = null;
                other.tell(new Meet(come.creature, come.color));
            }
        }
    }

    private static final class Creature extends HandWrittenActor<ToCreature> {
        private final Mall mall;
        private Color color;
        private long meetings;

        Creature(ForkJoinPool pool, Mall mall, Color color) {
            super(pool);
            this.mall = mall;
            this.color = color;
        }

        @Override
        void receive(ToCreature message) {
            switch (message) {
                case Meet meet -> {
                    meet.other.tell(new Change(color));
                    changeTo(color.meet(meet.color));
                }
                case Change change -> changeTo(color.meet(change.color));
                case Begin begin -> {
                    meetings = 0;
                    mall.tell(new Come(this, color));
                }
                case End end -> mall.tell(new Went(meetings));
            }
        }

        private void changeTo(Color changed) {
            color = changed;
            meetings++;
            mall.tell(new Come(this, color));
        }
    }
}
