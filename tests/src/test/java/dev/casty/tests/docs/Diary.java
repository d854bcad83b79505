package dev.casty.tests.docs;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;

/** An actor whose state is to survive. */
@Actor
@Durable
final class Diary {
    record Write(String text) {}

    int entries;

    @On
    int write(Write entry) {
        return ++entries;
    }
}
