package dev.casty.benchmarks.limit;

import dev.casty.benchmarks.workload.Transfers;
import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Accounts that ask each other, and stash what comes meanwhile. */
final class Bank extends PoolScenario {
    private final Teller teller = new Teller(pool);

    @Override
    public long run(long size) {
        long total = 0;
        for (long i = 0; i < size; i += Workload.BANK_TRANSFERS) {
            var done = new CompletableFuture<Long>();
            teller.tell(new Start(done));
            total += done.join();
        }
        return total;
    }

    private sealed interface ToTeller {}

    private record Start(CompletableFuture<Long> done) implements ToTeller {}

    private record Transferred(int amount) implements ToTeller {}

    private sealed interface ToAccount {}

    private record Transfer(Teller teller, Account to, int amount) implements ToAccount {}

    private record Deposit(int amount, CompletableFuture<Integer> reply) implements ToAccount {}

    private record Deposited(int amount) implements ToAccount {}

    private static final class Teller extends HandWrittenActor<ToTeller> {
        private final Account[] accounts = new Account[Workload.ACCOUNTS];
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private int left;
        private long total;

        Teller(ForkJoinPool pool) {
            super(pool);
            for (int i = 0; i < accounts.length; i++) {
                accounts[i] = new Account(pool);
            }
        }

        @Override
        void receive(ToTeller message) {
            switch (message) {
                case Transferred transferred -> {
                    total += transferred.amount;
                    if (--left == 0) {
                        done.complete(total);
                    }
                }
                case Start start -> {
                    left = Workload.BANK_TRANSFERS;
                    total = 0;
                    done = start.done;
                    for (int i = 0; i < Workload.BANK_TRANSFERS; i++) {
                        accounts[Transfers.from(i)].tell(
                                new Transfer(this, accounts[Transfers.to(i)], Transfers.amount(i)));
                    }
                }
            }
        }
    }

    private static final class Account extends HandWrittenActor<ToAccount> {
        private final Queue<ToAccount> stash = new ArrayDeque<>();
        private @Nullable Transfer pending;

        @SuppressWarnings("unused") // an account has one
        private long balance;

        Account(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        void receive(ToAccount message) {
            if (message instanceof Deposited deposited) {
                deposited(deposited);
            } else if (pending != null) {
                stash.add(message);
            } else {
                handle(message);
            }
        }

        private void handle(ToAccount message) {
            switch (message) {
                case Transfer transfer -> {
                    balance -= transfer.amount;
                    pending = transfer;
                    var reply = new CompletableFuture<Integer>();
                    var unused = reply.thenAccept(amount -> tell(new Deposited(amount)));
                    transfer.to.tell(new Deposit(transfer.amount, reply));
                }
                case Deposit deposit -> {
                    balance += deposit.amount;
                    deposit.reply.complete(deposit.amount);
                }
                case Deposited deposited -> throw new IllegalStateException("never stashed");
            }
        }

        private void deposited(Deposited deposited) {
            var transfer = pending;
            if (transfer == null) {
                throw new IllegalStateException("an answer without a question");
            }
            transfer.teller.tell(new Transferred(deposited.amount));
            pending = null;
            while (pending == null && !stash.isEmpty()) {
                handle(stash.remove());
            }
        }
    }
}
