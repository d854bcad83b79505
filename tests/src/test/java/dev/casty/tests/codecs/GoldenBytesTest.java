package dev.casty.tests.codecs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.codec.Packer;
import dev.casty.codec.Unpacker;
import dev.casty.spi.MessageCodecs;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Bytes that an earlier build has written, one line each: the message, the bytes, the value. Every later build reads them as
 * the same. {@code -Dcasty.rewrite=true} adds lines for messages that have none, and never changes one.
 */
class GoldenBytesTest {
    private static final Path FILE = Path.of("src/test/resources/golden/courier.txt");
    private static final int VALUES = 3;
    private static final String ADVICE =
            "what was stored or is on its way could no longer be read. Take the change back,"
                    + " or keep the old form readable";

    private final MessageCodecs codecs = CourierDispatch.TYPE.codecs();

    /** One line. */
    private record Golden(String message, String hex, String value) {
        static Golden parse(String line) {
            var parts = line.split("\t", -1);
            return new Golden(parts[0], parts[1], parts[2]);
        }

        String line() {
            return message + "\t" + hex + "\t" + value;
        }
    }

    @Test
    void bytesOfEarlierBuildsAreReadAsTheSameValues() throws IOException {
        for (var golden : golden()) {
            int number = codecs.numberOf(golden.message());
            assertThat(number).as("%s is gone: %s", golden.message(), ADVICE).isNotNegative();

            var bytes = HexFormat.of().parseHex(golden.hex());
            var value = new Unpacker(Unpooled.wrappedBuffer(bytes)).unpack(codecs.message(number));

            assertThat(shown(value)).as(ADVICE).isEqualTo(golden.value());
            assertThat(hex(value, number))
                    .as("%s is written in another form than before; older nodes may not read that", golden.message())
                    .isEqualTo(golden.hex());
        }
    }

    @Test
    void everyMessageHasGoldenBytes() throws IOException {
        var golden = golden().stream().map(Golden::message).toList();
        var missing = Stream.iterate(1L, seed -> seed <= VALUES, seed -> seed + 1)
                .flatMap(seed -> new Parcels(seed).all().stream())
                .map(this::goldenOf)
                .filter(each -> !golden.contains(each.message()))
                .toList();
        if (Boolean.getBoolean("casty.rewrite")) {
            Files.createDirectories(FILE.getParent());
            Files.write(
                    FILE,
                    missing.stream().map(Golden::line).toList(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } else {
            assertThat(missing).as("run with -Dcasty.rewrite=true to add these").isEmpty();
        }
    }

    private static List<Golden> golden() throws IOException {
        return Files.exists(FILE)
                ? Files.readAllLines(FILE).stream().map(Golden::parse).toList()
                : List.of();
    }

    private Golden goldenOf(Object message) {
        int number = CourierDispatch.TYPE.messages().indexOf(message.getClass());
        return new Golden(codecs.stableName(number), hex(message, number), shown(message));
    }

    private String hex(Object message, int number) {
        var out = Unpooled.buffer();
        codecs.message(number).write(new Packer(out), message);
        var bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** In ASCII, on one line. */
    private static String shown(Object message) {
        var shown = new StringBuilder();
        message.toString()
                .chars()
                .forEach(
                        each -> shown.append(each >= ' ' && each < 127 ? "" + (char) each : "\\u%04x".formatted(each)));
        return shown.toString();
    }
}
