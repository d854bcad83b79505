package dev.casty.benchmarks.durable;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;

/** A text, and a number that changes often. */
@Actor
@Durable
final class Document {
    record Write(String text) {}

    record Revise() {}

    record Sum() {}

    int revision;
    String text = "";

    @On
    void write(Write message) {
        text = message.text;
    }

    /** One more. */
    @On
    long revise(Revise message) {
        revision++;
        return 1;
    }

    /** The revisions and the characters. */
    @On
    long sum(Sum message) {
        return (long) revision + text.length();
    }
}
