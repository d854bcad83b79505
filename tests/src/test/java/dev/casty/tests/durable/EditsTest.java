package dev.casty.tests.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casty.ActorFailedException;
import dev.casty.ActorSystem;
import dev.casty.Supervision;
import dev.casty.journal.FileJournal;
import dev.casty.tests.durable.Shelf.AddToBoth;
import dev.casty.tests.durable.Shelf.Contents;
import dev.casty.tests.durable.Shelf.Fill;
import dev.casty.tests.durable.Shelf.Look;
import dev.casty.tests.durable.Shelf.Put;
import dev.casty.tests.durable.Shelf.Share;
import dev.casty.tests.durable.Shelf.Shuffle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields whose collections record their edits. */
class EditsTest {
    private static final int SEEDS = Integer.getInteger("casty.edits.seeds", 200);
    private static final int SMALL_SEGMENT = 64 << 10;
    private static final Supervision TOLERANT = Supervision.restart().maxRestarts(1_000_000);
    private static final long SEED = Long.getLong("casty.seed", System.nanoTime());

    private final SlowJournal journal = new SlowJournal();
    private ActorSystem system = open();

    private ActorSystem open() {
        return ActorSystem.builder().journal(journal).build();
    }

    private void reopen() {
        system.close();
        system = open();
    }

    @AfterEach
    void close() {
        system.close();
    }

    private ShelfRef shelf() {
        return system.actor("shelf", ShelfRef.spec().supervision(TOLERANT));
    }

    @Test
    void onePutIntoALargeMapWritesOneEntry() {
        shelf().ask(new Fill(100_000));
        int before = journal.bytes();

        shelf().ask(new Put("one more", 7));

        assertThat(journal.bytes() - before).isBetween(10, 200);
        reopen();
        var found = shelf().ask(new Look()).books();
        assertThat(found).hasSize(100_001).containsEntry("one more", new Shelf.Book("one more", 7));
        assertThat(List.copyOf(found.keySet()).getLast()).isEqualTo("one more");
    }

    @Test
    void whatAFailedHandlerDidToACollectionIsUndone() {
        shelf().ask(new Fill(50));
        var before = shelf().ask(new Look());

        assertThatThrownBy(() -> shelf().ask(new Shuffle(1, 100, true))).isInstanceOf(ActorFailedException.class);

        assertThat(contents(shelf().ask(new Look()))).isEqualTo(contents(before));
        shelf().ask(new Put("after", 1));
        reopen();
        assertThat(shelf().ask(new Look()).books()).hasSize(51).containsKey("after");
    }

    @Test
    void aCollectionInTwoFieldsIsWrittenForBoth() {
        shelf().ask(new Share());
        shelf().ask(new AddToBoth("more"));

        reopen();

        assertThat(shelf().ask(new Look()).first()).containsExactly("shared", "more");
        assertThat(shelf().ask(new Look()).second()).containsExactly("shared", "more");
    }

    @Test
    void afterAnyEditsWhatIsReadBackIsWhatWasThere() {
        for (int run = 0; run < SEEDS; run++) {
            var random = new Random(SEED + run);
            var model = new Shelf();
            var name = "shelf-" + run;
            for (int step = 0; step < 20; step++) {
                var order = new Shuffle(random.nextLong(), random.nextInt(30), random.nextInt(5) == 0);
                var shelf = system.actor(name, ShelfRef.spec().supervision(TOLERANT));
                if (order.fail()) {
                    assertThatThrownBy(() -> shelf.ask(order)).isInstanceOf(ActorFailedException.class);
                } else {
                    shelf.ask(order);
                    Shelf.shuffle(order, model);
                }
                if (random.nextInt(6) == 0) {
                    reopen();
                }
            }
            reopen();
            var found = system.actor(name, ShelfRef.spec()).ask(new Look());
            assertThat(contents(found)).as("seed %d", SEED + run).isEqualTo(contents(model.look(new Look())));
        }
    }

    @Test
    void aCollectionComesBackInTheClassThatTheConstructorGaveIt() {
        for (var name : List.of("c", "B", "a", "d")) {
            system.actor("drawer", DrawerRef.spec()).ask(new Drawer.Add(name));
        }
        reopen();
        var drawer = system.actor("drawer", DrawerRef.spec());
        drawer.ask(new Drawer.Add("bb"));
        drawer.ask(new Drawer.Drop("A"));
        reopen();
        var names = system.actor("drawer", DrawerRef.spec()).ask(new Drawer.Names());

        assertThat(names)
                .containsExactly(
                        List.of("B", "a", "bb", "c", "d"),
                        List.of("B", "bb", "c", "d"),
                        List.of("a", "d", "bb"),
                        List.of("bb"));
    }

    @Test
    void aStateThatHasNoRoomInASnapshotIsKeptAsChanges(@TempDir Path directory) {
        var small = FileJournal.at(directory).segmentBytes(SMALL_SEGMENT);
        try (var other = ActorSystem.builder().journal(small).build()) {
            var shelf = other.actor("shelf", ShelfRef.spec());
            for (int book = 0; book < 5_000; book++) {
                shelf.send(new Put("the " + book + "th book", book));
            }
            assertThat(shelf.ask(new Look()).books()).hasSize(5_000);
        }
        try (var other = ActorSystem.builder().journal(small).build()) {
            assertThat(other.actor("shelf", ShelfRef.spec()).ask(new Look()).books())
                    .hasSize(5_000);
        }
    }

    /** In their order, for which maps and sets don't care. */
    private static Object contents(Contents all) {
        return new ArrayList<Object>(List.of(
                new ArrayList<>(all.books().entrySet()),
                all.row(),
                new ArrayList<>(all.years()),
                new ArrayList<>(all.visitors()),
                all.first(),
                all.second()));
    }
}
