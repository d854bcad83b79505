package b;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

@Actor
public final class Door {
    public record Close() {}

    @On
    a.DoorRef close(Close msg, DoorContext ctx) {
        return null;
    }
}
