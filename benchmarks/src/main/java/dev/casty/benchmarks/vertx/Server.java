package dev.casty.benchmarks.vertx;

import io.vertx.core.eventbus.Message;

/** Answers a number with the next one. */
final class Server extends AddressedVerticle {
    static final String ADDRESS = "server";

    record Next(long number) {}

    Server() {
        super(ADDRESS);
    }

    @Override
    void receive(Message<Object> message) {
        message.reply(((Next) message.body()).number + 1);
    }
}
