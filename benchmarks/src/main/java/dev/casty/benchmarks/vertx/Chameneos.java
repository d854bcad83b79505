package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Color;
import dev.casty.benchmarks.workload.Workload;
import io.vertx.core.eventbus.Message;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Creatures that meet in a mall. */
final class Chameneos extends VertxScenario {
    private static final String MALL = "mall";

    Chameneos() {
        deploy(new Mall());
        for (int i = 0; i < Workload.CREATURES; i++) {
            deploy(new Creature(creature(i), Color.of(i)));
        }
    }

    private static String creature(int number) {
        return "creature-" + number;
    }

    @Override
    public long run(long size) {
        var done = new CompletableFuture<Long>();
        send(MALL, new Open(size, done));
        return done.join();
    }

    private record Open(long meetings, CompletableFuture<Long> done) {}

    private record Come(String creature, Color color) {}

    private record Went(long meetings) {}

    private record Begin() {}

    private record Meet(String other, Color color) {}

    private record Change(Color color) {}

    private record End() {}

    private static final class Mall extends AddressedVerticle {
        private static final Begin BEGIN = new Begin();
        private static final End END = new End();

        private CompletableFuture<Long> done = new CompletableFuture<>();
        private @Nullable String waiting;
        private long meetingsLeft;
        private long met;
        private int gone;

        Mall() {
            super(MALL);
        }

        @Override
        void receive(Message<Object> message) {
            switch (message.body()) {
                case Come come -> bringTogether(come);
                case Went went -> {
                    met += went.meetings;
                    if (++gone == Workload.CREATURES) {
                        done.complete(met);
                    }
                }
                case Open open -> {
                    meetingsLeft = open.meetings;
                    done = open.done;
                    met = 0;
                    gone = 0;
                    for (int i = 0; i < Workload.CREATURES; i++) {
                        send(creature(i), BEGIN);
                    }
                }
                default -> throw new IllegalArgumentException(message.toString());
            }
        }

        private void bringTogether(Come come) {
            var other = waiting;
            if (meetingsLeft == 0) {
                send(come.creature, END);
            } else if (other == null) {
                waiting = come.creature;
            } else {
                meetingsLeft--;
                waiting = null;
                send(other, new Meet(come.creature, come.color));
            }
        }
    }

    private static final class Creature extends AddressedVerticle {
        private Color color;
        private long meetings;

        Creature(String address, Color color) {
            super(address);
            this.color = color;
        }

        @Override
        void receive(Message<Object> message) {
            switch (message.body()) {
                case Meet meet -> {
                    send(meet.other, new Change(color));
                    changeTo(color.meet(meet.color));
                }
                case Change change -> changeTo(color.meet(change.color));
                case Begin begin -> {
                    meetings = 0;
                    send(MALL, new Come(address, color));
                }
                case End end -> send(MALL, new Went(meetings));
                default -> throw new IllegalArgumentException(message.toString());
            }
        }

        private void changeTo(Color changed) {
            color = changed;
            meetings++;
            send(MALL, new Come(address, color));
        }
    }
}
