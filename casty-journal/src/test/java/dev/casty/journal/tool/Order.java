package dev.casty.journal.tool;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A durable actor with what states are made of. */
@Actor
@Durable
final class Order {
    record Add(String article, BigDecimal price) {}

    record Pay(String card) {}

    sealed interface Payment {}

    record Card(String number) implements Payment {}

    record Invoice(int days) implements Payment {}

    record Line(String article, BigDecimal price) {}

    final List<Line> lines = new ArrayList<>();
    int changes;
    Optional<Payment> payment = Optional.empty();

    @On
    void add(Add message) {
        lines.add(new Line(message.article(), message.price()));
        changes++;
    }

    @On
    void pay(Pay message, OrderContext ctx) {
        payment = Optional.of(message.card().isEmpty() ? new Invoice(30) : new Card(message.card()));
        changes++;
        ctx.become(new Paid());
    }

    /** Nothing more can be added. */
    final class Paid implements Behavior {
        @On
        void pay(Pay message) {
            throw new IllegalStateException("paid already");
        }
    }
}
