package dev.casty.cluster.node;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.spi.MessageCodecs;
import dev.casty.spi.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTypesTest {
    private record Buy() {}

    private record Sell() {}

    private static Protocol protocol(Class<?> message, String stableName) {
        return Protocol.of(message, stableName, MessageCodecs.ACKNOWLEDGEMENT);
    }

    @Test
    void severalActorsMayTakeOneMessage() {
        var buys = List.of(
                protocol(Buy.class, "buy"),
                protocol(Buy.class, "buy").and(Sell.class, "sell", MessageCodecs.ACKNOWLEDGEMENT));

        assertThatCode(() -> WireTypes.requireClearNumbers(buys)).doesNotThrowAnyException();
    }

    @Test
    void twoMessagesOfOneNameAreNamed() {
        assertThatThrownBy(() -> WireTypes.requireClearNumbers(
                        List.of(protocol(Buy.class, "order"), protocol(Sell.class, "order"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the messages " + Buy.class.getName() + ", called \"order\", and "
                        + Sell.class.getName() + ", called \"order\", would both travel under the number ")
                .hasMessageContaining("@StableName");
    }

    /** Two names that FNV-1a makes one number of. */
    @Test
    void twoMessagesOfOneNumberAreNamed() {
        assertThatThrownBy(() -> WireTypes.requireClearNumbers(List.of(
                        protocol(Buy.class, "8yn0iYCKYHlIj4-BwPqk"), protocol(Sell.class, "GReLUrM4wMqfg9yzV3KQ"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Buy.class.getName() + ", called \"8yn0iYCKYHlIj4-BwPqk\",")
                .hasMessageContaining(Sell.class.getName() + ", called \"GReLUrM4wMqfg9yzV3KQ\",");
    }
}
