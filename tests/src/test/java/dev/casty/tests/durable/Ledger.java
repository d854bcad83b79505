package dev.casty.tests.durable;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Notes what it hears, and is not durable. */
@Actor
class Ledger {
    record Line(String text) {}

    record Count() {}

    record All() {}

    record Wait(CountDownLatch begun, CountDownLatch until) {}

    private final List<String> lines = new ArrayList<>();

    @On
    void line(Line message) {
        lines.add(message.text);
    }

    @On
    void await(Wait message) throws InterruptedException {
        message.begun.countDown();
        message.until.await();
    }

    @On
    int count(Count message) {
        return lines.size();
    }

    @On
    List<String> all(All message) {
        return List.copyOf(lines);
    }
}
