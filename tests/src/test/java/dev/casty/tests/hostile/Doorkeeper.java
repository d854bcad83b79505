package dev.casty.tests.hostile;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** Answers whoever asks. */
@Actor
final class Doorkeeper {
    static final String NAME = "doorkeeper";

    record Knock(int number) {}

    @On
    int knock(Knock msg) {
        return msg.number();
    }
}
