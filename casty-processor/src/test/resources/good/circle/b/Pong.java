package b;

import a.PingRef;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
public final class Pong {
    public record Ball(PingRef from, PingRef again) {}

    final PingRef partner;

    public Pong(PingRef partner) {
        this.partner = partner;
    }

    @On
    PingRef ball(Ball msg, PongContext ctx) {
        return msg.from();
    }
}
