package dev.casty.benchmarks.fairness;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The actor that has to wait for its turn: it says how much later than it could have it went on, in nanoseconds. */
@Actor
final class Prober {
    record Sleep(Duration time, CompletableFuture<Long> delay) {}

    record Wait(Gate gate, CompletableFuture<Long> delay) {}

    record Arm(Duration time, CompletableFuture<Long> delay) {}

    record Fired(long due, CompletableFuture<Long> delay) {}

    record Ping() {}

    @On
    void sleep(Sleep message) throws InterruptedException {
        long due = System.nanoTime() + message.time.toNanos();
        Thread.sleep(message.time);
        message.delay.complete(System.nanoTime() - due);
    }

    @On
    void await(Wait message) throws InterruptedException {
        message.delay.complete(message.gate.pass());
    }

    @On
    void arm(Arm message, ProberContext ctx) {
        ctx.schedule(message.time, new Fired(System.nanoTime() + message.time.toNanos(), message.delay));
    }

    @On
    void fired(Fired message) {
        message.delay.complete(System.nanoTime() - message.due);
    }

    /** Answers when it was handled. */
    @On
    long ping(Ping message) {
        return System.nanoTime();
    }
}
