package dev.casty.cluster.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.cluster.Consistency;
import dev.casty.cluster.wire.MalformedException;
import dev.casty.journal.Entry;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What owners and replicas say to each other comes back as it was; anything else is refused by name. */
class MessageCodecTest {
    private static final int RANDOM_INPUTS = 200_000;
    private static final Shard SHARD = new Shard(Consistency.QUORUM, 3, 1023);
    private static final Entry ENTRY = new Entry(Entry.Kind.CHANGE, new byte[] {1, 2, 3});
    private static final Head HEAD = new Head(5, Long.MAX_VALUE);
    private static final List<Message> MESSAGES = List.of(
            new Message.Read(SHARD, 1, Integer.MAX_VALUE),
            new Message.Fetch(new Shard(Consistency.ALL, 7, 0), 2, "all-7:/cart"),
            new Message.Install(SHARD, 3, 1, 9, "quorum-3:/cart", true, false, HEAD, List.of(ENTRY, ENTRY)),
            new Message.Drop(SHARD, Long.MAX_VALUE, 1, 10, "quorum-3:/cart"),
            new Message.Append(SHARD, 3, 1, 11, "quorum-3:/cart", HEAD, ENTRY),
            new Message.Heads(SHARD, 3, 1, true, List.of(new Message.Mark("quorum-3:/a", Head.NONE))),
            new Message.Fetched(SHARD, 3, "quorum-3:/cart", false, true, HEAD, List.of()),
            new Message.Ack(SHARD, 3, 2, 400),
            new Message.Lost(SHARD, 3, 2),
            new Message.Refused(SHARD, 3, 4));

    private static byte[] bytes(Message message) {
        var out = Unpooled.buffer();
        MessageCodec.write(out, message);
        return ByteBufUtil.getBytes(out);
    }

    @Test
    void messagesComeBackAsTheyWere() {
        for (var message : MESSAGES) {
            var in = Unpooled.wrappedBuffer(bytes(message));
            var read = MessageCodec.read(in);
            assertThat(in.isReadable()).isFalse();
            assertThat(bytes(read)).isEqualTo(bytes(message));
            assertThat(read).hasToString(read.toString()).isExactlyInstanceOf(message.getClass());
        }
    }

    @Test
    void whatIsCutOrChangedIsReadOrRefusedByName() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < RANDOM_INPUTS; i++) {
            var input = bytes(MESSAGES.get(random.nextInt(MESSAGES.size())));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                input[random.nextInt(input.length)] = (byte) random.nextInt();
            }
            var in = Unpooled.wrappedBuffer(
                    input, 0, random.nextInt(2) == 0 ? input.length : random.nextInt(input.length));
            try {
                MessageCodec.read(in);
            } catch (MalformedException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aShardThatThereIsNotIsRefused() {
        for (var hostile : new byte[][] {{1, 1, 1, 0, 0}, {1, 1, 8, 0, 0}, {1, 9, 3, 0, 0}, {1, 1, 3, 4, 0}, {1, 1}}) {
            assertThatThrownBy(() -> MessageCodec.read(Unpooled.wrappedBuffer(hostile)))
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void keysSayWhatTheyPromise() {
        var name = new ReplicaName(Consistency.ALL, 5, "cart/child");
        assertThat(name.key()).isEqualTo("all-5:/cart/child");
        assertThat(ReplicaName.parse(name.key())).isEqualTo(name);
        assertThat(name.root()).isEqualTo("all-5:/cart");
        assertThat(name.shard()).isEqualTo(ReplicaName.parse("all-5:/cart").shard());
        for (var other : List.of("/cart", "cluster:/cart", "quorum-9:/cart", "some-3:/cart", "quorum-:/", "-3:/", "")) {
            assertThatThrownBy(() -> ReplicaName.parse(other)).isInstanceOf(MalformedException.class);
        }
        for (var other : List.of("/cart", "cluster:/cart", "quorum-9:/cart", "")) {
            assertThat(ReplicaName.isKey(other)).as(other).isFalse();
        }
    }
}
