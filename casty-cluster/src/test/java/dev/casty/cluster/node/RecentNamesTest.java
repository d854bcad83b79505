package dev.casty.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.cluster.wire.MalformedException;
import dev.casty.cluster.wire.Primitives;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecentNamesTest {
    private final RecentNames recent = new RecentNames();

    private static ByteBuf written(String name) {
        var out = Unpooled.buffer();
        Primitives.writeText(out, name);
        return out.writeByte(77);
    }

    @Test
    void aNameThatComesAgainIsTheSame() {
        var first = recent.read(written("cart-7"));
        assertThat(first.name()).isEqualTo("cart-7");
        var again = written("cart-7");
        assertThat(recent.read(again)).isSameAs(first);
        assertThat(again.readByte()).isEqualTo((byte) 77);
    }

    @Test
    void namesThatShareAPlaceAreNotMixedUp() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            var name = "käse-" + random.nextInt(3_000);
            assertThat(recent.read(written(name)).name()).isEqualTo(name);
        }
    }

    @Test
    void whatIsNoNameIsRefused() {
        assertThatThrownBy(() -> recent.read(written(""))).isInstanceOf(MalformedException.class);
        var truncated = written("cart-7");
        truncated.writerIndex(4);
        assertThatThrownBy(() -> recent.read(truncated)).isInstanceOf(MalformedException.class);
        var oversize = written("x".repeat(Address.MAX_NAME_BYTES + 1));
        assertThatThrownBy(() -> recent.read(oversize)).isInstanceOf(MalformedException.class);
    }

    @Test
    void anAddressIsWrittenWithTheBytesThatItWasReadFrom() {
        var read = recent.read(written("käse"));
        assertThat(read.utf8()).isEqualTo("käse".getBytes(StandardCharsets.UTF_8));
        var out = Unpooled.buffer();
        read.write(out);
        assertThat(Address.read(out)).isEqualTo(read).isNotSameAs(read);
    }
}
