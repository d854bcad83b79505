package dev.casty.processor.validate;

import dev.casty.processor.model.ActorModel;
import java.util.stream.Collectors;

/** How a user has closed an actor's protocol, for the evidence of what follows from it. */
final class ClosedProtocol {
    private ClosedProtocol() {}

    /** Such as {@code @Actor(Message.class) closes the protocol of Cart}. */
    static String said(ActorModel actor) {
        var spelling = new Spelling(actor.declaration().name());
        var members = actor.protocol().members();
        var values = members.stream()
                .map(each -> spelling.label(each.type()) + ".class")
                .collect(Collectors.joining(", "));
        return "@Actor(" + (members.size() == 1 ? values : "{" + values + "}") + ") closes the protocol of "
                + actor.declaration().label();
    }
}
