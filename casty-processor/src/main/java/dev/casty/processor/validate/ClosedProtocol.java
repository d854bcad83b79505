package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import dev.casty.processor.model.Labels;
import java.util.stream.Collectors;

/** How a user has closed an actor's protocol, for the evidence of what follows from it. */
final class ClosedProtocol {
    private ClosedProtocol() {}

    /** Such as {@code @Actor(Cart.Message.class) closes the protocol of Cart}. */
    static String said(ActorModel actor) {
        var members = actor.protocol().members();
        var values =
                members.stream().map(each -> Labels.of(each.type()) + ".class").collect(Collectors.joining(", "));
        return "@Actor(" + (members.size() == 1 ? values : "{" + values + "}") + ") closes the protocol of "
                + actor.declaration().label();
    }
}
