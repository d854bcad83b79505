package dev.casty.tests.cluster;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** Hands its askers on to another actor, who answers them. */
@Actor
final class Desk {
    record Question(int number) {}

    final ClerkRef clerk;

    Desk(ClerkRef clerk) {
        this.clerk = clerk;
    }

    @On
    void question(Question msg, ReplyTo<Integer> asker) {
        clerk.send(new Clerk.Answer(msg.number(), asker));
    }
}
