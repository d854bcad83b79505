package dev.casty.tests.durable;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lines that can be thrown away. */
@Actor
@Durable
class Sheet {
    record Write(String line) {}

    record Lines() {}

    /** Writes, tells the ledger, and deletes all of it; then fails, or not. */
    record Tear(String line, LedgerRef ledger, boolean thenFail) {}

    /** Deletes when something is done. */
    record TearLater(CompletableFuture<String> done) {}

    record TearAtStop(LedgerRef ledger) {}

    record TearChild(String name) {}

    record TearAndDefer(CompletableFuture<ReplyTo<String>> replyTo) {}

    final List<String> lines = new ArrayList<>();
    transient LedgerRef told;
    transient boolean tearsAtStop;

    @On
    void write(Write message) {
        lines.add(message.line);
    }

    @On
    List<String> lines(Lines question) {
        return List.copyOf(lines);
    }

    @On
    int tear(Tear message, SheetContext ctx) {
        told = message.ledger;
        lines.add(message.line);
        told.send(new Ledger.Line("torn"));
        ctx.deleteState();
        lines.add("after");
        if (message.thenFail) {
            throw new IllegalStateException("as told");
        }
        return lines.size();
    }

    @On
    void tearLater(TearLater message, SheetContext ctx) {
        ctx.pipeToSelf(message.done, (self, done) -> ctx.deleteState(), (self, failure) -> {});
    }

    @On
    void tearAtStop(TearAtStop message, SheetContext ctx) {
        told = message.ledger;
        tearsAtStop = true;
        ctx.stop();
    }

    @On
    List<String> tearChild(TearChild message, SheetContext ctx) {
        SheetRef child = ctx.actor(message.name, SheetRef.spec());
        child.ask(new Write("child"));
        ctx.deleteState();
        return child.ask(new Lines());
    }

    @On
    void tearAndDefer(TearAndDefer message, ReplyTo<String> replyTo, SheetContext ctx) {
        ctx.deleteState();
        message.replyTo.complete(replyTo);
    }

    @OnStop
    void stop(SheetContext ctx) {
        lines.add("stopped");
        if (tearsAtStop) {
            ctx.deleteState();
        }
        if (told != null) {
            told.send(new Ledger.Line("stopped with children " + ctx.children().size()));
        }
    }
}
