package dev.casty.tests.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.casty.ActorFailedException;
import dev.casty.ActorStoppedException;
import dev.casty.ActorSystem;
import dev.casty.ReplyTo;
import dev.casty.SystemEvent;
import dev.casty.journal.FileJournal;
import dev.casty.journal.Journal;
import dev.casty.tests.durable.Sheet.Lines;
import dev.casty.tests.durable.Sheet.Tear;
import dev.casty.tests.durable.Sheet.Write;
import dev.casty.tests.puppet.Puppet;
import dev.casty.tests.puppet.PuppetRef;
import dev.casty.tests.puppet.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletionTest {
    private final SlowJournal journal = new SlowJournal();
    private ActorSystem system = open(journal);

    private static ActorSystem open(Journal journal) {
        return ActorSystem.builder()
                .journal(journal)
                .askTimeout(Duration.ofSeconds(20))
                .build();
    }

    private void reopen() {
        system.close();
        system = open(journal);
    }

    @AfterEach
    void close() {
        journal.writeAll();
        system.close();
    }

    private SheetRef sheet() {
        return system.actor("sheet", SheetRef.spec());
    }

    private LedgerRef ledger() {
        return system.actor("ledger", LedgerRef.spec());
    }

    private List<String> ledgerLines() {
        return ledger().ask(new Ledger.All());
    }

    private Tear tear() {
        return new Tear("last", ledger(), false);
    }

    private void awaitWaiting(int entries) {
        await().atMost(Duration.ofSeconds(10)).until(() -> journal.waiting() >= entries);
    }

    // ---- what is gone

    @Test
    void aDeletedStateIsGoneInTheNextSystem() {
        sheet().ask(new Write("one"));
        sheet().ask(tear());

        reopen();

        assertThat(journal.keys()).isEmpty();
        assertThat(sheet().ask(new Lines())).isEmpty();
    }

    @Test
    void theNextActorOfTheNameBeginsAnew() {
        sheet().ask(new Write("one"));
        sheet().ask(tear());

        assertThat(sheet().ask(new Lines())).isEmpty();
        sheet().ask(new Write("two"));
        reopen();
        assertThat(sheet().ask(new Lines())).containsExactly("two", "stopped");
    }

    @Test
    void whoTakesTheNameBeforeTheDeletionIsSafeBeginsAnewToo() {
        sheet().ask(new Write("one"));
        journal.hold();
        sheet().send(tear());
        awaitWaiting(1);

        var successor = sheet().askAsync(new Lines());
        assertThat(successor).isNotDone();
        journal.writeAll();

        assertThat(successor.join()).isEmpty();
    }

    @Test
    void whoTakesTheNameInTheSameMomentNeverFindsTheOldState() {
        for (int round = 0; round < 200; round++) {
            sheet().send(new Write("round " + round));
            sheet().send(tear());
            var found = sheet().askAsync(new Lines()).exceptionally(stopped -> List.of());
            assertThat(found.join()).isEmpty();
        }
    }

    @Test
    void aFileJournalForgetsItAndGoesOn(@TempDir Path directory) {
        try (var first = open(FileJournal.at(directory))) {
            first.actor("sheet", SheetRef.spec()).ask(new Write("one"));
            first.actor("sheet", SheetRef.spec()).ask(new Tear("last", first.actor("ledger", LedgerRef.spec()), false));
        }
        try (var second = open(FileJournal.at(directory))) {
            assertThat(second.actor("sheet", SheetRef.spec()).ask(new Lines())).isEmpty();
            second.actor("sheet", SheetRef.spec()).ask(new Write("two"));
        }
        try (var third = open(FileJournal.at(directory))) {
            assertThat(third.actor("sheet", SheetRef.spec()).ask(new Lines())).containsExactly("two", "stopped");
        }
    }

    @Test
    void nothingThatIsChangedWithItOrAfterItIsWritten() {
        sheet().ask(new Write("one"));
        int before = journal.appends();

        sheet().ask(tear());
        reopen();

        assertThat(journal.appends()).isEqualTo(before + 1);
        assertThat(journal.keys()).isEmpty();
    }

    @Test
    void whatNeverWasNeedsNoDeletion() {
        sheet().ask(tear());
        assertThat(journal.appends()).isZero();

        sheet().ask(new Write("one"));
        sheet().ask(tear());
        int before = journal.appends();
        sheet().ask(tear());
        assertThat(journal.appends()).isEqualTo(before);
    }

    @Test
    void theStateOfAChildIsItsOwn() {
        sheet().ask(new Write("one"));
        sheet().ask(new Sheet.TearChild("child"));
        reopen();

        assertThat(journal.keys()).containsExactly("/sheet/child");
        assertThat(sheet().ask(new Lines())).isEmpty();
    }

    // ---- how it ends

    @Test
    void itStopsAndWhatWaitsInItsMailboxBecomesDeadLetters() {
        var letters = new CopyOnWriteArrayList<SystemEvent.DeadLetter>();
        system.events().subscribe(SystemEvent.DeadLetter.class, letters::add);
        sheet().ask(new Write("one"));
        journal.hold();
        var sheet = sheet();
        sheet.send(tear());
        sheet.send(new Write("too late"));
        var unanswered = sheet.askAsync(new Lines());
        awaitWaiting(1);
        journal.writeAll();

        assertThatThrownBy(unanswered::join).hasCauseInstanceOf(ActorStoppedException.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> !letters.isEmpty());
        assertThat(letters.get(0).message()).isEqualTo(new Write("too late"));
    }

    @Test
    void itsChildrenStopFirstAndThenItsHookRuns() {
        sheet().ask(new Write("one"));
        var sheet = sheet();
        sheet.ask(new Sheet.TearChild("child"));
        sheet().ask(tear());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ledgerLines()).containsExactly("torn", "stopped with children 0"));
    }

    @Test
    void whoWatchesItIsTold() {
        var script = new Script();
        var puppet = system.actor("puppet", PuppetRef.spec(script));
        var sheet = sheet();
        var told = new CompletableFuture<String>();
        puppet.ask(new Puppet.Act(ctx -> ctx.watch(sheet, new Puppet.Act(any -> told.complete("gone")))));

        sheet.ask(new Write("one"));
        sheet.ask(tear());

        assertThat(told).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("gone");
    }

    // ---- what waits

    @Test
    void replyAndMessagesWaitUntilTheDeletionIsSafe() {
        sheet().ask(new Write("one"));
        journal.hold();
        var reply = sheet().askAsync(tear());
        awaitWaiting(1);
        assertThat(ledgerLines()).isEmpty();
        assertThat(reply).isNotDone();

        journal.write();

        assertThat(reply.join()).isEqualTo(3);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ledgerLines()).containsExactly("torn", "stopped with children 0"));
    }

    @Test
    void aReplyThatIsGivenLaterWaitsAsWell() {
        sheet().ask(new Write("one"));
        journal.hold();
        var replyTo = new CompletableFuture<ReplyTo<String>>();
        var reply = sheet().askAsync(new Sheet.TearAndDefer(replyTo));
        replyTo.join().send("deleted");
        awaitWaiting(1);
        assertThat(reply).isNotDone();

        journal.write();

        assertThat(reply.join()).isEqualTo("deleted");
    }

    // ---- from where

    @Test
    void aContinuationCanDelete() {
        sheet().ask(new Write("one"));
        var done = new CompletableFuture<String>();
        sheet().ask(new Sheet.TearLater(done));
        done.complete("now");

        await().atMost(Duration.ofSeconds(10)).until(() -> journal.keys().isEmpty());
        assertThat(sheet().ask(new Lines())).isEmpty();
    }

    @Test
    void aStoppingActorCanDelete() {
        sheet().ask(new Write("one"));
        var sheet = sheet();
        sheet.ask(new Sheet.TearAtStop(ledger()));

        assertThat(sheet().ask(new Lines())).isEmpty();
        assertThat(journal.keys()).isEmpty();
        assertThat(ledgerLines()).containsExactly("stopped with children 0");
    }

    @Test
    void whoIsNotDurableHasNothingToDelete() {
        var transientSheet = system.actor("transient", SheetRef.spec().durable(false));

        assertThatThrownBy(() -> transientSheet.ask(tear()))
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/transient is not durable")
                .hasMessageContaining("@Durable")
                .hasMessageContaining(".durable(false)")
                .hasMessageContaining("ctx.stop()");
    }

    // ---- what goes wrong

    @Test
    void aHandlerThatFailsDeletesNothing() {
        sheet().ask(new Write("one"));
        var sheet = sheet();

        assertThatThrownBy(() -> sheet.ask(new Tear("last", ledger(), true))).isInstanceOf(ActorFailedException.class);

        assertThat(sheet.ask(new Lines())).containsExactly("one");
        sheet.ask(new Write("two"));
        reopen();
        assertThat(sheet().ask(new Lines())).containsExactly("one", "two", "stopped");
        assertThat(ledgerLines()).isEmpty();
    }

    @Test
    void aRefusedDeletionFailsTheAskAndTheStateIsStillThere() {
        sheet().ask(new Write("one"));
        journal.hold();
        var refused = sheet().askAsync(tear());
        awaitWaiting(1);
        var successor = sheet().askAsync(new Lines());
        journal.refuse("no space left");
        journal.writeAll();

        assertThatThrownBy(refused::join)
                .hasCauseInstanceOf(ActorFailedException.class)
                .hasMessageContaining("no space left");
        assertThat(successor.join()).containsExactly("one");
        assertThat(ledgerLines()).isEmpty();
    }

    @Test
    void aDeletionBehindARefusedChangeIsRefusedToo() {
        sheet().ask(new Write("one"));
        journal.hold();
        var change = sheet().askAsync(new Write("two"));
        var deletion = sheet().askAsync(tear());
        awaitWaiting(2);
        journal.refuseNext("no space left");
        journal.writeAll();

        assertThatThrownBy(change::join).hasMessageContaining("no space left");
        assertThatThrownBy(deletion::join).hasMessageContaining("no space left");
        assertThat(sheet().ask(new Lines())).containsExactly("one");
    }
}
