package dev.casty.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.cluster.wire.MalformedException;
import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static final int MAX = 100_000;

    private final Assembly assembly = new Assembly(MAX);
    private final List<byte[]> items = new ArrayList<>();

    private void take(ByteBuf item) {
        // Like somebody who does not read all of it.
        var bytes = new byte[item.readableBytes()];
        item.getBytes(item.readerIndex(), bytes);
        item.skipBytes(bytes.length / 2);
        items.add(bytes);
    }

    @Test
    void itemsComeAsTheyWereSaidWhereverTheirStreamIsCut() {
        var random = new SplittableRandom(7);
        var stream = Unpooled.buffer();
        var said = new ArrayList<byte[]>();
        for (int i = 0; i < 300; i++) {
            var item = new byte[i % 50 == 0 ? random.nextInt(1, MAX + 1) : random.nextInt(1, 300)];
            random.nextBytes(item);
            said.add(item);
            Primitives.writeNumber(stream, item.length);
            stream.writeBytes(item);
        }
        while (stream.isReadable()) {
            int length = Math.min(stream.readableBytes(), random.nextInt(10) == 0 ? 60_000 : random.nextInt(1, 500));
            assembly.add(stream.readSlice(length), this::take);
        }
        assertThat(items).hasSameSizeAs(said);
        for (int i = 0; i < said.size(); i++) {
            assertThat(Arrays.equals(items.get(i), said.get(i))).as("item " + i).isTrue();
        }
    }

    @Test
    void aLengthThatNobodyWritesIsRefused() {
        assertThatThrownBy(() -> assembly.add(Unpooled.wrappedBuffer(new byte[] {0}), this::take))
                .isInstanceOf(MalformedException.class);
        assembly.clear();
        var large = Unpooled.buffer();
        Primitives.writeNumber(large, MAX + 1);
        assertThatThrownBy(() -> assembly.add(large, this::take)).isInstanceOf(MalformedException.class);
        assembly.clear();
        assertThatThrownBy(() -> assembly.add(Unpooled.wrappedBuffer(new byte[] {-1, -1, -1, -1, -1, 1}), this::take))
                .isInstanceOf(MalformedException.class);
    }
}
