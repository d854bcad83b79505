// expect: CASTY-0108 | void closing | Message.Slam and Message.Bang could go to AmbiguousForMany.opening and AmbiguousForMany.closing | void slam(Message.Slam msg) {}
package bad;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor(AmbiguousForMany.Message.class)
final class AmbiguousForMany {
    sealed interface Message {
        sealed interface Opening extends Message {}

        sealed interface Closing extends Message {}

        record Slam() implements Opening, Closing {}

        record Bang() implements Opening, Closing {}
    }

    @On
    void opening(Message.Opening msg) {}

    @On
    void closing(Message.Closing msg) {}
}
