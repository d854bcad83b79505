package dev.casty.tests.durable;

import dev.casty.Behavior;
import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A durable actor whose asks are answered from elsewhere. */
@Actor
@Durable
class Desk {
    record Change(int by) {}

    record Value() {}

    /** Hands out the {@code ReplyTo}, and waits then. */
    record Later(int by, CompletableFuture<ReplyTo<String>> replyTo, CountDownLatch until) {}

    record Stage(int by, CompletionStage<String> reply) {}

    record Block(int by, CountDownLatch begun, CountDownLatch until, boolean thenFail) {}

    record Fail(int by) {}

    record Close() {}

    record Open() {}

    /** Changes itself and answers somebody else's ask. */
    record Answer(ReplyTo<String> replyTo) {}

    record ReplyAndAsk(LedgerRef ledger, Ledger.Wait question) {}

    record Pad(String text) {}

    record Spawn(Ledger.Wait work) {}

    int value;
    String padding = "";
    final transient @Nullable LedgerRef ledger;

    Desk(@Nullable LedgerRef ledger) {
        this.ledger = ledger;
        if (ledger != null) {
            ledger.ask(new Ledger.Count());
        }
    }

    @On
    void change(Change message) {
        value += message.by;
    }

    @On
    int value(Value message) {
        return value;
    }

    @On
    void later(Later message, ReplyTo<String> replyTo) throws InterruptedException {
        value += message.by;
        message.replyTo.complete(replyTo);
        message.until.await();
    }

    @On
    CompletionStage<String> stage(Stage message) {
        value += message.by;
        return message.reply;
    }

    @On
    void block(Block message) throws InterruptedException {
        value += message.by;
        message.begun.countDown();
        message.until.await();
        if (message.thenFail) {
            throw new IllegalStateException("as told");
        }
    }

    @On
    void fail(Fail message) {
        throw new IllegalStateException("the value is " + value);
    }

    @On
    void close(Close message, DeskContext ctx) {
        ctx.become(new Closed());
    }

    @On
    void open(Open message) {}

    @On
    void answer(Answer message) {
        value++;
        message.replyTo.send("answered");
    }

    @On
    void replyAndAsk(ReplyAndAsk message, ReplyTo<String> replyTo) {
        value++;
        replyTo.send("done");
        message.ledger.ask(message.question);
    }

    @On
    void pad(Pad message) {
        padding = message.text;
    }

    @On
    void spawn(Spawn message, DeskContext ctx) {
        ctx.actor("child", LedgerRef.spec()).send(message.work);
    }

    @OnStop
    void stop() {
        if (ledger != null) {
            ledger.send(new Ledger.Line("stopped"));
        }
    }

    /** Takes nothing. */
    static final class Closed implements Behavior {
        @On
        void open(Open message, DeskContext ctx) {
            ctx.unbecome();
        }
    }
}
