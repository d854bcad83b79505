package dev.casty.tests.cluster;

import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import java.util.ArrayList;
import java.util.List;

/** Watches others. */
@Actor
final class Guard {
    record Watch(LedgerRef who, String name) {}

    record Gone(String name) {}

    record AllGone() {}

    final List<String> gone = new ArrayList<>();

    @On
    void watch(Watch msg, GuardContext ctx) {
        ctx.watch(msg.who(), new Gone(msg.name()));
    }

    @On
    void gone(Gone msg) {
        gone.add(msg.name());
    }

    @On
    List<String> allGone(AllGone msg) {
        return List.copyOf(gone);
    }
}
