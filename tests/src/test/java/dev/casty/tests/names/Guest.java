package dev.casty.tests.names;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** Leaves when told, and says how often it has been greeted. */
@Actor
final class Guest {
    record Greet() {}

    record Leave() {}

    private int greetings;

    @On
    int greet(Greet greeting) {
        return ++greetings;
    }

    @On
    void leave(Leave command, GuestContext ctx) {
        ctx.stop();
    }
}
