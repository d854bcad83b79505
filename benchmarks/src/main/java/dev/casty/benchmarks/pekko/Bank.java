package dev.casty.benchmarks.pekko;

import dev.casty.benchmarks.workload.Transfers;
import dev.casty.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.StashBuffer;
import org.jspecify.annotations.Nullable;

/** Accounts that ask each other, and stash what comes meanwhile. */
final class Bank extends PekkoScenario {
    private final ActorRef<ToTeller> teller;

    Bank(Actors actors) {
        super(actors);
        teller = actors.spawn("teller", Behaviors.setup(Teller::new));
    }

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

    private record Transfer(ActorRef<ToTeller> teller, ActorRef<ToAccount> to, int amount) implements ToAccount {}

    private record Deposit(int amount, ActorRef<Integer> replyTo) implements ToAccount {}

    private record Deposited(ActorRef<ToTeller> teller, int amount) implements ToAccount {}

    private record Failed(Throwable cause) implements ToAccount {}

    private static final class Teller extends AbstractBehavior<ToTeller> {
        private final List<ActorRef<ToAccount>> accounts = new ArrayList<>();
        private CompletableFuture<Long> done = new CompletableFuture<>();
        private int left;
        private long total;

        Teller(ActorContext<ToTeller> context) {
            super(context);
            for (int i = 0; i < Workload.ACCOUNTS; i++) {
                accounts.add(context.spawn(Account.create(), "account-" + i));
            }
        }

        @Override
        public Receive<ToTeller> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Transferred.class, this::transferred)
                    .onMessage(Start.class, this::start)
                    .build();
        }

        private Behavior<ToTeller> start(Start message) {
            left = Workload.BANK_TRANSFERS;
            total = 0;
            done = message.done;
            for (int i = 0; i < Workload.BANK_TRANSFERS; i++) {
                accounts.get(Transfers.from(i))
                        .tell(new Transfer(getContext().getSelf(), accounts.get(Transfers.to(i)), Transfers.amount(i)));
            }
            return this;
        }

        private Behavior<ToTeller> transferred(Transferred message) {
            total += message.amount;
            if (--left == 0) {
                done.complete(total);
            }
            return this;
        }
    }

    private static final class Account {
        private static final int STASH_CAPACITY = 10_000;

        private final ActorContext<ToAccount> context;
        private final StashBuffer<ToAccount> stash;

        @SuppressWarnings("unused") // an account has one
        private long balance;

        private Account(ActorContext<ToAccount> context, StashBuffer<ToAccount> stash) {
            this.context = context;
            this.stash = stash;
        }

        static Behavior<ToAccount> create() {
            return Behaviors.withStash(
                    STASH_CAPACITY, stash -> Behaviors.setup(context -> new Account(context, stash).open()));
        }

        private Behavior<ToAccount> open() {
            return Behaviors.receive(ToAccount.class)
                    .onMessage(Transfer.class, this::transfer)
                    .onMessage(Deposit.class, this::deposit)
                    .build();
        }

        private Behavior<ToAccount> waiting() {
            return Behaviors.receive(ToAccount.class)
                    .onMessage(Deposited.class, this::deposited)
                    .onMessage(Failed.class, this::failed)
                    .onAnyMessage(this::stash)
                    .build();
        }

        private Behavior<ToAccount> transfer(Transfer message) {
            balance -= message.amount;
            context.ask(
                    Integer.class,
                    message.to,
                    Actors.PATIENCE,
                    (ActorRef<Integer> replyTo) -> new Deposit(message.amount, replyTo),
                    (amount, failure) -> outcome(message.teller, amount, failure));
            return waiting();
        }

        private static ToAccount outcome(
                ActorRef<ToTeller> teller, @Nullable Integer amount, @Nullable Throwable failure) {
            if (amount != null) {
                return new Deposited(teller, amount);
            }
            return new Failed(failure == null ? new IllegalStateException("neither answer nor failure") : failure);
        }

        private Behavior<ToAccount> deposit(Deposit message) {
            balance += message.amount;
            message.replyTo.tell(message.amount);
            return Behaviors.same();
        }

        private Behavior<ToAccount> deposited(Deposited message) {
            message.teller.tell(new Transferred(message.amount));
            return stash.unstashAll(open());
        }

        private Behavior<ToAccount> failed(Failed message) {
            throw new IllegalStateException("no deposit", message.cause);
        }

        private Behavior<ToAccount> stash(ToAccount message) {
            stash.stash(message);
            return Behaviors.same();
        }
    }
}
