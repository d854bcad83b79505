package dev.casty.benchmarks.remote;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** Answers, and counts what it isn't asked. */
@Actor
final class Clerk {
    record Question(long number) {}

    record Note(long number, String text) {}

    record Count() {}

    private long notes;

    /** The number. */
    @On
    long question(Question message) {
        return message.number;
    }

    @On
    void note(Note message) {
        notes++;
    }

    /** How many notes have come. */
    @On
    long count(Count message) {
        return notes;
    }
}
