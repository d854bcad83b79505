package dev.casty.tests.dispatch;

import dev.casty.annotation.On;

/** An interface with a handler. */
interface Chatty {
    /** Answered by the interface itself. */
    record Hello(String name) {}

    /** Greets. */
    @On
    default String hello(Hello msg) {
        return "hello " + msg.name();
    }
}
