package dev.casty.cluster.authority.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casty.cluster.authority.Register;
import dev.casty.cluster.wire.MalformedException;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is said about registers comes back as it was; anything else is refused by name. */
class RegisterCodecTest {
    private static final int RANDOM_INPUTS = 200_000;
    private static final Ballot BALLOT = new Ballot(7, Long.MIN_VALUE);
    private static final Register REGISTER = new Register(3, new byte[] {1, 2, 3});
    private static final List<RegisterMessage> MESSAGES = List.of(
            new RegisterMessage.Prepare("lease/1", BALLOT),
            new RegisterMessage.Accept("stores", BALLOT, REGISTER),
            new RegisterMessage.Promise("stores", BALLOT, Ballot.NONE, Register.EMPTY),
            new RegisterMessage.Accepted("stores", BALLOT),
            new RegisterMessage.Rejected("stores", BALLOT, new Ballot(8, 1)));

    @Test
    void messagesComeBackAsTheyWere() {
        for (var message : MESSAGES) {
            var bytes = Unpooled.buffer();
            RegisterCodec.write(bytes, message);
            assertThat(RegisterCodec.read(bytes)).isEqualTo(message);
            assertThat(bytes.isReadable()).isFalse();
        }
    }

    @Test
    void whatIsCutOrChangedIsReadOrRefusedByName() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < RANDOM_INPUTS; i++) {
            var bytes = Unpooled.buffer();
            RegisterCodec.write(bytes, MESSAGES.get(random.nextInt(MESSAGES.size())));
            var input = ByteBufUtil.getBytes(bytes);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                input[random.nextInt(input.length)] = (byte) random.nextInt();
            }
            try {
                RegisterCodec.read(Unpooled.wrappedBuffer(input, 0, random.nextInt(input.length + 1)));
            } catch (MalformedException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }
}
