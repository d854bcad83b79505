package dev.casty.benchmarks.casty;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** Answers a number with the next one. */
@Actor
final class Server {
    record Next(long number) {}

    @On
    long next(Next question) {
        return question.number + 1;
    }
}
