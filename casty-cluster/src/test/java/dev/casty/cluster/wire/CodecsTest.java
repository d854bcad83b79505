package dev.casty.cluster.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.AskCycleException;
import dev.casty.AskException;
import dev.casty.MailboxFullException;
import dev.casty.NoReplyException;
import dev.casty.UnhandledMessageException;
import dev.casty.cluster.NodeAddress;
import dev.casty.cluster.NodeUnreachableException;
import dev.casty.cluster.OwnerUnavailableException;
import dev.casty.cluster.QuorumUnavailableException;
import dev.casty.cluster.RemoteFailure;
import dev.casty.cluster.UnknownTypeException;
import dev.casty.cluster.membership.Peer;
import dev.casty.cluster.membership.Rumor;
import dev.casty.cluster.membership.Status;
import dev.casty.cluster.membership.SwimMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What nodes say to each other comes back as it was; anything else is refused by name. */
class CodecsTest {
    private static final int RANDOM_INPUTS = 200_000;
    private static final Peer ONE = new Peer(new NodeAddress("node-1.example", 7100), -5);
    private static final Peer TWO = new Peer(new NodeAddress("::1", 65_535), Long.MAX_VALUE);
    private static final List<Rumor> RUMORS = List.of(
            new Rumor(ONE, Status.ALIVE, 0, 1),
            new Rumor(TWO, Status.SUSPECT, 300, -1),
            new Rumor(TWO, Status.FAILED, Integer.MAX_VALUE - 1, 7),
            new Rumor(ONE, Status.LEFT, 2, Long.MIN_VALUE));

    private static final List<SwimMessage> MESSAGES = List.of(
            new SwimMessage.Ping(ONE, TWO, Long.MAX_VALUE, RUMORS),
            new SwimMessage.Ack(ONE, 0, List.of()),
            new SwimMessage.PingRequest(ONE, TWO, 127, RUMORS),
            new SwimMessage.Nack(ONE, 128, RUMORS),
            new SwimMessage.Mistaken(ONE, TWO, List.of()),
            new SwimMessage.Gossip(ONE, RUMORS),
            new SwimMessage.Compare(ONE, List.of(1L, -2L, Long.MIN_VALUE), RUMORS),
            new SwimMessage.State(ONE, -1, RUMORS));

    private static final List<AskException> FAILURES = List.of(
            new ActorFailedException("failed", new IllegalStateException("because")),
            new ActorStoppedException("stopped", null),
            new ActorStoppedException("stopped by a failure", new IllegalStateException("because")),
            new NoReplyException("silent"),
            new UnhandledMessageException("unhandled"),
            new MailboxFullException("full"),
            new AskCycleException("a circle"),
            new UnknownTypeException("unknown"),
            new OwnerUnavailableException("away"),
            new NodeUnreachableException("gone"),
            new QuorumUnavailableException("too few"));

    @Test
    void messagesAboutMembersComeBackAsTheyWere() {
        for (var message : MESSAGES) {
            var bytes = Unpooled.buffer();
            SwimCodec.write(bytes, message);
            assertThat(SwimCodec.read(bytes, ONE)).isEqualTo(message);
            assertThat(bytes.isReadable()).isFalse();
        }
    }

    @Test
    void whatStandsBehindAMessageAboutMembersIsRefused() {
        for (var message : MESSAGES) {
            var bytes = Unpooled.buffer();
            SwimCodec.write(bytes, message);
            bytes.writeByte(0);
            assertThatThrownBy(() -> SwimCodec.read(bytes, ONE))
                    .isInstanceOf(MalformedException.class)
                    .hasMessageContaining("1 bytes more");
        }
    }

    @Test
    void failuresComeBackAsTheSameException() {
        for (var failure : FAILURES) {
            var bytes = Unpooled.buffer();
            FailureCodec.write(bytes, failure);
            var read = FailureCodec.read(bytes).toException();
            assertThat(read).isExactlyInstanceOf(failure.getClass()).hasMessage(failure.getMessage());
            if (failure.getCause() == null) {
                assertThat(read.getCause()).isNull();
            } else {
                assertThat(read.getCause())
                        .isInstanceOfSatisfying(
                                RemoteFailure.class,
                                cause -> assertThat(cause.className()).isEqualTo("java.lang.IllegalStateException"))
                        .hasMessageContaining("because");
            }
        }
    }

    @Test
    void numbersTakeAsFewBytesAsTheyNeed() {
        for (long number : new long[] {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE}) {
            var bytes = Unpooled.buffer();
            Primitives.writeNumber(bytes, number);
            int bits = Math.max(1, 64 - Long.numberOfLeadingZeros(number));
            assertThat(bytes.readableBytes()).isEqualTo((bits + 6) / 7);
            assertThat(Primitives.readNumber(bytes)).isEqualTo(number);
        }
        assertThatThrownBy(() -> Primitives.readNumber(Unpooled.wrappedBuffer(new byte[] {-1, -1, -1})))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Primitives.readText(Unpooled.wrappedBuffer(new byte[] {100, 'a'}), 200))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("100 bytes");
    }

    @Test
    void whateverTheBytesAreTheyAreReadOrRefusedByName() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < RANDOM_INPUTS; i++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = (byte) random.nextInt(12);
            }
            readOrRefuse(bytes, in -> SwimCodec.read(in, ONE));
            readOrRefuse(bytes, in -> FailureCodec.read(in));
        }
    }

    @Test
    void aMessageWithAByteChangedOrMissingIsReadOrRefusedByName() {
        for (var message : MESSAGES) {
            var whole = Unpooled.buffer();
            SwimCodec.write(whole, message);
            var bytes = new byte[whole.readableBytes()];
            whole.readBytes(bytes);
            for (int at = 0; at < bytes.length; at++) {
                var changed = bytes.clone();
                for (int bit = 0; bit < 8; bit++) {
                    changed[at] = (byte) (bytes[at] ^ 1 << bit);
                    readOrRefuse(changed, in -> SwimCodec.read(in, ONE));
                }
                readOrRefuse(Arrays.copyOf(bytes, at), in -> SwimCodec.read(in, ONE));
            }
        }
    }

    private static void readOrRefuse(byte[] bytes, Consumer<ByteBuf> reading) {
        try {
            reading.accept(Unpooled.wrappedBuffer(bytes));
        } catch (MalformedException refused) {
            assertThat(refused).hasMessageContaining(" ");
        }
    }
}
