package dev.casty.benchmarks.vertx;

import dev.casty.benchmarks.workload.Transfers;
import dev.casty.benchmarks.workload.Workload;
import io.vertx.core.Future;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.concurrent.CompletableFuture;

/** Accounts that ask each other; a paused consumer keeps what comes meanwhile, which is Vert.x's stash. */
final class Bank extends VertxScenario {
    private static final String TELLER = "teller";

    Bank() {
        deploy(new Teller());
        for (int i = 0; i < Workload.ACCOUNTS; i++) {
            deploy(new Account(i));
        }
    }

    private static String account(int number) {
        return "account-" + number;
    }

    @Override
    public long run(long size) {
        long total = 0;
        for (long i = 0; i < size; i += Workload.BANK_TRANSFERS) {
            var done = new CompletableFuture<Long>();
            send(TELLER, new Start(done));
            total += done.join();
        }
        return total;
    }

    private record Start(CompletableFuture<Long> done) {}

    private record Transferred(int amount) {}

    private record Transfer(String to, int amount) {}

    private record Deposit(int amount) {}

    private static final class Teller extends AddressedVerticle {
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private int left;
        private long total;

        Teller() {
            super(TELLER);
        }

        @Override
        void receive(Message<Object> message) {
            switch (message.body()) {
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
                        var transfer = new Transfer(account(Transfers.to(i)), Transfers.amount(i));
                        send(account(Transfers.from(i)), transfer);
                    }
                }
                default -> throw new IllegalArgumentException(message.toString());
            }
        }
    }

    private static final class Account extends AddressedVerticle {
        private MessageConsumer<Object> consumer;

        @SuppressWarnings("unused") // an account has one
        private long balance;

        @SuppressWarnings("NullAway.Init") // started comes first
        Account(int number) {
            super(account(number));
        }

        @Override
        Future<?> started(MessageConsumer<Object> started) {
            consumer = started;
            return super.started(started);
        }

        @Override
        void receive(Message<Object> message) {
            switch (message.body()) {
                case Transfer transfer -> transfer(transfer);
                case Deposit deposit -> {
                    balance += deposit.amount;
                    message.reply(deposit.amount);
                }
                default -> throw new IllegalArgumentException(message.toString());
            }
        }

        private void transfer(Transfer transfer) {
            balance -= transfer.amount;
            consumer.pause();
            var unused = vertx.eventBus()
                    .<Integer>request(transfer.to, new Deposit(transfer.amount), LOCAL)
                    .onSuccess(answer -> {
                        send(TELLER, new Transferred(answer.body()));
                        consumer.resume();
                    });
        }
    }
}
