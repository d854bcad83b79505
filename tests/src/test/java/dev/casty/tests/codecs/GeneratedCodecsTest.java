package dev.casty.tests.codecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.codec.Codec;
import dev.casty.codec.CodecException;
import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import dev.casty.spi.MessageCodecs;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessagePack;

/** Messages and replies are written as MessagePack, and read back, whatever bytes come. */
class GeneratedCodecsTest {
    private static final long SEED = Long.getLong("casty.seed", System.nanoTime());
    private static final int RUNS = 500;
    private static final int MUTATIONS = Integer.getInteger("casty.fuzz.inputs", 300_000) / 10;

    private final MessageCodecs codecs = CourierDispatch.TYPE.codecs();

    private int numberOf(Object message) {
        return CourierDispatch.TYPE.messages().indexOf(message.getClass());
    }

    private static byte[] write(Codec<Object> codec, Object value) {
        var out = Unpooled.buffer();
        codec.write(new Packer(out), value);
        var bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return bytes;
    }

    private static Object read(Codec<Object> codec, byte[] bytes) {
        var in = new Unpacker(Unpooled.wrappedBuffer(bytes));
        var value = in.unpack(codec);
        assertThat(in.hasRemaining()).isFalse();
        return value;
    }

    @Test
    void everyMessageComesBackInItsOrder() {
        for (int run = 0; run < RUNS; run++) {
            for (var message : new Parcels(SEED + run).all()) {
                var codec = codecs.message(numberOf(message));
                var back = read(codec, write(codec, message));
                assertThat(Parcels.inOrder(back)).as("seed %d", SEED + run).isEqualTo(Parcels.inOrder(message));
            }
        }
    }

    @Test
    void theReferenceReadsTheSameAndWritesTheSameBytes() throws IOException {
        for (int run = 0; run < RUNS; run++) {
            for (var message : new Parcels(SEED + run).all()) {
                var bytes = write(codecs.message(numberOf(message)), message);
                try (var reference = MessagePack.newDefaultUnpacker(bytes);
                        var packer = MessagePack.newDefaultBufferPacker()) {
                    var value = reference.unpackValue(); // bytes of our own: nothing hostile
                    assertThat(reference.hasNext()).isFalse();
                    packer.packValue(value);
                    var again = packer.toByteArray();
                    if (!(message instanceof Courier.Primitives)) { // the reference knows no float
                        assertThat(again).as("seed %d: %s", SEED + run, value).isEqualTo(bytes);
                    }
                    assertThat(Parcels.inOrder(read(codecs.message(numberOf(message)), again)))
                            .as("seed %d: %s", SEED + run, value)
                            .isEqualTo(Parcels.inOrder(message));
                }
            }
        }
    }

    @Test
    void repliesHaveCodecsToo() {
        int number = codecs.numberOf(Courier.Values.class.getName());
        var reply = new Parcels(SEED).all().get(2);

        assertThat(read(codecs.reply(number), write(codecs.reply(number), reply)))
                .isEqualTo(reply);
        assertThat(codecs.reply(codecs.numberOf(Courier.Nothing.class.getName())))
                .isSameAs(MessageCodecs.ACKNOWLEDGEMENT);
    }

    @Test
    void messagesFieldsTypesAndConstantsHaveTheirStableNames() throws IOException {
        assertThat(codecs.numberOf("courier.Pay"))
                .isNotNegative()
                .isEqualTo(CourierDispatch.TYPE.messages().indexOf(Courier.Pay.class));
        assertThat(shown(new Parcels(SEED).all().get(6))).contains("\"amount\"").doesNotContain("\"sum\"");
        var shapes = new Courier.Shapes(
                new Courier.Box4(1, 2),
                java.util.List.of(),
                new Courier.Box<>(Courier.Special.POINT),
                new Courier.Box<>(java.util.List.of()));
        assertThat(shown(shapes)).contains("\"Rectangle\"").doesNotContain("Box4");
    }

    private String shown(Object message) throws IOException {
        try (var reference = MessagePack.newDefaultUnpacker(write(codecs.message(numberOf(message)), message))) {
            return reference.unpackValue().toJson();
        }
    }

    @Test
    void aMessageThatCannotTravelSaysWhyWhenItIsToBeWritten() {
        int number = codecs.numberOf(Courier.Print.class.getName());

        assertThat(codecs.isEncodable(number)).isFalse();
        assertThat(codecs.isEncodable(codecs.numberOf("courier.Pay"))).isTrue();
        assertThat(codecs.isEncodable(codecs.numberOf(Courier.Nothing.class.getName())))
                .isTrue();
        assertThatThrownBy(() -> write(codecs.message(number), new Courier.Print(OutputStream.nullOutputStream())))
                .isInstanceOf(CodecException.class)
                .hasMessage("Courier.Print can be neither written nor read: OutputStream has no encoding (Courier.Print"
                        + " -> Print.to -> OutputStream)");
    }

    @Test
    void anyBytesAreAMessageOrACodecException() {
        var random = new Random(SEED);
        var messages = new Parcels(SEED).all();
        for (int run = 0; run < MUTATIONS; run++) {
            var message = messages.get(random.nextInt(messages.size()));
            var codec = codecs.message(numberOf(message));
            var bytes = write(codec, message);
            for (int change = random.nextInt(4); change >= 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                new Unpacker(Unpooled.wrappedBuffer(bytes)).unpack(codec);
            } catch (CodecException refused) {
                assertThat(refused).as("seed %d, run %d", SEED, run).hasMessageContaining(" ");
            }
        }
    }
}
