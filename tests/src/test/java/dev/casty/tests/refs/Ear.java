package dev.casty.tests.refs;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;

/** Hears, and so does its child of the name "inner". */
@Actor
final class Ear {
    record Heard(String text) {}

    record All() {}

    record Inner() {}

    final List<String> all = new ArrayList<>();

    @On
    void heard(Heard msg) {
        all.add(msg.text());
    }

    @On
    List<String> all(All msg) {
        return List.copyOf(all);
    }

    @On
    EarRef inner(Inner msg, EarContext ctx) {
        return ctx.actor("inner", EarRef.spec());
    }
}
