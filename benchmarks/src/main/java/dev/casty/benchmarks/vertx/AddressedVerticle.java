package dev.casty.benchmarks.vertx;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;

/** A verticle that takes what is sent to one address, as an actor would. */
abstract class AddressedVerticle extends VerticleBase {
    static final DeliveryOptions LOCAL =
            new DeliveryOptions().setLocalOnly(true).setCodecName(AsIs.NAME);

    final String address;

    AddressedVerticle(String address) {
        this.address = address;
    }

    @Override
    public final Future<?> start() {
        MessageConsumer<Object> consumer = vertx.eventBus().localConsumer(address, this::receive);
        return started(consumer);
    }

    /** Called before the first message; done when the verticle is. */
    Future<?> started(MessageConsumer<Object> consumer) {
        return consumer.completion();
    }

    abstract void receive(Message<Object> message);

    final void send(String to, Object message) {
        vertx.eventBus().send(to, message, LOCAL);
    }
}
