package dev.casty.benchmarks.casty;

import dev.casty.Behavior;
import dev.casty.annotation.Actor;
import dev.casty.annotation.On;
import dev.casty.annotation.OnStart;
import dev.casty.benchmarks.workload.Transfers;
import dev.casty.benchmarks.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Accounts that ask each other, and stash what comes meanwhile. */
final class Bank extends SystemScenario {
    private final Bank_TellerRef teller = system.actor("teller", Bank_TellerRef.spec());

    @Override
    public long run(long size) {
        long total = 0;
        for (long i = 0; i < size; i += Workload.BANK_TRANSFERS) {
            var done = new CompletableFuture<Long>();
            teller.send(new Teller.Start(done));
            total += done.join();
        }
        return total;
    }

    @Actor
    static final class Teller {
        record Start(CompletableFuture<Long> done) {}

        record Transferred(int amount) {}

        private final List<Bank_AccountRef> accounts = new ArrayList<>();
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private int left;
        private long total;

        @OnStart
        void openAccounts(Bank_TellerContext ctx) {
            for (int i = 0; i < Workload.ACCOUNTS; i++) {
                accounts.add(ctx.actor("account-" + i, Bank_AccountRef.spec()));
            }
        }

        @On
        void start(Start message, Bank_TellerContext ctx) {
            left = Workload.BANK_TRANSFERS;
            total = 0;
            done = message.done;
            for (int i = 0; i < Workload.BANK_TRANSFERS; i++) {
                accounts.get(Transfers.from(i))
                        .send(new Account.Transfer(ctx.self(), accounts.get(Transfers.to(i)), Transfers.amount(i)));
            }
        }

        @On
        void transferred(Transferred message) {
            total += message.amount;
            if (--left == 0) {
                done.complete(total);
            }
        }
    }

    @Actor
    static final class Account {
        record Transfer(Bank_TellerRef teller, Bank_AccountRef to, int amount) {}

        record Deposit(int amount) {}

        /** Fifty thousand transfers at a time may well take longer than the five seconds of the default. */
        private static final Duration PATIENCE = Duration.ofMinutes(1);

        @SuppressWarnings("unused") // an account has one
        private long balance;

        @On
        void transfer(Transfer message, Bank_AccountContext ctx) {
            balance -= message.amount;
            ctx.become(new Waiting());
            ctx.pipeToSelf(
                    message.to.askAsync(new Deposit(message.amount), PATIENCE),
                    (self, amount) -> {
                        message.teller.send(new Teller.Transferred(amount));
                        ctx.unbecome();
                        ctx.unstash();
                    },
                    (self, failure) -> {
                        throw new IllegalStateException("no deposit", failure);
                    });
        }

        @On
        int deposit(Deposit message, Bank_AccountContext ctx) {
            balance += message.amount;
            ctx.unstash();
            return message.amount;
        }

        static final class Waiting implements Behavior {
            @On
            void transfer(Transfer message, Bank_AccountContext ctx) {
                ctx.stash();
            }

            @On
            int deposit(Deposit message, Bank_AccountContext ctx) {
                ctx.stash();
                return 0;
            }
        }
    }
}
