package dev.casty.tests.durable;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;

/** Notes what it hears, and is not durable. */
@Actor
class Ledger {
    record Line(String text) {}

    record Count() {}

    record All() {}

    private final List<String> lines = new ArrayList<>();

    @On
    void line(Line message) {
        lines.add(message.text);
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
