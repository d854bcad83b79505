package dev.casty.benchmarks.micro;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;

/** Has a handler for each of ten messages. */
@Actor(Key.class)
final class Keypad {
    @SuppressWarnings("UnusedVariable") // a handler does something
    private long pressed;

    @On
    void key0(Key.Key0 message) {
        pressed += 0;
    }

    @On
    void key1(Key.Key1 message) {
        pressed += 1;
    }

    @On
    void key2(Key.Key2 message) {
        pressed += 2;
    }

    @On
    void key3(Key.Key3 message) {
        pressed += 3;
    }

    @On
    void key4(Key.Key4 message) {
        pressed += 4;
    }

    @On
    void key5(Key.Key5 message) {
        pressed += 5;
    }

    @On
    void key6(Key.Key6 message) {
        pressed += 6;
    }

    @On
    void key7(Key.Key7 message) {
        pressed += 7;
    }

    @On
    void key8(Key.Key8 message) {
        pressed += 8;
    }

    @On
    void key9(Key.Key9 message) {
        pressed += 9;
    }
}
