package dev.casty.tests.durable;

import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;

/** Counts up, in two fields that must never disagree. */
@Actor
@Durable
class Tally {
    record Add(int number) {}

    record State() {}

    /** What both fields hold. */
    record Both(int count, List<Integer> numbers) {}

    int count;
    final List<Integer> numbers = new ArrayList<>();

    @On
    void add(Add message) {
        count++;
        numbers.add(message.number);
        if (numbers.size() > 100) {
            numbers.remove(0);
        }
    }

    @On
    Both state(State question) {
        return new Both(count, List.copyOf(numbers));
    }
}
