package dev.casty.cluster.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.casty.cluster.NodeAddress;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakCheck.class)
class OutgoingTest {
    private static final TransportSettings SETTINGS =
            TransportSettings.builder("test", new NodeAddress("127.0.0.1", 0)).build();

    private final Counters counters = new Counters();
    private final Outgoing outgoing = new Outgoing(SETTINGS, counters);
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final ByteBuf wire = Unpooled.buffer();

    private record Sent(Lane lane, int bytes) {}

    @AfterEach
    void close() {
        outgoing.drop();
        channel.finishAndReleaseAll();
    }

    private static ByteBuf frame(int bytes) {
        return Unpooled.buffer(bytes).writeZero(bytes);
    }

    private int fill(Lane lane, int bytes) {
        int frames = 0;
        while (outgoing.offer(lane, frame(bytes))) {
            frames++;
        }
        return frames;
    }

    /** What one run hands over. */
    private List<Sent> run() {
        outgoing.write(channel);
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            wire.writeBytes(out);
            out.release();
        }
        var sent = new ArrayList<Sent>();
        while (wire.isReadable()) {
            int bytes = wire.readUnsignedMedium();
            sent.add(new Sent(LaneNumber.LANES.get(wire.readByte()), bytes));
            wire.skipBytes(bytes);
        }
        return sent;
    }

    @Test
    void aFrameIsLengthAndLaneAndBytes() {
        outgoing.offer(Lane.REPLICATION, Unpooled.wrappedBuffer(new byte[] {7, 8, 9}));
        outgoing.write(channel);

        ByteBuf sent = channel.readOutbound();
        assertThat(sent).isEqualTo(Unpooled.wrappedBuffer(new byte[] {0, 0, 3, 2, 7, 8, 9}));
        sent.release();
    }

    @Test
    void controlGoesBeforeAllThatWaits() {
        for (var lane : List.of(Lane.MESSAGES, Lane.REPLICATION, Lane.BULK)) {
            fill(lane, 1_000);
        }
        run();

        outgoing.offer(Lane.CONTROL, frame(10));

        assertThat(run()).startsWith(new Sent(Lane.CONTROL, 10));
    }

    @Test
    void noMoreThanARunIsHandedOverAtOnce() {
        fill(Lane.BULK, 10_000);

        assertThat(run()).hasSize(7);
        assertThat(outgoing.isEmpty()).isFalse();
    }

    @Test
    void lanesShareByBytesAndNotByFrames() {
        fill(Lane.MESSAGES, 100);
        fill(Lane.REPLICATION, 5_000);
        fill(Lane.BULK, 60_000);

        var sent = new ArrayList<Sent>();
        for (int i = 0; i < 21; i++) {
            sent.addAll(run());
        }

        int largest = 60_000 + FrameHandler.HEAD;
        int all =
                sent.stream().mapToInt(each -> each.bytes() + FrameHandler.HEAD).sum();
        for (var lane : List.of(Lane.MESSAGES, Lane.REPLICATION, Lane.BULK)) {
            int bytes = sent.stream()
                    .filter(each -> each.lane() == lane)
                    .mapToInt(each -> each.bytes() + FrameHandler.HEAD)
                    .sum();
            assertThat(bytes).as("%s", lane).isCloseTo(all / 3, within(largest));
        }
    }

    @Test
    void aLaneThatHadNothingToSendDoesNotMakeUpForIt() {
        fill(Lane.BULK, 10_000);
        for (int i = 0; i < 20; i++) {
            run();
        }
        fill(Lane.MESSAGES, 10_000);

        var sent = run();

        assertThat(sent).contains(new Sent(Lane.BULK, 10_000));
        assertThat(sent.stream().filter(each -> each.lane() == Lane.BULK).count())
                .isBetween(3L, 4L);
    }

    @Test
    void aMessageWaitsForOneFrameOfBulkAtMost() {
        fill(Lane.BULK, Transport.MAX_FRAME);
        run();

        outgoing.offer(Lane.MESSAGES, frame(10));

        assertThat(run()).startsWith(new Sent(Lane.MESSAGES, 10));
    }

    @Test
    void aLaneIsFullByItsBytesAndWhatFramesTakeBeside() {
        assertThat(fill(Lane.MESSAGES, 1)).isEqualTo(4 * 1024 * 1024 / 65);
        assertThat(fill(Lane.CONTROL, 960)).isEqualTo(1024);
        assertThat(counters.snapshot().dropped(Lane.MESSAGES)).isEqualTo(1);
        assertThat(counters.snapshot().dropped(Lane.CONTROL)).isEqualTo(1);
    }

    @Test
    void whatIsDroppedIsReleasedAndCounted() {
        var frame = frame(10);
        outgoing.offer(Lane.BULK, frame);

        outgoing.drop();

        assertThat(frame.refCnt()).isZero();
        assertThat(counters.snapshot().dropped(Lane.BULK)).isEqualTo(1);
    }

    @Test
    void nothingIsHandedToAChannelThatIsNotReady() {
        outgoing.offer(Lane.CONTROL, frame(10));
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
        channel.write(Unpooled.wrappedBuffer(new byte[10]));

        assertThat(outgoing.write(channel)).isFalse();
        assertThat(outgoing.isEmpty()).isFalse();
    }
}
