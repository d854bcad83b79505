package dev.casty.tests.durable;

import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStop;
import dev.casty.annotation.PreRestart;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Adds what it is told to a text, and shows the whole text to whomever it talks to. */
@Actor
@Durable
class Vault {
    record Add(String mark) {}

    record Read() {}

    record Tell(String mark, LedgerRef ledger) {}

    record Fail(String mark, LedgerRef ledger) {}

    record Defer(String mark) {}

    record Stage(String mark) {}

    /** Waits for somebody who takes so long. */
    record AskOut(String mark, PuppetRef helper, int millis) {}

    /** Answers another vault's ask. */
    record Answer(String mark, Promise promise) {}

    record Delete() {}

    /** A reply that somebody else gives. */
    record Promise(ReplyTo<String> replyTo, String text) {
        void keep() {
            replyTo.send(text);
        }
    }

    final Chronicle chronicle;
    String text = "";

    Vault(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @On
    String add(Add message) {
        text += message.mark;
        return text;
    }

    @On
    String read(Read question) {
        return text;
    }

    @On
    String tell(Tell message) {
        text += message.mark;
        message.ledger.send(new Ledger.Line(text));
        return text;
    }

    @On
    String fail(Fail message) {
        var before = text;
        text += message.mark;
        message.ledger.send(new Ledger.Line(text));
        throw new IllegalStateException("<" + before + ">");
    }

    @On
    void defer(Defer message, ReplyTo<String> replyTo) {
        text += message.mark;
        chronicle.promises.add(new Promise(replyTo, text));
    }

    @On
    CompletionStage<String> stage(Stage message) {
        text += message.mark;
        var stage = new CompletableFuture<String>();
        chronicle.stages.put(stage, text);
        return stage;
    }

    @On
    String askOut(AskOut message) {
        text += message.mark;
        message.helper.ask(new Puppet.Defer((ctx, replyTo) ->
                ctx.schedule(Duration.ofMillis(message.millis), new Puppet.Act(any -> replyTo.send("done")))));
        return text;
    }

    @On
    String answer(Answer message) {
        text += message.mark;
        message.promise.keep();
        return text;
    }

    @On
    void delete(Delete message, VaultContext ctx) {
        text += chronicle.mark("deleted", false);
        ctx.deleteState();
    }

    @PreRestart
    void beforeRestart() {
        text += chronicle.mark("restarting", false);
    }

    @OnStop
    void stop() {
        text += chronicle.mark("stopped", false);
    }
}
