package dev.casty.tests.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.casty.ActorFailedException;
import dev.casty.ActorRef;
import dev.casty.ActorSystem;
import dev.casty.ReplyTo;
import dev.casty.SystemEvent;
import dev.casty.UnhandledMessageException;
import dev.casty.tests.durable.Desk.Block;
import dev.casty.tests.durable.Desk.Change;
import dev.casty.tests.durable.Desk.Later;
import dev.casty.tests.durable.Desk.Value;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a durable actor's name is used for on other threads, and what becomes of it when a write is refused. */
class LateReplyTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final SlowJournal journal = new SlowJournal();
    private final ActorSystem system = ActorSystem.builder()
            .journal(journal)
            .askTimeout(Duration.ofSeconds(20))
            .build();

    @AfterEach
    void close() {
        journal.writeAll();
        system.close();
    }

    private DeskRef desk() {
        return system.actor("desk", DeskRef.spec(null));
    }

    private LedgerRef ledger() {
        return system.actor("ledger", LedgerRef.spec());
    }

    /** A desk that has recovered, while the journal holds back what is appended from now on. */
    private DeskRef heldDesk() {
        var desk = desk();
        desk.ask(new Value());
        journal.hold();
        return desk;
    }

    private void awaitWaiting(int entries) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(1)).until(() -> journal.waiting() >= entries);
    }

    private static CountDownLatch open() {
        return new CountDownLatch(0);
    }

    private CompletableFuture<String> endOf(ActorRef ref) {
        var ended = new CompletableFuture<String>();
        system.actor("watcher", PuppetRef.spec(new Script()))
                .ask(new Puppet.Act(ctx -> ctx.watch(ref, new Puppet.Act(any -> ended.complete("ended")))));
        return ended;
    }

    // ---- replies from elsewhere

    @Test
    void aStageThatIsDoneAlreadyWaitsForTheHandlersOwnChange() {
        var desk = heldDesk();
        var reply = desk.askAsync(new Desk.Stage(1, CompletableFuture.completedFuture("done")));
        awaitWaiting(1);
        assertThat(reply).isNotDone();

        journal.write();

        assertThat(reply.join()).isEqualTo("done");
    }

    @Test
    void aReplyThatComesWhileItsHandlerRunsWaitsForTheHandlersChange() {
        var desk = heldDesk();
        var replyTo = new CompletableFuture<ReplyTo<String>>();
        var until = new CountDownLatch(1);
        var reply = desk.askAsync(new Later(1, replyTo, until));
        replyTo.join().send("early");
        assertThat(reply).isNotDone();

        until.countDown();
        awaitWaiting(1);
        assertThat(reply).isNotDone();
        journal.write();

        assertThat(reply.join()).isEqualTo("early");
    }

    @Test
    void aReplyThatComesWhileAnotherHandlerRunsCountsAsThatHandlers() throws InterruptedException {
        var desk = desk();
        var replyTo = new CompletableFuture<ReplyTo<String>>();
        var reply = desk.askAsync(new Later(1, replyTo, open()));
        replyTo.join();
        var begun = new CountDownLatch(1);
        var until = new CountDownLatch(1);
        desk.send(new Block(5, begun, until, true));
        begun.await();
        replyTo.join().send("the value is 6");
        assertThat(reply).isNotDone();

        until.countDown();

        assertThatThrownBy(reply::join).hasMessageContaining("the handler that sent it has failed");
        assertThat(desk.ask(new Value())).isEqualTo(1);
    }

    @Test
    void aReplyByAnotherDurableActorWaitsForTheChangesOfBoth() {
        var desk = desk();
        var other = system.actor("other", DeskRef.spec(null));
        other.ask(new Value());
        var replyTo = new CompletableFuture<ReplyTo<String>>();
        var reply = desk.askAsync(new Later(1, replyTo, open()));
        desk.ask(new Value());
        journal.hold();
        desk.send(new Change(1));
        awaitWaiting(1);
        var answered = other.askAsync(new Desk.Answer(replyTo.join()));
        awaitWaiting(2);

        journal.write("/other");
        answered.join();
        assertThat(reply).isNotDone();
        journal.write("/desk");

        assertThat(reply.join()).isEqualTo("answered");
    }

    @Test
    void aReplyWhileTheHandlerWaitsInAnAskIsNotHeldUp() throws InterruptedException {
        var desk = desk();
        var replyTo = new CompletableFuture<ReplyTo<String>>();
        var reply = desk.askAsync(new Later(1, replyTo, open()));
        replyTo.join();
        var begun = new CountDownLatch(1);
        var until = new CountDownLatch(1);
        desk.send(new Desk.ReplyAndAsk(ledger(), new Ledger.Wait(begun, until)));
        begun.await();

        replyTo.join().send("meanwhile");

        assertThat(reply.join()).isEqualTo("meanwhile");
        until.countDown();
    }

    @Test
    void aReplyDoesNotGoAheadOfTheHandlerThatWaitsInAnAsk() throws InterruptedException {
        var desk = heldDesk();
        var begun = new CountDownLatch(1);
        var until = new CountDownLatch(1);
        var reply = desk.askAsync(new Desk.ReplyAndAsk(ledger(), new Ledger.Wait(begun, until)));
        begun.await();
        assertThat(reply).isNotDone();
        until.countDown();
        awaitWaiting(1);
        assertThat(reply).isNotDone();

        journal.write();

        assertThat(reply.join()).isEqualTo("done");
    }

    @Test
    void aStoppedActorsAskCanStillBeAnswered() {
        var desk = desk();
        var replyTo = new CompletableFuture<ReplyTo<String>>();
        var reply = desk.askAsync(new Later(1, replyTo, open()));
        var end = endOf(desk);
        system.stop(desk);
        assertThat(end).succeedsWithin(SOON);
        system.close();

        replyTo.join().send("late");

        assertThat(reply.join()).isEqualTo("late");
    }

    // ---- failures as replies

    @Test
    void theFailureOfAHandlerWaitsForTheChangesBeforeIt() {
        var desk = heldDesk();
        desk.send(new Change(5));
        var failed = desk.askAsync(new Desk.Fail(1));
        awaitWaiting(1);
        var restarted = desk.askAsync(new Value());
        assertThat(failed).isNotDone();

        journal.write();

        assertThatThrownBy(failed::join).hasMessageContaining("the value is 5");
        assertThat(restarted.join()).isEqualTo(5);
    }

    @Test
    void thatAMessageIsUnhandledWaitsForTheBehaviourToBeSafe() {
        var unhandled = new CopyOnWriteArrayList<SystemEvent.Unhandled>();
        system.events().subscribe(SystemEvent.Unhandled.class, unhandled::add);
        var desk = heldDesk();
        desk.send(new Desk.Close());
        var refused = desk.askAsync(new Value());
        await().atMost(SOON).until(() -> !unhandled.isEmpty());
        assertThat(refused).isNotDone();

        journal.write();

        assertThatThrownBy(refused::join).hasCauseInstanceOf(UnhandledMessageException.class);
    }

    // ---- refused writes

    @Test
    void anAskThatIsToBeAnsweredLaterIsRefusedWithItsHandlersChange() {
        var desk = heldDesk();
        var replyTo = new CompletableFuture<ReplyTo<String>>();
        var reply = desk.askAsync(new Later(5, replyTo, open()));
        awaitWaiting(1);
        journal.refuse("no space left");
        journal.writeAll();

        assertThatThrownBy(reply::join)
                .hasCauseInstanceOf(ActorFailedException.class)
                .hasMessageContaining("no space left");
        assertThat(desk.ask(new Value())).isZero();
        replyTo.join().send("too late");
        assertThat(reply).isCompletedExceptionally();
    }

    @Test
    void aStageIsRefusedWithItsHandlersChange() {
        var desk = heldDesk();
        var reply = desk.askAsync(new Desk.Stage(5, new CompletableFuture<>()));
        awaitWaiting(1);
        journal.refuse("no space left");
        journal.writeAll();

        assertThatThrownBy(reply::join).hasMessageContaining("no space left");
    }

    @Test
    void aReplyAtTheMomentOfTheRestartIsGivenOrRefusedOnce() throws Exception {
        var random = new SplittableRandom(1);
        for (int round = 0; round < 500; round++) {
            var desk = desk();
            desk.ask(new Value());
            // Answerable in any case: its own change is safe.
            var replyTo = new CompletableFuture<ReplyTo<String>>();
            var reply = desk.askAsync(new Later(0, replyTo, open()));
            desk.ask(new Value());
            journal.hold();
            // Not answerable, because its change will be refused.
            var doomedReplyTo = new CompletableFuture<ReplyTo<String>>();
            var doomed = desk.askAsync(new Later(1, doomedReplyTo, open()));
            awaitWaiting(1);
            int spins = random.nextInt(20_000);
            var replier = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < spins; i++) {
                    Thread.onSpinWait();
                }
                doomedReplyTo.join().send("never");
                replyTo.join().send("perhaps");
            });
            journal.refuse("no space left");
            journal.writeAll();

            assertThatThrownBy(() -> doomed.get(10, TimeUnit.SECONDS)).hasMessageContaining("no space left");
            // Given to the one who knew the refused change, or to the next: but given.
            assertThat(reply.handle((text, failure) -> text == null ? failure.getMessage() : text)
                            .get(10, TimeUnit.SECONDS))
                    .containsAnyOf("perhaps", "no space left");
            replier.join();
            system.stop(desk);
        }
    }

    @Test
    void whatIsSentInTheStopHookAfterARefusedChangeHoldsUpNothing() throws InterruptedException {
        var letters = new CopyOnWriteArrayList<SystemEvent.DeadLetter>();
        system.events().subscribe(SystemEvent.DeadLetter.class, letters::add);
        var desk = system.actor("desk", DeskRef.spec(ledger()));
        var begun = new CountDownLatch(1);
        var until = new CountDownLatch(1);
        desk.ask(new Desk.Spawn(new Ledger.Wait(begun, until)));
        begun.await();
        journal.hold();
        var change = desk.askAsync(new Change(1));
        awaitWaiting(1);
        var end = endOf(desk);
        system.stop(desk);
        journal.refuse("no space left");
        assertThatThrownBy(change::join).hasMessageContaining("no space left");

        until.countDown();

        assertThat(end).succeedsWithin(SOON);
        await().atMost(SOON).until(() -> !letters.isEmpty());
        assertThat(letters.get(0).reason()).contains("what it changed before could not be written");
        assertThat(ledger().ask(new Ledger.All())).isEmpty();
    }

    @Test
    void aConstructorThatAsksComesThroughARefusedChange() {
        var desk = system.actor("desk", DeskRef.spec(ledger()));
        desk.ask(new Change(1));
        journal.hold();
        var refused = desk.askAsync(new Change(2));
        awaitWaiting(1);
        journal.refuse("no space left");
        journal.writeAll();

        assertThatThrownBy(refused::join).hasMessageContaining("no space left");
        assertThat(desk.ask(new Value())).isEqualTo(1);
    }

    @Test
    void aChangeThatIsSafeIsAcknowledgedThoughItsSnapshotIsRefused() {
        var desk = desk();
        desk.ask(new Change(1)); // small, and as good as a snapshot: the next one is due soon
        journal.hold();
        var reply = desk.askAsync(new Desk.Pad("x".repeat(10_000)));
        awaitWaiting(2);
        journal.write();
        journal.refuseNext("no space left");
        journal.writeAll();

        assertThat(reply.join()).isNull();
        assertThat(desk.ask(new Value())).isEqualTo(1);
    }

    @Test
    void receiptsOutOfOrderHoldUpNoStop() {
        var desk = heldDesk();
        desk.send(new Change(1));
        desk.send(new Change(2));
        awaitWaiting(2);
        var end = endOf(desk);
        system.stop(desk);

        journal.refuseLast("the journal is closed");
        journal.write();

        assertThat(end).succeedsWithin(SOON);
    }
}
