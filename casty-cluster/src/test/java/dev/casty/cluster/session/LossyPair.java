package dev.casty.cluster.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Two sessions with a network between them that loses, repeats, delays and reorders frames, in virtual time, from a seed. */
final class LossyPair {
    private static final long MAX_DELAY_NANOS = 50_000_000;

    private final SplittableRandom random;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::time).thenComparingLong(Due::order));
    private final End[] ends = new End[2];
    private double loss = 0.2;
    private boolean cut;
    private long now;
    private long order;
    private long sessions;

    private record Due(long time, long order, Runnable task) {}

    /** One of the two. */
    final class End implements Session.Effects {
        final int index;
        final List<Long> received = new ArrayList<>();
        final List<Long> lost = new ArrayList<>();
        int restarts;
        long acknowledged;
        private Session session;

        @SuppressWarnings("this-escape")
        End(int index) {
            this.index = index;
            session = Session.first(1 - index, ++sessions, this, now);
        }

        void say(long number) {
            // As a part is that was cut off from another one.
            session.send(Unpooled.buffer().writeByte(9).writeLong(number).skipBytes(1), true, now);
            arm();
        }

        void giveUp() {
            var successor = session.restart(++sessions, now);
            session = successor.session();
            for (var part : successor.lost()) {
                lost.add(part.readLong());
                part.release();
            }
        }

        void reconnect() {
            session.reconnected(now);
            arm();
        }

        void arm() {
            long deadline = session.nextDeadline();
            if (deadline != Long.MAX_VALUE) {
                at(Math.max(now, deadline), () -> {
                    if (session.nextDeadline() <= now) {
                        session.tick(now);
                        arm();
                    }
                });
            }
        }

        @Override
        public void send(ByteBuf frame) {
            var bytes = frame.copy();
            frame.release();
            int copies = cut || random.nextDouble() < loss ? 0 : random.nextInt(10) == 0 ? 2 : 1;
            for (int i = 0; i < copies; i++) {
                var copy = bytes.copy();
                at(now + random.nextLong(MAX_DELAY_NANOS), () -> {
                    var other = ends[1 - index];
                    if (!other.session.receive(other.index, copy, now)) {
                        throw new AssertionError("a frame was not understood");
                    }
                    copy.release();
                    other.arm();
                });
            }
            bytes.release();
        }

        @Override
        public void received(ByteBuf part) {
            received.add(part.readLong());
        }

        @Override
        public void restarted() {
            restarts++;
        }

        @Override
        public void acknowledged(long bytes) {
            acknowledged += bytes;
        }
    }

    LossyPair(long seed) {
        random = new SplittableRandom(seed);
        ends[0] = new End(0);
        ends[1] = new End(1);
    }

    End end(int index) {
        return ends[index];
    }

    void at(long time, Runnable task) {
        due.add(new Due(time, order++, task));
    }

    /** Lets nothing through, or whatever the loss lets. */
    void cut(boolean on) {
        cut = on;
    }

    void loss(double changed) {
        loss = changed;
    }

    void run(long nanos) {
        long end = now + nanos;
        while (!due.isEmpty() && due.peek().time() <= end) {
            var next = due.remove();
            now = next.time();
            next.task().run();
        }
        now = end;
    }
}
