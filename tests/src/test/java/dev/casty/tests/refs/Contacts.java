package dev.casty.tests.refs;

import dev.casty.ActorRef;
import dev.casty.Recipient;
import dev.casty.ReplyTo;
import dev.casty.UnionRef;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps refs of all kinds in its state. */
@Actor
@Durable
final class Contacts {
    record Keep(String name, EarRef ear) {}

    record KeepAll(ActorRef any, UnionRef union, Recipient<Ear.Heard> recipient, EarsRef ears) {}

    record Wait() {}

    record Tell(String text) {}

    record TellAsker(String text) {}

    Map<String, EarRef> ears = new LinkedHashMap<>();

    @Nullable
    ActorRef any;

    @Nullable
    UnionRef union;

    @Nullable
    Recipient<Ear.Heard> recipient;

    @Nullable
    EarsRef typedUnion;

    List<ReplyTo<String>> askers = new ArrayList<>();

    @On
    void keep(Keep msg) {
        ears.put(msg.name(), msg.ear());
    }

    @On
    void keepAll(KeepAll msg) {
        any = msg.any();
        union = msg.union();
        recipient = msg.recipient();
        typedUnion = msg.ears();
    }

    @On
    void await(Wait msg, ReplyTo<String> asker) {
        askers.add(asker);
    }

    @On
    void tell(Tell msg) {
        var heard = new Ear.Heard(msg.text());
        ears.values().forEach(each -> each.send(heard));
        if (any != null && union != null && recipient != null && typedUnion != null) {
            ((EarRef) any).send(heard);
            union.send(heard);
            recipient.send(heard);
            typedUnion.send(heard);
        }
    }

    @On
    void tellAsker(TellAsker msg) {
        askers.forEach(each -> each.send(msg.text()));
    }
}
