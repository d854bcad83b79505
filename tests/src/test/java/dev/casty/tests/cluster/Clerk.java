package dev.casty.tests.cluster;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** Answers other actors' askers: those with odd numbers are refused. */
@Actor
final class Clerk {
    record Answer(int number, ReplyTo<Integer> asker) {}

    record Ready() {}

    @On
    void ready(Ready msg) {}

    @On
    void answer(Answer msg) {
        if (msg.number() % 2 == 0) {
            msg.asker().send(msg.number() * 10);
        } else {
            msg.asker().fail(new IllegalArgumentException("odd"));
        }
    }
}
