package dev.casty.tests.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.ActorSystem;
import dev.casty.Mailbox;
import dev.casty.StateException;
import dev.casty.SystemEvent;
import dev.casty.journal.JournalException;
import dev.casty.tests.durable.Account.Balance;
import dev.casty.tests.durable.Account.Decline;
import dev.casty.tests.durable.Account.Defer;
import dev.casty.tests.durable.Account.Deposit;
import dev.casty.tests.durable.Account.DepositAndAsk;
import dev.casty.tests.durable.Account.DepositAndFail;
import dev.casty.tests.durable.Account.DepositAndTell;
import dev.casty.tests.durable.Account.DepositLater;
import dev.casty.tests.durable.Account.Freeze;
import dev.casty.tests.durable.Account.Halt;
import dev.casty.tests.durable.Account.Promise;
import dev.casty.tests.durable.Account.Thaw;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DurableActorTest {
    private final SlowJournal journal = new SlowJournal();
    private ActorSystem system = open();

    private ActorSystem open() {
        return ActorSystem.builder()
                .journal(journal)
                .askTimeout(Duration.ofSeconds(20))
                .build();
    }

    private void reopen() {
        system.close();
        system = open();
    }

    @AfterEach
    void close() {
        journal.writeAll();
        system.close();
    }

    private AccountRef account() {
        return system.actor("account", AccountRef.spec());
    }

    private LedgerRef ledger() {
        return system.actor("ledger", LedgerRef.spec());
    }

    private static void awaitWaiting(SlowJournal journal, int entries) {
        await().atMost(Duration.ofSeconds(10)).until(() -> journal.waiting() >= entries);
    }

    // ---- what is kept

    @Test
    void whatWasAcknowledgedIsThereInTheNextSystem() {
        account().ask(new Deposit(5));
        account().ask(new Deposit(7));

        reopen();

        assertThat(account().ask(new Balance())).isEqualTo(12);
    }

    @Test
    void whatAFailedHandlerChangedIsUndone() {
        account().ask(new Deposit(5));

        assertThatThrownBy(() -> account().ask(new DepositAndFail(100))).isInstanceOf(ActorFailedException.class);

        assertThat(account().ask(new Balance())).isEqualTo(5);
        reopen();
        assertThat(account().ask(new Balance())).isEqualTo(5);
    }

    @Test
    void aHandlerThatChangesNothingWritesNothing() {
        account().ask(new Deposit(5));
        int before = journal.appends();

        account().ask(new Balance());
        account().ask(new Thaw());

        assertThat(journal.appends()).isEqualTo(before);
    }

    @Test
    void theBehaviourComesBackWithItsFields() {
        account().ask(new Freeze(3));

        reopen();

        assertThat(account().ask(new Balance())).isEqualTo(-3);
        account().ask(new Thaw());
        reopen();
        assertThat(account().ask(new Balance())).isZero();
    }

    @Test
    void aFinalCollectionKeepsItsComparator() {
        system.actor("other", OtherRef.spec()).ask(new Other.Put("a"));
        system.actor("other", OtherRef.spec()).ask(new Other.Put("b"));

        reopen();

        system.actor("other", OtherRef.spec()).ask(new Other.Put("c"));
        assertThat(system.actor("other", OtherRef.spec()).ask(new Other.Keys())).containsExactly("c", "b", "a");
    }

    @Test
    void aContinuationsChangesAreKeptToo() {
        var amount = new CompletableFuture<Integer>();
        account().ask(new DepositLater(amount));
        amount.complete(9);
        await().atMost(Duration.ofSeconds(10)).until(() -> account().ask(new Balance()) == 9);

        reopen();

        assertThat(account().ask(new Balance())).isEqualTo(9);
    }

    @Test
    void whoTakesTheNameOfAStoppedActorFindsItsLastState() {
        account().ask(new Deposit(1));
        journal.hold();
        account().send(new Halt());
        awaitWaiting(journal, 2);

        var successor = account().askAsync(new Balance());
        assertThat(successor).isNotDone();
        journal.writeAll();

        assertThat(successor.join()).isEqualTo(-1);
    }

    @Test
    void mailWaitsUntilTheStateIsRead() {
        account().ask(new Deposit(5));
        reopen();
        journal.holdReads();
        var balance = account().askAsync(new Balance());
        assertThat(journal.waitingReads()).isOne();
        assertThat(ledger().ask(new Ledger.Count())).isZero();
        assertThat(balance).isNotDone();

        journal.answerReads();

        assertThat(balance.join()).isEqualTo(5);
    }

    @Test
    void aStateThatCanNotBeReadIsReadAgainAfterARestart() {
        account().ask(new Deposit(5));
        reopen();
        var failures = new CopyOnWriteArrayList<Throwable>();
        system.events().subscribe(SystemEvent.ActorRestarted.class, each -> failures.add(each.cause()));
        journal.holdReads();
        var account = account();

        journal.failReads("the disk is away");

        assertThat(account.ask(new Balance())).isEqualTo(5);
        await().atMost(Duration.ofSeconds(10)).until(() -> !failures.isEmpty());
        assertThat(failures.getFirst())
                .isInstanceOf(JournalException.class)
                .hasMessage("the state of /account can't be read: the disk is away");
    }

    @Test
    void anActorCanBeStoppedBeforeItsStateIsRead() {
        account().ask(new Deposit(5));
        reopen();
        journal.holdReads();
        var asked = account().askAsync(new Deposit(1));
        system.stop(account());
        var next = account().askAsync(new Balance());

        journal.answerReads();

        assertThatThrownBy(asked::join).hasRootCauseInstanceOf(ActorStoppedException.class);
        assertThat(next.join()).isEqualTo(5);
    }

    @Test
    void snapshotsTakeThePlaceOfChanges() {
        for (int i = 0; i < 2_000; i++) {
            account().send(new Deposit(1));
        }
        assertThat(account().ask(new Balance())).isEqualTo(2_000);

        reopen();

        assertThat(account().ask(new Balance())).isEqualTo(2_000);
    }

    // ---- what waits

    @Test
    void aReplyWaitsUntilTheChangeIsSafe() {
        account().ask(new Balance());
        journal.hold();

        var reply = account().askAsync(new Deposit(5));
        awaitWaiting(journal, 1);

        assertThat(reply).isNotDone();
        journal.write();
        assertThat(reply.join()).isNull();
    }

    @Test
    void theActorGoesOnMeanwhileAndEvenReadersWait() {
        account().ask(new Balance());
        journal.hold();
        var first = account().askAsync(new Deposit(5));
        var reader = account().askAsync(new Balance());
        var second = account().askAsync(new Deposit(7));
        awaitWaiting(journal, 2);

        assertThat(List.of(first, reader, second)).noneMatch(CompletableFuture::isDone);
        journal.write();
        assertThat(reader.join()).isEqualTo(5);
        assertThat(first).succeedsWithin(Duration.ofSeconds(10));
        assertThat(second).isNotDone();
        journal.write();
        assertThat(second).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void whatIsSentWaitsAsWell() {
        account().ask(new Balance());
        journal.hold();
        account().send(new DepositAndTell(5, ledger(), false));
        account().send(new DepositAndTell(6, ledger(), false));
        awaitWaiting(journal, 2);
        assertThat(ledger().ask(new Ledger.All())).isEmpty();

        journal.writeAll();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(ledger().ask(new Ledger.All())).containsExactly("deposit 5", "deposit 6"));
    }

    @Test
    void noReceiptIsMissedThatComesWhileTheHandlerEnds() throws InterruptedException {
        account().ask(new Balance());
        journal.hold();
        var over = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                journal.write();
            }
        });
        try {
            for (int i = 0; i < 20_000; i++) {
                // Its acknowledgement waits behind what it sends, so it comes only with a turn after the receipt.
                account().ask(new DepositAndTell(1, ledger(), false));
            }
        } finally {
            over.set(true);
            writer.join();
        }
        assertThat(account().ask(new Balance())).isEqualTo(20_000);
    }

    @Test
    void whatAFailedHandlerSentIsNeverSent() {
        var letters = new CopyOnWriteArrayList<SystemEvent.DeadLetter>();
        system.events().subscribe(SystemEvent.DeadLetter.class, letters::add);

        assertThatThrownBy(() -> account().ask(new DepositAndTell(5, ledger(), true)))
                .isInstanceOf(ActorFailedException.class);

        await().atMost(Duration.ofSeconds(10)).until(() -> !letters.isEmpty());
        assertThat(letters.get(0).reason()).contains("the handler that sent it has failed");
        assertThat(ledger().ask(new Ledger.All())).isEmpty();
    }

    @Test
    void aBlockingAskLetsOutWhatWasSentBeforeButWaitsForEarlierChanges() {
        account().ask(new Balance());
        journal.hold();
        account().send(new Deposit(1));
        var lines = account().askAsync(new DepositAndAsk(5, ledger()));
        awaitWaiting(journal, 1);
        assertThat(ledger().ask(new Ledger.All())).isEmpty();

        journal.write();
        awaitWaiting(journal, 1);

        // Its own change is not covered by the ask, but its reply and what it sent afterwards wait for that.
        assertThat(ledger().ask(new Ledger.All())).containsExactly("before");
        assertThat(lines).isNotDone();
        journal.write();
        assertThat(lines.join()).isEqualTo(1);
        assertThat(ledger().ask(new Ledger.All())).containsExactly("before", "after");
    }

    @Test
    void aStageThatIsDoneWaitsForTheChangesBeforeIt() {
        account().ask(new Balance());
        journal.hold();
        var word = new CompletableFuture<String>();
        var reply = account().askAsync(new Promise(5, word));
        awaitWaiting(journal, 1);
        word.complete("kept");

        assertThat(reply).isNotDone();
        journal.write();
        assertThat(reply.join()).isEqualTo("kept");
    }

    @Test
    void aReplyThroughReplyToWaitsToo() {
        account().ask(new Balance());
        journal.hold();
        var reply = account().askAsync(new Defer(5));
        awaitWaiting(journal, 1);

        assertThat(reply).isNotDone();
        journal.write();
        assertThat(reply.join()).isEqualTo("deferred");
    }

    @Test
    void aFailureAsAReplyWaitsToo() {
        account().ask(new Balance());
        journal.hold();
        var declined = account().askAsync(new Decline(5));
        awaitWaiting(journal, 1);

        assertThat(declined).isNotDone();
        journal.write();
        assertThatThrownBy(declined::join).hasMessageContaining("declined");
    }

    @Test
    void aStageThatFailsWaitsForTheChangesBeforeIt() {
        account().ask(new Balance());
        journal.hold();
        var word = new CompletableFuture<String>();
        var reply = account().askAsync(new Promise(5, word));
        awaitWaiting(journal, 1);
        word.completeExceptionally(new IllegalStateException("broken"));

        assertThat(reply).isNotDone();
        journal.write();
        assertThatThrownBy(reply::join).hasMessageContaining("broken");
    }

    // ---- what goes wrong

    @Test
    void aRefusedChangeFailsTheAskAndTheActorGoesOnFromWhatIsSafe() {
        account().ask(new Deposit(5));
        journal.hold();
        var refused = account().askAsync(new Deposit(100));
        awaitWaiting(journal, 1);
        journal.refuse("no space left");
        journal.writeAll();

        assertThatThrownBy(refused::join)
                .hasCauseInstanceOf(ActorFailedException.class)
                .hasMessageContaining("what it changed before could not be written")
                .hasMessageContaining("no space left")
                .hasRootCauseInstanceOf(JournalException.class);
        assertThat(account().ask(new Balance())).isEqualTo(5);
    }

    @Test
    void whatWasWrittenBeforeARefusedChangeIsStillAcknowledged() throws InterruptedException {
        account().ask(new Balance());
        journal.hold();
        var written = account().askAsync(new Deposit(5));
        var refused = account().askAsync(new Deposit(100));
        awaitWaiting(journal, 2);
        // Both receipts before the actor has a turn to look at them.
        var begun = new CountDownLatch(1);
        var until = new CountDownLatch(1);
        account().send(new Account.Wait(begun, until));
        begun.await();
        journal.write();
        journal.refuse("no space left");
        journal.writeAll();
        until.countDown();

        assertThat(written.join()).isNull();
        assertThatThrownBy(refused::join).hasMessageContaining("no space left");
        assertThat(account().ask(new Balance())).isEqualTo(5);
    }

    @Test
    void aFullMailboxIsNoFailureOfTheOneWhoSent() throws InterruptedException {
        var full = system.actor("full", LedgerRef.spec().mailbox(Mailbox.bounded(1, Mailbox.WhenFull.FAIL)));
        var begun = new CountDownLatch(1);
        var until = new CountDownLatch(1);
        full.send(new Ledger.Wait(begun, until));
        begun.await();
        var letters = new CopyOnWriteArrayList<SystemEvent.DeadLetter>();
        system.events().subscribe(SystemEvent.DeadLetter.class, letters::add);

        for (int i = 0; i < 3; i++) {
            account().ask(new DepositAndTell(1, full, false));
        }

        assertThat(account().ask(new Balance())).isEqualTo(3);
        await().atMost(Duration.ofSeconds(10)).until(() -> !letters.isEmpty());
        assertThat(letters.get(0).reason()).contains("no room");
        until.countDown();
    }

    @Test
    void aDurableActorNeedsAJournal() {
        try (var without = ActorSystem.create()) {
            assertThatThrownBy(() -> without.actor("account", AccountRef.spec()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("builder().journal(FileJournal.at(path))");
            assertThat(without.actor("account", AccountRef.spec().durable(false))
                            .ask(new Balance()))
                    .isZero();
        }
    }

    @Test
    void aDurableActorNeedsAName() {
        assertThatThrownBy(() -> system.actor(AccountRef.spec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("actor(name, spec)");
    }

    @Test
    void withoutItsJournalItKeepsNothing() {
        system.actor("account", AccountRef.spec().durable(false)).ask(new Deposit(5));

        reopen();

        assertThat(account().ask(new Balance())).isZero();
    }

    @Test
    void anotherClassUnderTheNameDoesNotStartBlank() {
        var failures = new CopyOnWriteArrayList<SystemEvent.ActorGaveUp>();
        account().ask(new Deposit(5));
        reopen();
        system.events().subscribe(SystemEvent.ActorGaveUp.class, failures::add);

        system.actor("account", OtherRef.spec()).send(new Other.Touch());

        await().atMost(Duration.ofSeconds(10)).until(() -> !failures.isEmpty());
        assertThat(failures.get(0).cause())
                .isInstanceOf(StateException.class)
                .hasMessageContaining("dev.casty.tests.durable.Account");
        reopen();
        assertThat(account().ask(new Balance())).isEqualTo(5);
    }
}
