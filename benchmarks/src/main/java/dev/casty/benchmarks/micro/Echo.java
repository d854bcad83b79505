package dev.casty.benchmarks.micro;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** Takes messages, and answers questions with themselves: allocates nothing of its own. */
@Actor
final class Echo {
    record Note() {}

    record Question() {}

    @SuppressWarnings("UnusedVariable") // a handler does something
    private long notes;

    @On
    void note(Note message) {
        notes++;
    }

    @On
    Question answer(Question message) {
        return message;
    }
}
