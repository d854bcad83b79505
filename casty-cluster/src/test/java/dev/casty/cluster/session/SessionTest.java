package dev.casty.cluster.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int SEEDS = 2_000;

    private static List<Long> numbers(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    @Test
    void everythingArrivesOnceAndInOrderOverANetworkThatLosesRepeatsAndReorders() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var pair = new LossyPair(seed);
            var random = new SplittableRandom(seed);
            long said = 0;
            for (int step = 0; step < 20; step++) {
                pair.end(0).say(said);
                pair.end(1).say(said);
                said++;
                pair.run(random.nextLong(SECOND / 10));
                if (random.nextInt(8) == 0) {
                    pair.cut(true);
                    pair.run(random.nextLong(SECOND));
                    pair.cut(false);
                    pair.end(0).reconnect();
                    pair.end(1).reconnect();
                }
            }
            pair.run(200 * SECOND);
            assertThat(pair.end(1).received).as("seed %s", seed).isEqualTo(numbers(0, said));
            assertThat(pair.end(0).received).as("seed %s", seed).isEqualTo(numbers(0, said));
            assertThat(pair.end(0).acknowledged).as("seed %s", seed).isEqualTo(said * Long.BYTES);
        }
    }

    @Test
    void whatIsGivenUpIsToldAndNeverComesAfterWhatIsSaidLater() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var pair = new LossyPair(seed);
            var random = new SplittableRandom(seed);
            long said = 0;
            for (int step = 0; step < 10; step++) {
                for (int i = random.nextInt(5); i >= 0; i--) {
                    pair.end(0).say(said++);
                }
                pair.run(random.nextLong(SECOND / 4));
                if (random.nextInt(3) == 0) {
                    pair.end(0).giveUp();
                }
            }
            pair.run(200 * SECOND);
            var received = pair.end(1).received;
            assertThat(received).as("seed %s", seed).isSorted().doesNotHaveDuplicates();
            // Of what did not arrive all was told; what was told may have arrived.
            var missing = new ArrayList<>(numbers(0, said));
            missing.removeAll(received);
            assertThat(pair.end(0).lost).as("seed %s", seed).containsAll(missing);
        }
    }

    @Test
    void anotherProcessAtTheSameAddressTakesNothing() {
        var pair = new LossyPair(1);
        pair.loss(0);
        pair.end(0).say(7);
        pair.run(SECOND);
        var stranger = Session.first(0, 1, pair.end(1), 0);
        var frame = new Frame(1, 9, 1, 0, 0).with(Unpooled.buffer().writeLong(8));
        int before = pair.end(1).received.size();
        assertThat(stranger.receive(2, frame, 0)).isTrue();
        assertThat(pair.end(1).received).hasSize(before);
        frame.release();
    }

    @Test
    void bytesThatAreNoFrameAreRefused() {
        var session = Session.first(1, 1, new LossyPair(1).end(0), 0);
        assertThat(session.receive(0, Unpooled.buffer().writeLong(1), 0)).isFalse();
        assertThat(session.receive(0, Unpooled.wrappedBuffer(new byte[40]), 0)).isFalse();
        assertThat(session.receive(
                        0,
                        Unpooled.buffer()
                                .writeLong(0)
                                .writeLong(1)
                                .writeLong(-1)
                                .writeZero(16),
                        0))
                .isFalse();
    }

    @Test
    void moreThanTheWindowWaitsForAcknowledgements() {
        var pair = new LossyPair(1);
        pair.cut(true);
        var session = Session.first(1, 1, pair.end(0), 0);
        for (int i = 0; i < 200; i++) {
            session.send(Unpooled.buffer().writeZero(64 * 1024), true, 0);
        }
        var lost = session.restart(2, 0).lost();
        assertThat(lost).hasSize(200);
        lost.forEach(part -> part.release());
    }
}
