package dev.casty.tests.durable;

import dev.casty.Behavior;
import dev.casty.ReplyTo;
import dev.casty.annotation.Actor;
import dev.casty.annotation.Durable;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.annotation.OnStop;
import dev.casty.annotation.PreRestart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A durable actor that also talks to others. */
@Actor
@Durable
class Account {
    record Deposit(int amount) {}

    record DepositAndFail(int amount) {}

    record DepositAndTell(int amount, LedgerRef ledger, boolean thenFail) {}

    record DepositAndAsk(int amount, LedgerRef ledger) {}

    record DepositLater(CompletableFuture<Integer> amount) {}

    record Balance() {}

    record Promise(int amount, CompletableFuture<String> word) {}

    record Defer(int amount) {}

    record Decline(int amount) {}

    record Freeze(int until) {}

    record Thaw() {}

    record Halt() {}

    record Wait(CountDownLatch begun, CountDownLatch until) {}

    int balance;
    final List<String> entries = new ArrayList<>();

    @Nullable
    String note;

    transient int starts;
    transient @Nullable ReplyTo<String> deferred;

    @OnStart
    void start() {
        starts++;
    }

    @On
    void deposit(Deposit message) {
        balance += message.amount;
        entries.add("+" + message.amount);
    }

    @On
    void depositAndFail(DepositAndFail message) {
        balance += message.amount;
        entries.add("never");
        note = "never";
        throw new IllegalStateException("as told");
    }

    @On
    void depositAndTell(DepositAndTell message) {
        balance += message.amount;
        message.ledger.send(new Ledger.Line("deposit " + message.amount));
        if (message.thenFail) {
            throw new IllegalStateException("as told");
        }
    }

    @On
    int depositAndAsk(DepositAndAsk message) {
        balance += message.amount;
        message.ledger.send(new Ledger.Line("before"));
        int lines = message.ledger.ask(new Ledger.Count());
        message.ledger.send(new Ledger.Line("after"));
        return lines;
    }

    @On
    void depositLater(DepositLater message, AccountContext ctx) {
        ctx.pipeToSelf(message.amount, (self, amount) -> balance += amount, (self, failure) -> note = "failed");
    }

    @On
    int balance(Balance message) {
        return balance;
    }

    @On
    CompletionStage<String> promise(Promise message) {
        balance += message.amount;
        return message.word;
    }

    @On
    void defer(Defer message, ReplyTo<String> replyTo) {
        balance += message.amount;
        replyTo.send("deferred");
    }

    @On
    void decline(Decline message, ReplyTo<String> replyTo) {
        balance += message.amount;
        replyTo.fail(new IllegalStateException("declined"));
    }

    @On
    void freeze(Freeze message, AccountContext ctx) {
        ctx.become(new Frozen(message.until));
    }

    @On
    void thaw(Thaw message) {}

    @On
    void await(Wait message) throws InterruptedException {
        message.begun.countDown();
        message.until.await();
    }

    @On
    void halt(Halt message, AccountContext ctx) {
        balance = -1;
        ctx.stop();
    }

    @PreRestart
    void beforeRestart() {
        note = "dirty";
    }

    @OnStop
    void stop() {
        entries.add("stopped");
    }

    /** Takes nothing until it thaws, but remembers how long. */
    static final class Frozen implements Behavior {
        final int until;

        Frozen(int until) {
            this.until = until;
        }

        @On
        int balance(Balance message) {
            return -until;
        }

        @On
        void thaw(Thaw message, AccountContext ctx) {
            ctx.unbecome();
        }
    }
}
