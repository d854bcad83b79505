package dev.casty.tests.scale;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.concurrent.atomic.LongAdder;

/** The smallest actor that does something. */
@Actor
final class Pebble {
    record Touch() {}

    final LongAdder touched;

    Pebble(LongAdder touched) {
        this.touched = touched;
    }

    @On
    void touch(Touch msg) {
        touched.increment();
    }
}
