package dev.casty.tests.cluster;

import dev.casty.Recipient;
import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.cluster.ClusterSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes what it is told, by whom, in order. */
@Actor
final class Ledger {
    record Note(String from, long number) {}

    record Notes(String from) {}

    record Where() {}

    record TellTo(Recipient<Note> to, Note note) {}

    record Fail(String reason) {}

    record Ask(LedgerRef other, Notes question) {}

    record AskRound(LedgerRef next, LedgerRef afterNext, int rounds) {}

    record Later(long number) {}

    record End() {}

    record Large(byte[] bytes) {}

    record Unwritable(Thread thread) {}

    final String name;
    final Map<String, List<Long>> notes = new LinkedHashMap<>();

    Ledger(String name) {
        this.name = name;
    }

    @On
    void note(Note msg) {
        notes.computeIfAbsent(msg.from(), any -> new ArrayList<>()).add(msg.number());
    }

    @On
    List<Long> notes(Notes msg) {
        return List.copyOf(notes.getOrDefault(msg.from(), List.of()));
    }

    @On
    String where(Where msg, LedgerContext ctx) {
        return ClusterSystem.of(ctx.system()).nodeId();
    }

    @On
    void tellTo(TellTo msg) {
        msg.to().send(msg.note());
    }

    @On
    void fail(Fail msg) {
        throw new IllegalStateException(msg.reason());
    }

    @On
    List<Long> ask(Ask msg) {
        return msg.other().ask(msg.question());
    }

    /** Lets the next one ask the one after it, and so on. */
    @On
    String askRound(AskRound msg) {
        return msg.rounds() == 0
                ? "done"
                : msg.next().ask(new AskRound(msg.afterNext(), msg.next(), msg.rounds() - 1), Duration.ofSeconds(30));
    }

    @On
    void later(Later msg, ReplyTo<Long> asker) {
        asker.send(msg.number() + 1);
    }

    @On
    void end(End msg, LedgerContext ctx) {
        ctx.stop();
    }

    @On
    int large(Large msg) {
        return msg.bytes().length;
    }

    @On
    void unwritable(Unwritable msg) {}
}
