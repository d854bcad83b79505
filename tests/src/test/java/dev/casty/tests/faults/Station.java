package dev.casty.tests.faults;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.concurrent.ThreadLocalRandom;

/** Writes down what it is told and asked. */
@Actor
final class Station {
    record Note(String sender, String station, int number) {}

    record Question(String sender, String station, int number) {}

    /** Is answered when all is done that was sent before. */
    record Flush() {}

    private final String name;
    private final String incarnation =
            Long.toHexString(ThreadLocalRandom.current().nextLong());

    Station(String name) {
        this.name = name;
        NodeLog.write(NodeLog.BORN, name, incarnation);
    }

    @On
    void note(Note msg) {
        NodeLog.write(NodeLog.GOT, name, incarnation, msg.sender(), msg.number());
    }

    @On
    int question(Question msg) {
        NodeLog.write(NodeLog.GOT, name, incarnation, msg.sender(), msg.number());
        return msg.number();
    }

    @On
    void flush(Flush msg) {}
}
