package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Scenario;
import io.vertx.core.Vertx;

/** A scenario with an event bus. */
abstract class VertxScenario implements Scenario {
    final Vertx vertx = Vertx.vertx();

    VertxScenario() {
        vertx.eventBus().registerCodec(new AsIs());
    }

    final void deploy(AddressedVerticle verticle) {
        var unused = vertx.deployVerticle(verticle).await();
    }

    final void send(String to, Object message) {
        vertx.eventBus().send(to, message, AddressedVerticle.LOCAL);
    }

    @Override
    public void close() {
        var unused = vertx.close().await();
    }
}
